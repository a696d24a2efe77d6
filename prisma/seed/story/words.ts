import { type LocalDate, yearOf } from '@/lib/rulebook/local-date';
import type { Chance } from './chance';
import type { Offence } from './offences';

export const RETURNS = [
  '请在初步调查情况中补充现场检查的时间和参加人员，并核对当事人名称。',
  '法律依据请写明条款，证据照片请注明拍摄时间和地点。',
] as const;
export const VOIDS = ['与此前登记的案件重复，作废。', '经复核，违法行为已另案处理，不再移送。'] as const;
export const WITHDRAWAL = '接收单位选择有误，撤回后另行确定有管辖权的部门。';
export const URGES = [
  '群众多次询问办理进展，请尽快反馈意见。',
  '反馈期限临近，请予办理。',
  '请告知目前办理情况。',
] as const;
export const SUPERVISIONS = [
  '该事项群众反映强烈，请抓紧办理，并书面报告办理情况和下一步措施。',
  '请查明未按期办理的原因，明确责任人和完成时间，并书面答复。',
] as const;
export const ANSWERS = [
  '已明确专人办理，现场核查完成，将在期限内反馈意见。',
  '因涉案地块权属资料调取较慢造成迟延，现已办理完毕，今后将提前调取资料。',
] as const;

/** 超期说明, by chance. */
export const LATE_REASONS = [
  '经办人外出办案，内部交接不及时，已完善代理安排。',
  '需向上级主管部门请示职责边界，答复时间较长。',
  '现场勘验受连续降雨影响推迟，现已完成。',
  '补充调取权属和许可资料耗时较长。',
] as const;

/** What changes in a draft that goes to another unit instead (unit id and name). */
export function redirected(name: string, receiverId: string): { receiverId: string; reason: string } {
  return { receiverId, reason: `经核对部门职责，该违法行为由${name}管辖，不属于本部门管辖。` };
}

/** 不属于本部门管辖 with its reasons (2-2-5). */
export function declined(offence: Offence, unit: string): { reason: string; legalBasis: string } {
  return {
    reason: `经核查现场并对照部门职责，涉案行为的监督管理职责未列入${unit}，无法对当事人实施行政处罚。`,
    legalBasis: `${offence.basis}；《中华人民共和国行政处罚法》第十七条`,
  };
}

/** 报请事由 (2-2-7). */
export function referral(offence: Offence, unit: string): string {
  return `${unit}与移出单位对${offence.title.replace(/^涉嫌|案$/g, '')}的管辖认识不一致，现报请区人民政府决定管辖单位。`;
}

/** 区政府's decision naming a unit (2-2-7). */
export function designation(unitId: string, name: string, on: LocalDate, no: number) {
  return {
    unitId,
    decidedOn: on,
    doc: `山政字〔${yearOf(on)}〕${100 + no}号（演示）`,
    words: `经研究，该案由${name}管辖，原办理单位应当配合提供材料。`,
  };
}

/** 处理决定 of the unit whose letters bear the prefix, decided on a day. */
export function decision(prefix: string, decidedOn: LocalDate, no: number, chance: Chance) {
  const roll = chance.next();
  const year = yearOf(decidedOn);
  if (roll < 0.72) {
    const fine = chance.pick([500, 1000, 2000, 5000, 10_000, 20_000, 30_000]);
    const text = `责令限期改正，并处罚款人民币${fine.toLocaleString('zh-CN')}元。`;
    return { kind: 'PENALTY', decidedOn, doc: `${prefix}罚决〔${year}〕${no}号（演示）`, words: text };
  }
  if (roll < 0.9) {
    const text = '违法行为轻微并及时改正，没有造成危害后果，不予行政处罚，已进行教育。';
    return { kind: 'NO_PENALTY', decidedOn, doc: `${prefix}不罚决〔${year}〕${no}号（演示）`, words: text };
  }
  return { kind: 'CLOSED', decidedOn, doc: '', words: '经查违法事实不能成立，撤销立案。' };
}
