'use server';

import { serve } from '@/lib/kernel/serve';
import * as commands from './commands';

const toMatter = ({ id }: { id: string }) => `/campaigns/${id}`;
const toPlan = ({ id }: { id: string }) => `/campaigns/${id}/edit`;

export const plan = serve(commands.planCampaign, toPlan);
export const savePlan = serve(commands.savePlan, toPlan);
export const assignTask = serve(commands.assignTask, toPlan);
export const submit = serve(commands.submit, toMatter);
export const recall = serve(commands.recall, toMatter);
export const returnPlan = serve(commands.returnPlan, toMatter);
export const deploy = serve(commands.deploy, toMatter);
export const scrap = serve(commands.voidPlan, toMatter);
export const notifyPolice = serve(commands.notifyPolice, toMatter);
export const staff = serve(commands.staff, toMatter);
export const start = serve(commands.start, toMatter);
export const cancel = serve(commands.cancel, toMatter);
export const report = serve(commands.report, toMatter);
export const complete = serve(commands.complete, toMatter);
export const summarise = serve(commands.summarise, toMatter);
export const wrapUp = serve(commands.wrapUp, toMatter);
export const close = serve(commands.close, toMatter);
export const receive = serve(commands.receive, toMatter);
