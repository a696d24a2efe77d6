import { OBLIGORS } from '@/lib/rulebook/glossary';
import { formatDate } from '@/lib/rulebook/local-date';
import type { Rule } from '@/lib/rulebook/rules';
import { CLAUSE_STANDINGS } from './labels';

/** A term and what the rule says of it, as SummaryList prints them. */
export type Fact = { term: string; value: string };

const UNITS = { workday: '日', natural: '日', hour: '小时', month: '个月', date: '' } as const;
const COUNTED = { workday: '按工作日计', natural: '按自然日计', hour: '连续计算', month: '按月计', date: '' } as const;

/** '3日，按工作日计'; '会前10日，按自然日倒数'. */
export function limitText({ amount, unit, direction }: Pick<Rule, 'amount' | 'unit' | 'direction'>): string {
  if (amount === null || unit === 'date') return '以载明的日期为准';
  const counted = direction === 'before' ? COUNTED[unit].replace('计', '倒数') : COUNTED[unit];
  return `${direction === 'before' ? '事前' : ''}${amount}${UNITS[unit]}，${counted}`;
}

function dueText({ amount, unit, direction, rollover }: Rule): string {
  if (unit === 'hour') return `满${amount}小时，不顺延`;
  if (unit === 'date') return '载明日期 24:00';
  if (direction === 'before') return '最迟日 24:00，遇休息日提前';
  const last = unit === 'workday' ? `第${amount}个工作日 24:00` : '最后一日 24:00';
  return rollover === 'next' && unit !== 'workday' ? `${last}，遇休息日顺延` : last;
}

const warnText = ({ warn }: Rule) =>
  warn.unit === 'workday' ? `届满前 ${warn.amount} 个工作日` : `时间过${warn.amount * 100}%`;

function extensionText({ extension }: Rule): string {
  if (extension === null) return '不得延期';
  const most = extension.max === null ? '意见未定上限' : `最多${extension.max}个工作日`;
  const rest = [extension.once && '限一次', extension.priorNotice && '届满前告知', extension.onlyWhen];
  return [most, ...rest.filter(Boolean)].join('，');
}

const urgentText = ({ urgent }: Rule) =>
  urgent === null ? '没有特别规定，期限不变' : `${urgent.words}（${urgent.basis}）`;

/** What a rule says, term by term: who, how long, from when to when, how firm, urgent, extension, pause. */
export function factsOf(rule: Rule): Fact[] {
  return [
    { term: '谁', value: OBLIGORS[rule.obligor] },
    { term: '多长', value: limitText(rule) },
    { term: '起算', value: `${rule.startEvent}${rule.unit === 'hour' || rule.unit === 'date' ? '' : '；当日不计'}` },
    { term: '停止', value: rule.stopEvent },
    { term: '届满', value: dueText(rule) },
    { term: '预警', value: warnText(rule) },
    {
      term: '性质',
      value: `${rule.unit === 'date' ? '以载明日期为准' : CLAUSE_STANDINGS[rule.standing]}　${extensionText(rule)}`,
    },
    { term: '紧急', value: urgentText(rule) },
    ...(rule.pauses.length > 0 ? [{ term: '暂停', value: rule.pauses.join('；') }] : []),
  ];
}

/** The versions of a rule, newest first: '2021年7月28日起（shanting-2021-13）'. */
export const versionsOf = (rules: readonly Rule[]): string[] =>
  rules.map(({ effectiveFrom, effectiveTo, version }) => {
    const until = effectiveTo === null ? '' : `至${formatDate(effectiveTo)}`;
    return `${formatDate(effectiveFrom)}起${until}（${version}）`;
  });
