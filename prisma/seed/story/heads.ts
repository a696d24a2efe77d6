import { nameHead } from '@/lib/meetings/commands-composition';
import { addDays } from '@/lib/rulebook/local-date';
import { give, type Scene } from './play';
import type { Stage } from './tell';

/** 主要负责人 of the members of the joint meeting (1-1-2), plainly made up. */
export const HEADS = [
  { unitId: 'zhzf', name: '演示甲', title: '局长' },
  { unitId: 'gongan', name: '演示乙', title: '局长' },
  { unitId: 'fagai', name: '演示丙', title: '局长' },
  { unitId: 'sifa', name: '演示丁', title: '局长' },
  { unitId: 'zhujian', name: '演示戊', title: '局长' },
  { unitId: 'shangwu', name: '演示己', title: '局长' },
  { unitId: 'shijian', name: '演示庚', title: '局长' },
  { unitId: 'huanjing', name: '演示辛', title: '局长' },
  { unitId: 'ziran', name: '演示壬', title: '局长' },
  { unitId: 'yingji', name: '演示癸', title: '局长' },
] as const;

/** The heads are entered before the first meeting; 区商务和投资促进局 changed its own half a year ago. */
export function headScenes(stage: Stage): Scene[] {
  const { office } = stage;
  const began = addDays(office.day(-270), -400);
  const name = (head: object) => give(stage, 'bangong', nameHead, head).then(() => undefined);
  const before = (unitId: string) => (unitId === 'shangwu' ? { name: '演示子' } : {});
  const entered = HEADS.map((head, index) => ({
    at: office.at(-285, 0.1) + index * 60_000,
    play: () => name({ ...head, ...before(head.unitId), fromOn: began }),
  }));
  const changed = { at: office.at(-120, 0.2), play: () => name({ ...HEADS[5], fromOn: office.day(-120) }) };
  return [...entered, changed];
}
