import type { ClauseText } from '../clause';

const GRASSROOTS =
  '各镇（街道）综合执法办公室统筹辖区内公安、市场监管、环境保护等部门派驻机构及镇（街道）相关部门的力量，加强组织领导，建立运行机制，充分发挥办事处、村（居）属地监管优势，协调解决执法难点，组织联合执法和协同执法行动。';

/** 五、建立基层执法联动机制 */
export const CHAPTER_5 = [
  {
    id: '5-1-1',
    chapter: '五',
    section: '五',
    title: '组织联合执法行动',
    quote: GRASSROOTS,
    focus:
      '各镇（街道）综合执法办公室统筹辖区内公安、市场监管、环境保护等部门派驻机构及镇（街道）相关部门的力量，加强组织领导，建立运行机制',
    obligors: ['TOWNSHIP'],
    duty: '镇（街道）综合执法办公室统筹派驻机构和本地力量，组织联合执法和协同执法。',
    standing: 'NONE',
    module: 'grassroots',
  },
  {
    id: '5-1-2',
    chapter: '五',
    section: '五',
    title: '发挥村居属地监管',
    quote: GRASSROOTS,
    focus: '充分发挥办事处、村（居）属地监管优势，协调解决执法难点',
    obligors: ['TOWNSHIP'],
    duty: '发挥村（居）属地监管优势，发现的问题分派处理。',
    standing: 'NONE',
    module: 'grassroots',
  },
] as const satisfies readonly ClauseText[];
