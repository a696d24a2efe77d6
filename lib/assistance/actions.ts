'use server';

import { serve } from '@/lib/kernel/serve';
import * as commands from './commands';

const toMatter = ({ id }: { id: string }) => `/assistance/${id}`;

export const create = serve(commands.createAssistance, toMatter);
export const revise = serve(commands.revise, toMatter);
export const send = serve(commands.send, toMatter);
export const voidDraft = serve(commands.voidDraft, toMatter);
export const sign = serve(commands.sign, toMatter);
export const reply = serve(commands.reply, toMatter);
export const add = serve(commands.add, toMatter);
export const close = serve(commands.close, toMatter);
