'use server';

import { serve } from '@/lib/kernel/serve';
import * as commands from './commands';

const toMatter = ({ id }: { id: string }) => `/requests/${id}`;

export const create = serve(commands.createRequest, toMatter);
export const revise = serve(commands.revise, toMatter);
export const voidDraft = serve(commands.voidDraft, toMatter);
export const send = serve(commands.send, toMatter);
export const sign = serve(commands.sign, toMatter);
export const attend = serve(commands.attend, toMatter);
export const answer = serve(commands.answer, toMatter);
export const askMore = serve(commands.askMore, toMatter);
export const supplement = serve(commands.supplement, toMatter);
export const extend = serve(commands.extend, toMatter);
export const refuse = serve(commands.refuse, toMatter);
export const revoke = serve(commands.revoke, toMatter);
export const add = serve(commands.add, toMatter);
export const close = serve(commands.close, toMatter);
