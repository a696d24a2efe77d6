'use server';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { fromOwnPages } from '@/lib/kernel/serve';

/** 大字: keeps the chosen letter size for a year and returns to the page it was chosen on. */
export async function chooseScale(data: FormData): Promise<void> {
  if (!(await fromOwnPages())) return;
  const scale = String(data.get('scale') ?? '100');
  if (['100', '115', '130', '150'].includes(scale)) {
    (await cookies()).set('scale', scale, { path: '/', maxAge: 365 * 86_400, sameSite: 'lax', httpOnly: true });
  }
  const from = (await headers()).get('referer');
  redirect(from && URL.canParse(from) ? new URL(from).pathname + new URL(from).search : '/');
}
