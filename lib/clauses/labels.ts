import type { ModuleName, Standing } from '@/lib/rulebook/clause';
import type { Clause } from '@/lib/rulebook/clauses';

/** The chapters of the 意见 by their number. */
export const CHAPTERS: Readonly<Record<Clause['chapter'], string>> = {
  一: '联席会议',
  二: '案件移送',
  三: '信息共享',
  四: '联动协作',
  五: '基层联动',
  六: '司法联动',
  七: '保障措施',
};

/** How firm a clause is. */
export const CLAUSE_STANDINGS: Readonly<Record<Standing, string>> = {
  STATUTORY: '法定期限',
  SOFT: '一般应办',
  ADVISORY: '提示性期限',
  NONE: '不计期限',
};

/** The work a clause belongs to. */
export const MODULES: Readonly<Record<ModuleName, string>> = {
  transfers: '案件移送',
  meetings: '联席会议',
  sharing: '信息共享',
  coordination: '协作事项',
  disputes: '争议协调',
  grassroots: '基层联动',
  judicial: '司法联动',
  safeguards: '保障',
  supervision: '督查',
  units: '单位联络',
};
