import { redirect } from 'next/navigation';

type Props = { searchParams: Promise<{ q?: string }> };

export default async function SearchPage({ searchParams }: Props) {
  const { q = '' } = await searchParams;
  redirect(`/transfers?tab=all&q=${encodeURIComponent(q)}`);
}
