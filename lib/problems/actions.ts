'use server';

import { serve } from '@/lib/kernel/serve';
import * as commands from './commands';

const toMatter = ({ id }: { id: string }) => `/problems/${id}`;

export const raise = serve(commands.raiseProblem, toMatter);
export const toTopic = serve(commands.toTopic, toMatter);
export const coordinate = serve(commands.coordinate, toMatter);
export const direct = serve(commands.direct, toMatter);
export const dismiss = serve(commands.dismiss, toMatter);
export const withdraw = serve(commands.withdraw, toMatter);
export const settle = serve(commands.settle, toMatter);
export const report = serve(commands.report, toMatter);
export const propose = serve(commands.propose, toMatter);
export const accept = serve(commands.accept, toMatter);
export const sendBack = serve(commands.sendBack, toMatter);
export const extend = serve(commands.extend, toMatter);
export const takeBack = serve(commands.takeBack, toMatter);
