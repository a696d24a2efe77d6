'use server';

import { serve } from '@/lib/kernel/serve';
import * as commands from './commands';
import { signLetters } from './sign-letters';
import { unmask } from './unmask';

const toMatter = ({ id }: { id: string }) => `/transfers/${id}`;
const toEdit = ({ id }: { id: string }) => `/transfers/${id}/edit`;
const toCheck = ({ id }: { id: string }) => `/transfers/${id}/check`;

/** 新建: saved as one types (stays), by 保存草稿, by 核对. */
export const createQuietly = serve(commands.createTransfer);
export const createAndStay = serve(commands.createTransfer, toEdit);
export const createAndCheck = serve(commands.createTransfer, toCheck);

/** 修改草稿: saved as one types (stays), by 保存草稿, by 核对. */
export const saveQuietly = serve(commands.saveDraft);
export const saveAndStay = serve(commands.saveDraft, toEdit);
export const saveAndLeave = serve(commands.saveDraft, toMatter);
export const saveAndCheck = serve(commands.saveDraft, toCheck);

export const submit = serve(commands.submit, toMatter);
export const send = serve(commands.send, toMatter);
export const approve = serve(commands.approve, toMatter);
export const recall = serve(commands.recall, toEdit);
export const returnDraft = serve(commands.returnDraft, toMatter);
export const voidDraft = serve(commands.voidDraft, toMatter);
export const withdraw = serve(commands.withdraw, toMatter);
export const sign = serve(commands.sign, toMatter);
export const accept = serve(commands.accept, toMatter);
export const decline = serve(commands.decline, toMatter);
export const refer = serve(commands.refer, toMatter);
export const designate = serve(commands.designate, toMatter);
export const decide = serve(commands.decideCase, toMatter);
export const conclude = serve(commands.conclude, toMatter);
export const notify = serve(commands.notify, toMatter);
export const signArrived = serve(signLetters, toMatter);
export const unmaskParty = serve(unmask);
