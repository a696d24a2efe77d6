'use server';

import { removeFile } from '@/lib/files/commands';
import { serve } from '@/lib/kernel/serve';
import { matterHref } from '@/lib/matter-types';
import { orderSupervision } from '@/lib/supervision/commands';
import { urge } from './urge';

type Matter = { id: string; type: string };
const toMatter = ({ id, type }: Matter) => matterHref(type, id);

/** 催办, 督办 on a matter of any kind. */
export const urgeOther = serve(urge, toMatter);
export const superviseMatter = serve(orderSupervision, toMatter);

/** Takes a file out of a draft and shows what is left. */
export const removeMaterial = serve(removeFile, (matter) => `${toMatter(matter)}/materials`);
