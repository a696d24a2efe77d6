import 'server-only';
import { CARRIED_COLUMNS, loadCarried } from '@/lib/matters/subject-carried';
import { RESOLUTION } from './procedure';

/** A resolution as its commands load it, or null. */
export const loadResolution = loadCarried(RESOLUTION, (tx, id) =>
  tx.resolution.findUniqueOrThrow({ where: { id }, select: CARRIED_COLUMNS }),
);
