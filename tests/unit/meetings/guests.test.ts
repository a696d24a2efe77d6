import { describe, expect, it } from 'vitest';
import type { Actor, PostCode } from '@/lib/kernel/actor';
import { sees } from '@/lib/kernel/permissions';

const actor = (post: PostCode): Actor => ({
  personId: 'p',
  account: 'p',
  name: '演示',
  unitId: 'u',
  unitName: '演示单位',
  posts: [{ post, unitId: 'u', unitName: '演示单位', via: null }],
  sessionId: 's',
  address: null,
});

const matter = { id: 'm', type: 'meeting', state: 'NOTIFIED', confidentiality: 'PARTIES', closed: false };
const seen = (post: PostCode, part: string) => sees(actor(post), { matter, parties: [{ unitId: 'u', part }] });

describe('who sees a meeting or a topic (1-4-6)', () => {
  it('an invitee sees what the unit is invited to, and nothing else of the unit’s', () => {
    expect(seen('INVITEE', 'invitee')).toBe(true);
    for (const part of ['member', 'copied', 'sender', 'receiver', 'proposer', 'leader'])
      expect(seen('INVITEE', part), part).toBe(false);
  });

  it('an invited court’s own people see the meeting too', () => expect(seen('JUDICIAL', 'invitee')).toBe(true));

  it('组长’s and OFFICE’s parts show nothing to their units’ other people', () => {
    for (const part of ['leader', 'office']) expect(seen('GOV_OFFICE', part), part).toBe(false);
    expect(seen('GROUP_LEADER', 'leader')).toBe(true);
  });
});
