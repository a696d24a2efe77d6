'use server';

import { serve } from '@/lib/kernel/serve';
import * as inspections from './commands';
import * as agreements from './commands-agreement';

const toAgreement = ({ id }: { id: string }) => `/agreements/${id}`;
const toInspection = ({ id }: { id: string }) => `/inspections/${id}`;

export const createAgreement = serve(agreements.createAgreement, toAgreement);
export const revise = serve(agreements.reviseAgreement, toAgreement);
export const circulate = serve(agreements.circulateAgreement, toAgreement);
export const voidAgreement = serve(agreements.voidAgreement, toAgreement);
export const sign = serve(agreements.signAgreement, toAgreement);
export const sendBack = serve(agreements.sendBackAgreement, toAgreement);
export const conclude = serve(agreements.concludeAgreement, toAgreement);
export const renew = serve(agreements.renewAgreement, toAgreement);
export const end = serve(agreements.endAgreement, toAgreement);

export const createInspection = serve(inspections.createInspection, toInspection);
export const assign = serve(inspections.assignTask, toInspection);
export const issue = serve(inspections.issueInspection, toInspection);
export const cancel = serve(inspections.cancelInspection, toInspection);
export const report = serve(inspections.reportInspection, toInspection);
export const extend = serve(inspections.extendTask, toInspection);
export const summarise = serve(inspections.summariseInspection, toInspection);
export const receive = serve(inspections.receiveInspection, toInspection);
