import type { ClauseText } from '../clause';

const SHARING =
  '（一）区综合行政执法局与公安机关、检察机关、审判机关应当建立信息共享、案情通报、案件移送制度，实现综合行政执法与司法无缝对接。';
const REFERRAL =
  '（二）区综合行政执法局发现违法行为涉嫌犯罪的，应当及时移送司法机关，不得以罚代刑。区综合行政执法局对当事人不履行行政决定的，依法强制执行或向人民法院申请强制执行。';

/** 六、建立综合行政执法与司法联动机制 */
export const CHAPTER_6 = [
  {
    id: '6-1-1',
    chapter: '六',
    section: '六（一）',
    title: '与司法机关共享、通报',
    quote: SHARING,
    focus: '应当建立信息共享、案情通报、案件移送制度',
    obligors: ['BUREAU', 'JUDICIAL'],
    duty: '与公安、检察、审判机关建立信息共享、案情通报、案件移送制度。',
    standing: 'NONE',
    module: 'judicial',
  },
  {
    id: '6-2-1',
    chapter: '六',
    section: '六（二）',
    title: '移送涉嫌犯罪案件，不得以罚代刑',
    quote: REFERRAL,
    focus: '区综合行政执法局发现违法行为涉嫌犯罪的，应当及时移送司法机关，不得以罚代刑',
    obligors: ['BUREAU', 'MEMBER'],
    duty: '违法行为涉嫌犯罪的及时移送司法机关，不得以罚代刑。',
    standing: 'STATUTORY',
    module: 'judicial',
    basis: [
      {
        law: '《行政执法机关移送涉嫌犯罪案件的规定》（国务院令第310号）',
        text: '第五条至第十二条规定了决定、移送、受理、立案、复议和移交的期限',
      },
    ],
  },
  {
    id: '6-2-2',
    chapter: '六',
    section: '六（二）',
    title: '强制执行或申请强制执行',
    quote: REFERRAL,
    focus: '区综合行政执法局对当事人不履行行政决定的，依法强制执行或向人民法院申请强制执行',
    obligors: ['BUREAU'],
    duty: '当事人不履行行政决定的，依法强制执行或者申请人民法院强制执行。',
    standing: 'STATUTORY',
    module: 'judicial',
    basis: [{ law: '《行政强制法》第五十三条至第五十七条', text: '规定了催告、申请、受理和裁定的期限' }],
  },
] as const satisfies readonly ClauseText[];
