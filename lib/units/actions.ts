'use server';
import { serve } from '@/lib/kernel/serve';
import { setApprovalStep } from './commands';

export const setApproval = serve(setApprovalStep, ({ id }) => `/units/${id}`);
