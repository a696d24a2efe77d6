import 'server-only';
import { currentMoment } from '@/lib/kernel/calendar';
import { answer } from '@/lib/rulebook/deadline-answer';

const URGENT: Readonly<Record<string, boolean>> = { true: true, '1': true, false: false, '0': false };
const NAMES = ['rule', 'start', 'urgent'];

const refused = (message: string): Response => Response.json({ message }, { status: 400 });

/**
 * GET /api/v1/deadlines?rule=2-2-5&start=2026-09-30T10:00:00%2B08:00&urgent=false: the object of `npm run deadline --
 * --json`, by the calendar in force. Holds no data of any matter, so it asks for no session. 400 with a message that
 * names the fault.
 */
export async function answerDeadline(request: Request): Promise<Response> {
  const given = new URL(request.url).searchParams;
  const unknown = [...given.keys()].find((name) => !NAMES.includes(name));
  if (unknown !== undefined) return refused(`不认识的参数：${unknown.slice(0, 40)}（可用 ${NAMES.join('、')}）`);
  const rule = given.get('rule');
  // A plus that was not encoded arrives as a space; no date has one.
  const start = given.get('start')?.trim().replace(' ', '+');
  if (!rule || !start) return refused('请给出 rule（规则编号，如 2-2-5）和 start（起算日期或时间，如 2026-09-30）');
  const urgent = URGENT[given.get('urgent') ?? 'false'];
  if (urgent === undefined) return refused('urgent 只能是 true 或 false');
  const { calendar } = await currentMoment();
  const result = answer({ rule: rule.slice(0, 40), start: start.slice(0, 40), urgent }, calendar);
  return result.ok ? Response.json(result.body, { headers: { 'cache-control': 'no-store' } }) : refused(result.message);
}
