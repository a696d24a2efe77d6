import 'server-only';
import { CARRIED_COLUMNS, loadCarried } from '@/lib/matters/subject-carried';
import { ASSIGNMENT } from './procedure';

/** An assigned matter as its commands load it, or null. */
export const loadAssignment = loadCarried(ASSIGNMENT, (tx, id) =>
  tx.assignment.findUniqueOrThrow({ where: { id }, select: CARRIED_COLUMNS }),
);
