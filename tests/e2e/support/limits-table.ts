import { addWorkdays, OFFICIAL_CALENDAR } from '@/lib/rulebook/calendar';
import { addDays, type LocalDate } from '@/lib/rulebook/local-date';
import { value } from './database';
import { give, type Limit, lay, letter, request, share } from './limits';
import type { Open, Page } from './portal';

/** The act that meets each limit, as 流程跟踪 calls it; where one is shown kept and the other late, both. */
export const ACTS: Readonly<Record<Limit, string>> = {
  '3-1-1': '抄送',
  '3-4-1': '抄送',
  '3-4-1 urgent': '抄送',
  '3-4-2': '抄送',
  '3-4-3': '抄送|登记电话或口头告知',
  '3-4-3 urgent': '登记电话或口头告知',
  '3-4-3b': '移交文件',
  '4-1-1': '通报',
  '4-2-1': '出具认定、鉴定意见',
  '4-2-1 urgent': '登记派员到场',
  '4-2-2': '出具咨询意见',
  '4-2-3': '出具法律意见',
  '4-2-4': '提供材料|因法定事由不予提供',
  '4-3-1': '发出函告',
  '4-3-2': '发出函告',
  '4-3-3': '填报检查结果',
  '4-3-3b': '续签|终止',
  '4-3-3c': '同意签署',
  '4-3-3d': '总结并印送',
  '4-4-1': '书面答复',
  '4-4-1b': '协调不成，报区政府决定|印发协调意见书|不予受理',
  '4-4-1c': '确认协调意见|不同意协调意见',
  '4-4-2': '作出决定',
};

/** What the story does not hold met in time, done here; everything else it tells. */
export const inTime = (on: LocalDate): Readonly<Record<Limit, (open: Open) => Promise<string>>> => {
  const shared = (by: string, kind: string, urgent: boolean) => async (open: Open) => {
    const page = await open(by);
    const id = await share(kind, on, [by === 'zhzf' ? 'zhujian' : 'zhzf'], urgent)(page);
    if (kind !== 'DOCUMENT') return give(page, 'sharing.send', { id });
    const said = { caller: '演示', callee: '演示', callWords: '已告知。' };
    const at = await value(`SELECT to_char(now() AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI')`);
    await give(page, 'sharing.tell', { id, calledAt: at, ...said });
    return give(page, 'sharing.handOver', { id });
  };
  const answered =
    (kind: string, unit: string, more = {}) =>
    async (open: Open) => {
      const id = await request(await open('zhzf'), kind, unit, more);
      return give(await open(unit), 'request.answer', { id, answer: '答复内容。' });
    };
  return {
    '3-4-1 urgent': shared('huanjing', 'APPROVAL', true),
    '3-4-2': shared('zhzf', 'PENALTY', false),
    '3-4-3b': shared('huanjing', 'DOCUMENT', true),
    '4-2-2': answered('consultation', 'zhujian'),
    '4-2-3': answered('legal_service', 'sifa', { wishedOn: addWorkdays(OFFICIAL_CALENDAR, on, 4) }),
    '4-3-3b': async (open) => {
      const lead = await open('zhzf');
      const dates = { fromOn: on, toOn: addDays(on, 60) };
      const id = await give(lead, 'agreement.create', {
        ...{ title: '端到端期限协作文本', content: '演示。', signerIds: ['zhujian'], ...dates },
      });
      await lay(lead, id, 'text');
      await give(lead, 'agreement.circulate', { id });
      await give(await open('zhujian'), 'agreement.sign', { id });
      await give(lead, 'agreement.conclude', { id });
      return give(lead, 'agreement.renew', { id, toOn: addDays(on, 400), words: '双方商定续签。' });
    },
  };
};

/** Who is late with what, what it takes to act; `lay`: begun here on a day long past, else the story left it so. */
export type Late = {
  by: string;
  event: string;
  confirm: string;
  fill?: Record<string, string>;
  lay?: (page: Page) => Promise<string>;
};
/** Limits that the story shows met late, with the reason; every other one is still owed. */
export const MET_LATE: readonly Limit[] = ['4-2-2', '4-3-3c', '4-4-1b', '4-4-1c'];
const SEND = { event: 'send', confirm: '确认抄送' };
const LETTER = { by: 'zhzf', event: 'send', confirm: '确认发出' };
const ANSWER = { event: 'answer', confirm: '确认答复', fill: { 答复内容: '逐项答复如下。' } };
const CALL = { 告知时间: '', 告知人: '演示', 接听或在场人: '演示', 告知要点: '已告知。' };
export const overdue = (past: LocalDate, now: LocalDate): Readonly<Record<Limit, Late>> => ({
  '3-1-1': { by: 'huanjing', ...SEND, lay: share('FILING', past, ['zhzf']) },
  '3-4-1': { by: 'huanjing', ...SEND, lay: share('APPROVAL', past, ['zhzf']) },
  '3-4-1 urgent': { by: 'huanjing', ...SEND, lay: share('APPROVAL', addDays(now, -2), ['zhzf'], true) },
  '3-4-2': { by: 'zhzf', ...SEND, lay: share('PENALTY', past, ['zhujian']) },
  '3-4-3': { by: 'huanjing', ...SEND, lay: share('DOCUMENT', past, ['zhzf']) },
  '3-4-3 urgent': {
    ...{ by: 'huanjing', event: 'tell', confirm: '确认登记', fill: { ...CALL, 告知时间: `${now}T00:00` } },
    lay: share('DOCUMENT', past, ['zhzf'], true),
  },
  '3-4-3b': { by: 'shangwu', event: 'handOver', confirm: '确认移交' },
  '4-1-1': { ...LETTER, lay: letter('hazard', 'SAFETY', past) },
  '4-2-1': { by: 'huanjing', ...ANSWER },
  '4-2-1 urgent': {
    ...{ by: 'jianding', event: 'attend', confirm: '确认登记' },
    fill: { 到场时间: '00:00', 到场人员和现场处置情况: '两名技术人员到场取样。' },
  },
  '4-2-3': { by: 'sifa', ...ANSWER },
  '4-2-4': { by: 'fagai', ...ANSWER },
  '4-3-1': { ...LETTER, lay: letter('assistance', 'REVOKED', past) },
  '4-3-2': { ...LETTER, lay: letter('withdrawal', 'PERMIT', past) },
  '4-3-3': {
    ...{ by: 'zhujian', event: 'report', confirm: '确认填报' },
    fill: { 检查对象数: '12', 发现问题数: '1', 已整改数: '1', 检查结果: '已整改。' },
  },
  '4-3-3b': { by: 'shijian', event: 'end', confirm: '确认终止', fill: { 终止原因: '已由新的协作文本替代。' } },
  '4-3-3d': { by: 'shijian', event: 'summarise', confirm: '确认总结', fill: { 检查总结: '总体受控。' } },
  '4-4-1': { by: 'zhzf', event: 'respond', confirm: '提交答复', fill: { 答复意见: '已明确值守安排。' } },
  '4-4-2': { by: 'zhengfu', event: 'decide', confirm: '作出决定并印发', fill: { 决定内容: '由区应急管理局牵头。' } },
});
