import { createAssignment } from '@/lib/assignments/commands';
import { moment } from '@/lib/kernel/calendar';
import { db } from '@/lib/kernel/db/client';
import { writeLink } from '@/lib/kernel/links';
import { openMatter } from '@/lib/kernel/open';
import { REACHED_RESOLUTION } from '@/lib/resolutions/open';
import { RESOLUTION } from '@/lib/resolutions/procedure';
import { resolutionSpawn } from '@/lib/resolutions/spawn';
import { localDate } from '@/lib/rulebook/local-date';
import { as, done, execute, instant } from './portal';

/** An assignment that OFFICE registered for 区自然资源局, due on Tuesday 2026-03-31. Returns its id. */
export async function assignment(fields: Record<string, unknown> = {}): Promise<string> {
  const input = {
    title: '开展露天矿山扬尘整治',
    assigner: '区人民政府',
    documentTitle: '关于做好露天矿山扬尘整治的通知',
    documentNo: '山政字〔2026〕3号',
    assignedOn: '2026-03-01',
    content: '对辖区露天矿山逐一检查。',
    leadUnitId: 'ziran',
    dueOn: '2026-03-31',
    ...fields,
  };
  return (await done(execute(createAssignment, await as('bangong'), input))).id;
}

/** A resolution led by 区自然资源局 with 区应急管理局, due on Tuesday 2026-03-31; another matter stands for its meeting. */
export async function resolution(meetingId: string): Promise<string> {
  const now = instant('2026-03-02T09:00');
  const fields = {
    meetingId,
    topicId: null,
    title: '建立矿山联合巡查机制',
    content: '由区自然资源局牵头建立联合巡查机制。',
    deliverable: '巡查方案',
    leadUnitId: 'ziran',
    coUnitIds: ['yingji', 'ziran'],
    dueOn: localDate('2026-03-31'),
  };
  return db().$transaction(async (tx) => {
    const { calendar } = await moment(tx);
    const { row, link, ...spawn } = resolutionSpawn('lianxi', fields, now);
    const { id } = await openMatter(tx, { ...spawn, procedure: RESOLUTION, now, calendar });
    await REACHED_RESOLUTION.create?.(tx, id, row, now);
    await writeLink(tx, { fromId: id, toId: meetingId, kind: link }, now);
    return id;
  });
}
