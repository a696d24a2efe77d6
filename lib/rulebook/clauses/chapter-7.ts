import type { ClauseText } from '../clause';

const POLICE =
  '（一）公安机关应当依法协助和配合区综合行政执法局履行职责。对以暴力、威胁等方式阻碍综合行政执法人员依法履行职务的，公安机关应当依照《中华人民共和国治安管理处罚法》等相关规定予以处理；构成犯罪的，依法追究刑事责任。';
const NOTICE =
  '（二）在开展重大综合行政执法活动及专项综合执法活动之前，区综合行政执法局要提前通知公安机关，公安机关要落实人员予以保障，及时处置执法过程中发生的突发情况。';
const FUNDS =
  '（三）综合执法所需装备和经费列入区级财政预算，区财政部门切实做好财政保障工作。驻镇（街道）和经济开发区执法中队办公经费、协管员工资待遇由所在镇（街道）和经济开发区纳入其财政预算，负责保障。';
const PREMISES =
  '（四）驻镇（街道）和经济开发区执法中队的办公用房及附属设施、执法车辆、执法装备、办公设备等软硬件建设，由所在镇（街道）、经济开发区负责解决。区综合行政执法局和镇（街道）应加强执法人员培训和管理，执法活动应严格遵守法律法规和行政执法“三项制度”等相关规定。';

/** 七、建立综合行政执法保障机制 */
export const CHAPTER_7 = [
  {
    id: '7-1-1',
    chapter: '七',
    section: '七（一）',
    title: '协助执法、处理阻碍执法',
    quote: POLICE,
    focus: '公安机关应当依法协助和配合区综合行政执法局履行职责',
    obligors: ['JUDICIAL'],
    duty: '公安机关协助执法，依法处理阻碍执法的行为。',
    standing: 'NONE',
    module: 'safeguards',
    basis: [{ law: '《治安管理处罚法》（2025年修订）第六十一条', text: '阻碍国家机关工作人员依法执行职务的处罚' }],
  },
  {
    id: '7-2-1',
    chapter: '七',
    section: '七（二）',
    title: '提前通知公安机关',
    quote: NOTICE,
    focus: '区综合行政执法局要提前通知公安机关，公安机关要落实人员予以保障',
    obligors: ['BUREAU', 'JUDICIAL'],
    duty: '重大或专项执法活动之前提前通知公安机关，公安机关落实人员保障。',
    standing: 'ADVISORY',
    module: 'safeguards',
  },
  {
    id: '7-3-1',
    chapter: '七',
    section: '七（三）',
    title: '保障装备和经费',
    quote: FUNDS,
    focus: '综合执法所需装备和经费列入区级财政预算，区财政部门切实做好财政保障工作',
    obligors: ['MEMBER', 'TOWNSHIP'],
    duty: '装备和经费列入区级财政预算，中队经费由所在镇（街道）、经济开发区保障。',
    standing: 'NONE',
    module: 'safeguards',
  },
  {
    id: '7-4-1',
    chapter: '七',
    section: '七（四）',
    title: '解决中队用房和装备',
    quote: PREMISES,
    focus:
      '驻镇（街道）和经济开发区执法中队的办公用房及附属设施、执法车辆、执法装备、办公设备等软硬件建设，由所在镇（街道）、经济开发区负责解决',
    obligors: ['TOWNSHIP'],
    duty: '中队办公用房、车辆、装备由所在镇（街道）、经济开发区解决。',
    standing: 'NONE',
    module: 'safeguards',
  },
  {
    id: '7-4-2',
    chapter: '七',
    section: '七（四）',
    title: '加强培训、落实三项制度',
    quote: PREMISES,
    focus:
      '区综合行政执法局和镇（街道）应加强执法人员培训和管理，执法活动应严格遵守法律法规和行政执法“三项制度”等相关规定',
    obligors: ['BUREAU', 'TOWNSHIP'],
    duty: '加强执法人员培训和管理，严格执行行政执法“三项制度”。',
    standing: 'NONE',
    module: 'safeguards',
    basis: [{ law: '国办发〔2018〕118号', text: '全面推行行政执法公示、执法全过程记录、重大执法决定法制审核制度' }],
  },
] as const satisfies readonly ClauseText[];
