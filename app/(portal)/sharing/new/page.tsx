import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ChooseKind, NewShareForm } from '@/components/sharing/new-view';
import { newGround } from '@/lib/clauses/ground';
import { requireActor } from '@/lib/kernel/session/current';
import { clauseOf, kindOf } from '@/lib/sharing/procedure-kinds';
import { newShare } from '@/lib/sharing/queries-new';

export const metadata: Metadata = { title: '登记共享信息' };

type Props = { searchParams: Promise<{ kind?: string | string[] }> };

export default async function NewSharePage({ searchParams }: Props) {
  const actor = await requireActor('sharing.record');
  const [kind] = [(await searchParams).kind].flat();
  const page = await newShare(actor, kind);
  if (!page) notFound();
  if (!page.code) return <ChooseKind page={page} />;
  const ground = newGround('sharing', clauseOf(kindOf(page.code), page.bureau));
  return <NewShareForm page={page} code={page.code} ground={ground} />;
}
