import type { UnitKindCode } from '@/lib/people/post-rules';

/** A unit as the register begins; names are those of the 意见, 机关代字 are proposals that the system administrator corrects. */
export type RegisteredUnit = {
  id: string;
  name: string;
  letterName: string;
  letterPrefix: string;
  initials: string;
  kind: UnitKindCode;
  approvalStep: boolean;
};

const district = '枣庄市山亭区';
const unit = (
  id: string,
  name: string,
  office: string,
  letterPrefix: string,
  initials: string,
  kind: UnitKindCode,
  approvalStep = true,
): RegisteredUnit => ({
  id,
  name,
  letterName: `${district}${office}`,
  letterPrefix,
  initials,
  kind,
  approvalStep,
});

/** The ten units of 一（一）, then 区财政局. */
const members: RegisteredUnit[] = [
  unit('zhzf', '区综合行政执法局', '综合行政执法局', '山综执', 'qzhxzzfj', 'BUREAU'),
  unit('gongan', '区公安分局', '公安分局', '山公', 'qgafj', 'MEMBER'),
  unit('fagai', '区发改局', '发展和改革局', '山发改', 'qfgj', 'MEMBER', false),
  unit('sifa', '区司法局', '司法局', '山司', 'qsfj', 'MEMBER'),
  unit('zhujian', '区住房和城乡建设局', '住房和城乡建设局', '山住建', 'qzfhcxjsj', 'MEMBER'),
  unit('shangwu', '区商务和投资促进局', '商务和投资促进局', '山商', 'qswhtzcjj', 'MEMBER', false),
  unit('shijian', '区市场监管局', '市场监督管理局', '山市监', 'qscjgj', 'MEMBER'),
  unit('huanjing', '区生态环境分局', '生态环境分局', '山环', 'qsthjfj', 'MEMBER'),
  unit('ziran', '区自然资源局', '自然资源局', '山自资', 'qzrzyj', 'MEMBER'),
  unit('yingji', '区应急管理局', '应急管理局', '山应急', 'qyjglj', 'MEMBER'),
  unit('caizheng', '区财政局', '财政局', '山财', 'qczj', 'OTHER'),
];

const institutions: RegisteredUnit[] = [
  unit('lianxi', '联席会议办公室', '综合行政执法联席会议办公室', '山综执联办', 'lxhybgs', 'OFFICE'),
  unit('zhengfu', '区人民政府办公室', '人民政府办公室', '山政办', 'qrmzfbgs', 'GOV'),
  unit('jiancha', '区人民检察院', '人民检察院', '山检', 'qrmjcy', 'JUDICIAL', false),
  unit('fayuan', '区人民法院', '人民法院', '山法', 'qrmfy', 'JUDICIAL', false),
  unit('jianding', '区技术鉴定中心', '技术鉴定中心', '山鉴', 'qjsjdzx', 'EXPERT', false),
  unit('xinxi', '区大数据中心', '大数据中心', '山数', 'qdsjzx', 'OTHER', false),
];

const towns: RegisteredUnit[] = (
  [
    ['shancheng', '山城街道', '山城街道办事处', '山城办', 'scjd'],
    ['diaozi', '店子镇', '店子镇人民政府', '店政', 'dzz'],
    ['xiji', '西集镇', '西集镇人民政府', '西政', 'xjz'],
    ['sangcun', '桑村镇', '桑村镇人民政府', '桑政', 'scz'],
    ['beizhuang', '北庄镇', '北庄镇人民政府', '北政', 'bzz'],
    ['chengtou', '城头镇', '城头镇人民政府', '城政', 'ctz'],
    ['xuzhuang', '徐庄镇', '徐庄镇人民政府', '徐政', 'xzz'],
    ['shuiquan', '水泉镇', '水泉镇人民政府', '水政', 'sqz'],
    ['fucheng', '凫城镇', '凫城镇人民政府', '凫政', 'fcz'],
    ['fengmao', '冯卯镇', '冯卯镇人民政府', '冯政', 'fmz'],
    ['kaifaqu', '山亭经济开发区', '山亭经济开发区管委会', '山开', 'stjjkfq'],
  ] as const
).map(([id, name, office, prefix, initials]) => ({
  ...unit(id, name, office, prefix, initials, 'TOWNSHIP', false),
  letterName: id === 'kaifaqu' ? '山亭经济开发区管理委员会' : `${district}${office}`,
}));

/** Every unit of the district that the mechanism begins with, in the order in which lists show them. */
export const UNITS: readonly RegisteredUnit[] = [...members, ...institutions, ...towns];

/** The ten units that 一（一） names as members (1-1-1). */
export const FOUNDING_MEMBERS: readonly string[] = members.slice(0, 10).map((one) => one.id);
