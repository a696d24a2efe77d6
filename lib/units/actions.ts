'use server';
import { serve } from '@/lib/kernel/serve';
import { setApprovalStep } from './commands';
import { handOver } from './handover';
import { closeUnit, createUnit, editUnit } from './upkeep';

export const create = serve(createUnit, ({ id }) => `/units/${id}`);
export const edit = serve(editUnit, ({ id }) => `/units/${id}`);
export const close = serve(closeUnit, ({ id }) => `/units/${id}`);
export const setApproval = serve(setApprovalStep, ({ id }) => `/units/${id}`);
export const passOn = serve(handOver, ({ id }) => `/units/${id}`);
