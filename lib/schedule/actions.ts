'use server';

import { serve } from '@/lib/kernel/serve';
import { createFeed, revokeFeed } from './feed';

/** Stays on the page: the address is shown once. */
export const subscribe = serve(createFeed);
export const unsubscribe = serve(revokeFeed, () => '/me');
