/** 岗位 codes; the database's enum of the same names. */
export const POSTS = [
  'LIAISON',
  'UNIT_LEADER',
  'OFFICE_CLERK',
  'OFFICE_DIRECTOR',
  'GROUP_LEADER',
  'GOV_OFFICE',
  'LEGAL',
  'TOWNSHIP',
  'JUDICIAL',
  'EXPERT',
  'INVITEE',
  'SYSTEM_ADMIN',
  'SECURITY_ADMIN',
  'AUDITOR',
] as const;

export type PostCode = (typeof POSTS)[number];

/** A post held today, perhaps on somebody's behalf (代理). */
export type HeldPost = {
  post: PostCode;
  unitId: string;
  unitName: string;
  /** The unit's kind (BUREAU, MEMBER …), for the few acts that the 意见 gives to one unit. */
  unitKind?: string;
  via: { personId: string; name: string } | null;
};

/** In what capacity somebody acts: a post, or for oneself alone (null). */
export type Capacity = Omit<HeldPost, 'post'> & { post: PostCode | null };

/** Who acts: built from the session's row and nothing else. */
export type Actor = {
  personId: string;
  account: string;
  name: string;
  unitId: string;
  unitName: string;
  posts: readonly HeldPost[];
  sessionId: string;
  address: string | null;
  /** The password was issued by an administrator: until it is changed the person holds no post. */
  passwordIssued?: boolean;
};

/** The three separated administrators, who see no case contents. */
export const ADMINISTRATORS: readonly PostCode[] = ['SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDITOR'];

/** Who did it, as papers and the page name him: with the colleague he stood in for. */
export function signerName({ name }: Pick<Actor, 'name'>, { via }: Pick<Capacity, 'via'>): string {
  return via ? `${name}（代${via.name}）` : name;
}

/** Posts that oversee every matter (1-2-1). */
export const OVERSEERS: readonly PostCode[] = ['OFFICE_CLERK', 'OFFICE_DIRECTOR', 'GROUP_LEADER'];

/** Posts that act for their unit in its matters. */
export const HANDS: readonly PostCode[] = ['LIAISON', 'TOWNSHIP', 'JUDICIAL'];

/** The same with the liaisons of expert institutions, who answer what their unit is asked (4-2-1). */
export const ANSWERERS: readonly PostCode[] = [...HANDS, 'EXPERT'];

/** Posts that may see their unit's matters. */
export const INSIDERS: readonly PostCode[] = [...HANDS, 'UNIT_LEADER', 'GOV_OFFICE', 'LEGAL', 'EXPERT'];

/** Posts that may see what their unit is invited to, and nothing else (1-4-6). */
export const GUESTS: readonly PostCode[] = ['INVITEE'];

/** The part of a unit that is invited to a meeting. */
export const GUEST_PART = 'invitee';

/** Parts held through an overseer's post: they give the unit's other people nothing to see. */
export const PRESIDING_PARTS: readonly string[] = ['leader', 'office'];

/** Whether the actor holds one of the posts, in any unit. */
export function holds(actor: Actor, posts: readonly PostCode[]): boolean {
  return actor.posts.some((held) => posts.includes(held.post));
}

/** Units in which the actor holds one of the posts. */
export function unitsWith(actor: Actor, posts: readonly PostCode[]): string[] {
  return [...new Set(actor.posts.filter((held) => posts.includes(held.post)).map((held) => held.unitId))];
}
