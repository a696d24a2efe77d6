import { db } from '@/lib/kernel/db/client';
import { dateOnly, timestampOf } from '@/lib/kernel/today';
import type { Stage } from './tell';

/** A colleague acts for 区自然资源局's liaison from yesterday until the day after tomorrow, in working days. */
export async function leave({ cast, office }: Stage): Promise<void> {
  const [principal, delegate] = [cast.get('ziran'), cast.get('ziran-2')];
  if (!principal || !delegate) throw new Error('the foundation has nobody to go on leave');
  await db().delegation.create({
    data: {
      principalId: principal.personId,
      delegateId: delegate.personId,
      fromOn: dateOnly(office.day(-1)),
      toOn: dateOnly(office.day(2)),
      reason: '赴市局参加业务培训',
      createdAt: timestampOf(office.at(-1, 0.01)),
    },
  });
}
