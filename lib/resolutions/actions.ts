'use server';

import { serve } from '@/lib/kernel/serve';
import * as commands from './commands';

const toMatter = ({ id }: { id: string }) => `/resolutions/${id}`;

export const report = serve(commands.report, toMatter);
export const assist = serve(commands.assist, toMatter);
export const analyse = serve(commands.analyse, toMatter);
export const propose = serve(commands.propose, toMatter);
export const accept = serve(commands.accept, toMatter);
export const sendBack = serve(commands.sendBack, toMatter);
export const extend = serve(commands.extend, toMatter);
