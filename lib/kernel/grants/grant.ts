import type { BesideParts } from '@/lib/rulebook/procedure';
import { HANDS, type PostCode } from '../actor';

/**
 * One way to be allowed. `step`: the procedure must offer that step to a part the post's unit holds.
 * `self`: an act on one's own account, whatever the post. `parts`: the post's unit must hold one of them; `beside`: one
 * of those that the matter's procedure names for such acts; `takesPart`: any part; `owner`: the matter is the
 * unit's own. `open`: the matter must not have
 * ended. `matter`: asked of a matter one may see. `kinds`: the post's unit is of one of these kinds.
 */
export type Grant = {
  posts: readonly PostCode[];
  kinds?: readonly string[];
  self?: true;
  step?: string;
  parts?: readonly string[];
  beside?: keyof BesideParts<string>;
  owner?: true;
  takesPart?: true;
  open?: true;
  matter?: true;
};

/** The clerks and the director of 联席会议办公室. */
export const OFFICE: readonly PostCode[] = ['OFFICE_CLERK', 'OFFICE_DIRECTOR'];

/** A step of a procedure, taken by these posts of the unit that holds the step's part. */
export const step = (event: string, posts: readonly PostCode[] = HANDS): readonly Grant[] => [{ posts, step: event }];
