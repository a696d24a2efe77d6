'use server';
import { serve } from '@/lib/kernel/serve';
import { confirmCalendar, proposeCalendar, rejectCalendar } from './commands';

export const propose = serve(proposeCalendar, ({ id }) => `/admin/calendar/${id}`);
export const confirm = serve(confirmCalendar, ({ id }) => `/admin/calendar/${id}`);
export const reject = serve(rejectCalendar, ({ id }) => `/admin/calendar/${id}`);
