import type { UnitKindCode } from '@/lib/people/post-rules';

/** Groups of the directory, in the order in which they stand. */
export const UNIT_GROUPS: readonly { title: string; kinds: readonly UnitKindCode[] }[] = [
  { title: '综合行政执法局和联席会议成员单位', kinds: ['BUREAU', 'MEMBER'] },
  { title: '联席会议办公室、区政府办', kinds: ['OFFICE', 'GOV'] },
  { title: '司法机关、专家机构', kinds: ['JUDICIAL', 'EXPERT'] },
  { title: '镇街、开发区', kinds: ['TOWNSHIP'] },
  { title: '其他单位', kinds: ['OTHER'] },
];
