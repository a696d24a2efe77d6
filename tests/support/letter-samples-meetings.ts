import type { LetterContent } from '@/lib/kernel/letters/content';
import { callLetter } from '@/lib/meetings/letters/call';
import { type MinutesFacts, minutesLetter } from '@/lib/meetings/letters/minutes';
import { noticeLetter } from '@/lib/meetings/letters/notice';
import { studyLetter } from '@/lib/meetings/letters/study';

const head = {
  issuer: '枣庄市山亭区综合行政执法联席会议办公室',
  issuedOn: '2026年11月6日',
  contact: { person: '办公演示', phone: '0632-8800000' },
  meeting: '2026年第11次综合行政执法联席会议',
};
const day = { heldOn: '2026年11月18日（周三）', startsAt: '14:30', place: '区政府第二会议室' };
const MEMBERS = [
  '区综合行政执法局',
  '区公安分局',
  '区发改局',
  '区司法局',
  '区住房和城乡建设局',
  '区商务和投资促进局',
  '区市场监管局',
  '区生态环境分局',
  '区自然资源局',
  '区应急管理局',
];
const TOPICS = [
  {
    title: '新增违法占地移送衔接不畅',
    proposer: '区自然资源局',
    text: '非法占地类案件移送时界址测绘成果由哪个单位出具，移送后是否补测，两家单位认识不一致，影响查处时效。',
  },
  {
    title: '岁末年初城乡结合部占道经营专项行动',
    proposer: '区综合行政执法局',
    text: '拟于十二月开展专项行动，请公安、市场监管部门配合。',
  },
];

const MINUTES: MinutesFacts = {
  issuer: head.issuer,
  issuedOn: '2026年11月20日',
  meeting: head.meeting,
  number: '山综执联办纪〔2026〕11号',
  heldOn: '2026年11月18日',
  beganAt: '14:30',
  endedAt: '16:10',
  place: day.place,
  president: '王演示',
  signedBy: '王演示',
  items: [
    {
      heading: '关于新增违法占地移送衔接',
      content: '非法占地类案件移送时，由区综合行政执法局附界址测绘成果，区自然资源局不再要求补测',
      duty: { lead: '区综合行政执法局', co: ['区自然资源局'], dueOn: '2026年12月11日', deliverable: '移送工作指引' },
    },
    {
      heading: '关于占道经营专项行动',
      content: '开展岁末年初城乡结合部占道经营专项行动，行动前通知公安机关并落实警力',
      duty: {
        lead: '区综合行政执法局',
        co: ['区公安分局', '区市场监管局'],
        dueOn: '2026年12月31日',
        deliverable: '行动总结',
      },
    },
    { heading: '关于餐饮油烟执法职责', content: '由区司法局先行协调，提出意见后再议', duty: null },
  ],
  present: MEMBERS.slice(0, 9).map((name, index) => `${name}${'陈周吴赵郑冯孙李钱'[index] ?? ''}演示`),
  onLeave: ['区应急管理局'],
  absent: [],
  guests: ['区人民法院何演示', '区财政局吕演示'],
  corrects: null,
  sentTo: [...MEMBERS, '区财政局'],
};

/** Every letter of a meeting, with made-up names. */
export const meetingLetterSamples: Record<string, LetterContent> = {
  'meeting-call': callLetter({ ...head, ...day, number: '山综执联办通〔2026〕21号' }),
  'meeting-study': studyLetter({
    ...head,
    number: '山综执联办通〔2026〕22号',
    heldOn: '2026年11月18日',
    topics: TOPICS,
  }),
  'meeting-notice': noticeLetter({
    ...head,
    ...day,
    number: '山综执联办通〔2026〕23号',
    president: '王演示',
    agenda: [
      { title: '通报议定事项落实情况', minutes: 10, presenter: '联席会议办公室' },
      ...TOPICS.map(({ title, proposer }) => ({ title, minutes: 20, presenter: proposer })),
    ],
    open: [
      { title: '校外培训场所无证经营线索移送', lead: '区市场监管局', dueOn: '2026年10月30日' },
      { title: '餐饮油烟扰民投诉处理衔接', lead: '区生态环境分局', dueOn: '2026年12月11日' },
    ],
    guests: ['区人民法院分管院领导', '区纪委监委有关负责人', '区人大代表演示庚'],
    requirements: '请各汇报单位准备书面材料三十份',
  }),
  'meeting-minutes': minutesLetter(MINUTES),
  'meeting-minutes-corrected': minutesLetter({
    ...MINUTES,
    number: '山综执联办纪〔2026〕12号',
    issuedOn: '2026年11月25日',
    corrects: { number: MINUTES.number, reason: '第一项成果形式表述不准确' },
    onLeave: [],
    absent: ['区应急管理局'],
  }),
};
