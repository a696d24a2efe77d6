'use server';

import { serve } from '@/lib/kernel/serve';
import * as commands from './commands';

const toMatter = ({ id }: { id: string }) => `/proposals/${id}`;

export const create = serve(commands.createProposal, toMatter);
export const saveDraft = serve(commands.saveProposal, toMatter);
export const submit = serve(commands.submit, toMatter);
export const recall = serve(commands.recall, toMatter);
export const returnDraft = serve(commands.returnDraft, toMatter);
export const approve = serve(commands.approve, toMatter);
export const sendBack = serve(commands.sendBack, toMatter);
export const issue = serve(commands.issue, toMatter);
export const scrap = serve(commands.voidProposal, toMatter);
export const receive = serve(commands.receive, toMatter);
export const reply = serve(commands.reply, toMatter);
export const conclude = serve(commands.conclude, toMatter);
