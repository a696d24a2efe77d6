import { PERMISSIONS } from '@/lib/kernel/permissions';
import { POST_LABELS } from './labels';

/** The posts that a permission is for, as people say them; none for a name that is no permission. */
export function postsAllowed(name: unknown): string[] {
  const grants = Object.entries(PERMISSIONS).find(([known]) => known === name)?.[1] ?? [];
  return [...new Set(grants.flatMap((grant) => grant.posts))].map((post) => POST_LABELS[post]);
}
