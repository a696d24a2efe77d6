'use server';

import { serve } from '@/lib/kernel/serve';
import * as commands from './commands';
import { raiseDispute } from './raise';

const toMatter = ({ id }: { id: string }) => `/disputes/${id}`;

export const raise = serve(raiseDispute, toMatter);
export const accept = serve(commands.acceptDispute, toMatter);
export const reject = serve(commands.rejectDispute, toMatter);
export const withdraw = serve(commands.withdrawDispute, toMatter);
export const answer = serve(commands.answerDispute, toMatter);
export const meet = serve(commands.meetOnDispute, toMatter);
export const interim = serve(commands.interimMeasures, toMatter);
export const propose = serve(commands.proposeOpinion, toMatter);
export const confirm = serve(commands.confirmOpinion, toMatter);
export const object = serve(commands.objectToOpinion, toMatter);
export const conclude = serve(commands.concludeDispute, toMatter);
export const fail = serve(commands.failDispute, toMatter);
export const decide = serve(commands.decideDispute, toMatter);
export const receive = serve(commands.receiveDispute, toMatter);
export const connect = serve(commands.connectDispute, toMatter);
