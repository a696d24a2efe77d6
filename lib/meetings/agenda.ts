import type { AgendaDraft } from './row';
import type { MeetingSubject } from './subject';

/** An item of the agenda as it would be written again. */
export const agendaDraftOf = ({ topicId, standing, title, minutes, presenter }: AgendaDraft): AgendaDraft => ({
  topicId,
  standing,
  title,
  minutes,
  presenter,
});

/** 常设议程: until 销号 every meeting hears first how earlier decisions are carried out (1-3-4). */
const REPORT: AgendaDraft = {
  topicId: null,
  standing: true,
  title: '通报议定事项落实情况',
  minutes: 10,
  presenter: '联席会议办公室',
};

/** The agenda with its standing item in front, where resolutions are open and it is not among the items yet (1-3-4). */
export function withStanding(
  items: readonly AgendaDraft[],
  { standing }: Pick<MeetingSubject, 'standing'>,
): readonly AgendaDraft[] {
  const has = items.some((one) => one.standing);
  return standing.length === 0 || has ? items : [REPORT, ...items];
}
