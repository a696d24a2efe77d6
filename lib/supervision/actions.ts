'use server';

import { serve } from '@/lib/kernel/serve';
import * as commands from './commands';

const toOrder = ({ id }: { id: string }) => `/orders/${id}`;

export const direct = serve(commands.directSupervision, toOrder);
export const sign = serve(commands.signOrder, toOrder);
export const answer = serve(commands.answerSupervision, toOrder);
export const instruct = serve(commands.instruct, toOrder);
