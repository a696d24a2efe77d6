import 'server-only';
import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { authOptions } from '@/lib/kernel/session/options';

type Params = { params: Promise<{ nextauth: string[] }> };

/** next-auth's own endpoints; also the door the sign-in form goes through. */
export async function handleAuth(request: NextRequest, { params }: Params): Promise<Response> {
  return NextAuth(request, { params: await params }, authOptions()) as Promise<Response>;
}
