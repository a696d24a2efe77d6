import { ADMINISTRATORS, type PostCode } from '@/lib/kernel/actor';

/** What kind of body a unit is; the database's enum of the same names. */
export type UnitKindCode = 'BUREAU' | 'MEMBER' | 'OFFICE' | 'GOV' | 'TOWNSHIP' | 'JUDICIAL' | 'EXPERT' | 'OTHER';

const AGENCIES: readonly UnitKindCode[] = ['BUREAU', 'MEMBER', 'OTHER'];

/** 岗位 → the kinds of unit that have it. */
const UNITS_WITH: Record<PostCode, readonly UnitKindCode[]> = {
  LIAISON: AGENCIES,
  UNIT_LEADER: [...AGENCIES, 'TOWNSHIP', 'JUDICIAL', 'EXPERT'],
  OFFICE_CLERK: ['OFFICE'],
  OFFICE_DIRECTOR: ['OFFICE'],
  GROUP_LEADER: ['GOV'],
  GOV_OFFICE: ['GOV'],
  LEGAL: AGENCIES,
  TOWNSHIP: ['TOWNSHIP'],
  JUDICIAL: ['JUDICIAL'],
  EXPERT: ['EXPERT'],
  INVITEE: [...AGENCIES, 'TOWNSHIP', 'JUDICIAL', 'EXPERT'],
  SYSTEM_ADMIN: AGENCIES,
  SECURITY_ADMIN: AGENCIES,
  AUDITOR: AGENCIES,
};

/** Posts that a unit of a kind must have filled (3-2-1, 4-5-1). */
export const REQUIRED_POSTS: Record<UnitKindCode, readonly PostCode[]> = {
  BUREAU: ['UNIT_LEADER', 'LIAISON'],
  MEMBER: ['UNIT_LEADER', 'LIAISON'],
  OFFICE: ['OFFICE_DIRECTOR', 'OFFICE_CLERK'],
  GOV: ['GROUP_LEADER', 'GOV_OFFICE'],
  TOWNSHIP: ['UNIT_LEADER', 'TOWNSHIP'],
  JUDICIAL: ['UNIT_LEADER', 'JUDICIAL'],
  EXPERT: ['UNIT_LEADER', 'EXPERT'],
  OTHER: [],
};

/** Whether a unit of that kind has that post at all. */
export const postFits = (post: PostCode, kind: UnitKindCode): boolean => UNITS_WITH[post].includes(kind);

/**
 * Who issues a new password: the system administrator to everybody but administrators, to whom it would open another
 * of the three separated posts; theirs come from the security administrator.
 */
export const passwordIssuer = (toAdministrator: boolean): PostCode =>
  toAdministrator ? 'SECURITY_ADMIN' : 'SYSTEM_ADMIN';

/** Whether a holder of the post may put an account out: the system administrator never an administrator's. */
export const mayPutOut = (post: PostCode, administrator: boolean): boolean =>
  !administrator || post === 'SECURITY_ADMIN';

/** Whether two posts may not be in one hand at one time: an administrator's stands alone (三员分立). */
export const excludes = (a: PostCode, b: PostCode): boolean =>
  a !== b && (ADMINISTRATORS.includes(a) || ADMINISTRATORS.includes(b));
