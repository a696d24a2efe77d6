'use server';
import { serve } from '@/lib/kernel/serve';
import { markRead } from './commands';

export const markAsRead = serve(markRead, () => '/notices');
