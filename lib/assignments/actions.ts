'use server';

import { serve } from '@/lib/kernel/serve';
import * as commands from './commands';

const toMatter = ({ id }: { id: string }) => `/assignments/${id}`;

export const create = serve(commands.createAssignment, toMatter);
export const report = serve(commands.report, toMatter);
export const propose = serve(commands.propose, toMatter);
export const accept = serve(commands.accept, toMatter);
export const sendBack = serve(commands.sendBack, toMatter);
export const extend = serve(commands.extend, toMatter);
export const revoke = serve(commands.revoke, toMatter);
