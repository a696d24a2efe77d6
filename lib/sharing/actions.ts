'use server';

import { serve } from '@/lib/kernel/serve';
import * as commands from './commands';
import * as imports from './commands-import';
import * as receipts from './commands-receipts';

const toMatter = ({ id }: { id: string }) => `/sharing/${id}`;

export const record = serve(commands.recordInformation, toMatter);
export const save = serve(commands.saveShare, toMatter);
export const send = serve(commands.sendInformation, toMatter);
export const tell = serve(commands.tellByPhone, toMatter);
export const handOver = serve(commands.handOver, toMatter);
export const scrap = serve(commands.voidShare, toMatter);
export const correct = serve(commands.correctShare, toMatter);
export const add = serve(commands.addRecipients, toMatter);
export const retire = serve(commands.retireShare, toMatter);
export const withdraw = serve(commands.withdrawShare, toMatter);
export const receive = serve(commands.receiveShare, toMatter);
export const receiveMany = serve(receipts.receiveMany, () => '/sharing');
export const stageRows = serve(imports.stageApprovals, () => '/sharing/import');
export const importRows = serve(imports.importApprovals, () => '/sharing');
