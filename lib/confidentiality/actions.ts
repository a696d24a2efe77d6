'use server';

import { serve } from '@/lib/kernel/serve';
import { recordCarrier, setLevel } from './commands';

/** 知悉范围 and marks; leads back to the matter's confidentiality, and whoever did not name himself to his desk. */
export const setMatterLevel = serve(setLevel, ({ id, open }) => (open ? `/confidentiality/${id}` : '/'));
/** 涉密载体另行传递: number and day. */
export const recordMatterCarrier = serve(recordCarrier, ({ id }) => `/confidentiality/${id}`);
