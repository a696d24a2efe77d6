import type { Chance } from './chance';
import { TOWNS } from './places';
import { offenceOf, type Plot, townOf } from './plot';

type Row = [from: string, whose: string, ago: number, legs: string, more?: Pick<Plot, 'to' | 'urgent' | 'bare'>];

/** What zhzf writes and its leader is asked. */
const OWN_DESK: readonly Row[] = [
  ['zhzf', 'huanjing', 0, '', { bare: true }],
  ['zhzf', 'shijian', 1, ''],
  ['zhzf', 'zhujian', 2, 'submit back+1'],
  ['zhzf', 'gongan', 3, 'submit approve order:4 withdraw+1 redirect:gongan', { to: 'yingji' }],
  ['zhzf', 'ziran', 1, 'submit+1'],
  ['zhzf', 'yingji', 0, 'submit', { urgent: true }],
  ['zhzf', 'sifa', 6, 'void+1'],
  ['ziran', 'zhzf', 1, 'submit'],
  ['ziran', 'huanjing', 1, ''],
];

/** What has arrived and waits for its answer: within the three days, due now, overdue. */
const ARRIVED: readonly Row[] = [
  ['zhzf', 'ziran', 2, 'submit approve+1'],
  ['beizhuang', 'ziran', 1, 'send+1'],
  ['xuzhuang', 'ziran', 4, 'send+1 sign+1'],
  ['zhzf', 'ziran', 7, 'submit approve+1 sign+1 urge+3 order:1+1'],
  ['ziran', 'zhzf', 4, 'submit approve+1 sign+1'],
  ['gongan', 'zhzf', 1, 'submit approve'],
  ['yingji', 'zhujian', 3, 'submit approve+1 sign+1'],
  ['diaozi', 'yingji', 1, 'send', { urgent: true }],
  ['shancheng', 'zhujian', 7, 'send+1 urge+4'],
  ['ziran', 'huanjing', 6, 'submit approve+1 sign+1 order:1+1 urge+2'],
  ['zhzf', 'zhujian', 2, 'submit approve withdraw redirect:zhujian+1 submit approve', { to: 'shijian' }],
];

/** What is on its way through 区政府. */
const CONTESTED: readonly Row[] = [
  ['zhzf', 'huanjing', 8, 'submit+1 approve sign+1 decline+1 refer+1'],
  ['xiji', 'zhujian', 5, 'send sign+1 decline+1 refer+2'],
  ['zhzf', 'shijian', 9, 'submit approve+1 sign+1 decline+1 refer+1 designate:yingji+3'],
  ['zhzf', 'zhujian', 8, 'submit approve+1 decline+1 refer+1 designate:zhzf+4'],
  ['fengmao', 'huanjing', 4, 'send+1 sign decline+2'],
  ['chengtou', 'shijian', 8, 'send+1 sign+1 decline+1'],
  ['zhzf', 'ziran', 19, 'submit approve+1 sign+1 decline+1 refer+1 designate:zhzf+3 accept+1 conclude+6'],
  ['sangcun', 'shijian', 17, 'send sign+1 decline refer+1 designate:zhzf+3 accept+1'],
];

/** What is being handled, decided or just ended. */
const HANDLED: readonly Row[] = [
  ['shuiquan', 'ziran', 14, 'send+1 sign accept+1 decide+7'],
  ['zhzf', 'ziran', 12, 'submit recall submit+1 approve accept+1 supplement+2 urge+4'],
  ['zhzf', 'gongan', 5, 'submit approve sign accept+1', { urgent: true }],
  ['huanjing', 'zhzf', 11, 'submit+1 approve sign+1 accept+1'],
  ['gongan', 'zhzf', 12, 'submit approve sign+1 accept+1 decide+8'],
  ['sangcun', 'zhzf', 10, 'send sign+1 order:3+1 accept+1 answer+1'],
  ['shijian', 'yingji', 9, 'submit back edit submit+1 approve sign+1 accept'],
  ['shijian', 'shangwu', 10, 'submit approve sign+1 accept+1 decide+7'],
  ['kaifaqu', 'yingji', 8, 'send+1 sign accept+2'],
  ['fagai', 'shijian', 12, 'send sign+1 accept+1 decide+6 notify+1'],
  ['fucheng', 'shijian', 16, 'send+1 sign accept+5 decide+3 notify+1'],
  ['zhujian', 'zhzf', 18, 'submit approve sign+1 accept+1 decide+8 notify+2'],
  ['yingji', 'fagai', 9, 'submit approve sign accept+1 decide+4 notify+1', { urgent: true }],
  ['zhzf', 'sifa', 15, 'submit approve+1 sign+1 accept+1 decide+5 notify+2'],
];

/** The cases of the last four weeks, each written so that every desk has something to do today. */
export function presentPlots(chance: Chance): Plot[] {
  return [...OWN_DESK, ...ARRIVED, ...CONTESTED, ...HANDLED].map(([sender, whose, ago, legs, more]) => {
    const town = townOf(chance, TOWNS.find(({ id }) => id === sender)?.id);
    return { offence: offenceOf(sender, whose), town, sender, ago, legs, ...more };
  });
}
