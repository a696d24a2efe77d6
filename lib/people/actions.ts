'use server';
import { serve } from '@/lib/kernel/serve';
import { createPerson, disablePerson, enablePerson, movePerson, resetPassword } from './commands';
import { createDelegation, endDelegation } from './delegation';
import { changePassword, endAllSessions } from './own-account';
import { endPost, grantPost } from './posts';

export const create = serve(createPerson);
export const reset = serve(resetPassword);
export const disable = serve(disablePerson, ({ id }) => `/admin/people/${id}`);
export const enable = serve(enablePerson, ({ id }) => `/admin/people/${id}`);
export const move = serve(movePerson, ({ id }) => `/admin/people/${id}`);
export const grant = serve(grantPost, ({ personId }) => `/admin/people/${personId}`);
export const end = serve(endPost, ({ personId }) => `/admin/people/${personId}`);
export const delegate = serve(createDelegation, () => '/me');
export const endMyDelegation = serve(endDelegation, () => '/me');
export const change = serve(changePassword, () => '/me');
export const endEverySession = serve(endAllSessions, () => '/sign-in');
