import type { DutyStatus, Standing } from '@/lib/kernel/duties/filter';

/** How firm a limit is, as people say it. */
export const STANDING_LABELS: Readonly<Record<Standing, string>> = {
  STATUTORY: '法定期限',
  SOFT: '一般应办',
  ADVISORY: '提示性期限',
  OWN_DATE: '督办和议定事项',
};

/** Which duties a list holds. */
export const STATUS_LABELS: Readonly<Record<DutyStatus, string>> = {
  open: '在办',
  overdue: '逾期',
  running: '在办未届满',
  soon: '临期',
  done: '已办',
  due: '已届满或已办',
  kept: '按期办结',
  late: '逾期未办或逾期办结',
};
