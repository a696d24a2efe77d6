/** Fields of the papers by their Chinese names, for errors, forms and the record. */
export const FIELD_LABELS = {
  month: '所属月份',
  dueOn: '报送截止日',
  issueOn: '计划印发日',
  demand: '征集要求',
  units: '供稿单位',
  title: '标题',
  text: '工作情况',
  lead: '导语',
  included: '采用的供稿',
  remarks: '情况说明',
  problems: '存在问题',
  demands: '工作要求',
} as const;

/** What the call asks for unless OFFICE writes something else (1-3-1). */
export const DEFAULT_DEMAND =
  '请报送本月与综合行政执法有关的工作开展情况：主要做法、典型案例、存在的问题和建议。文字简明，不出现当事人姓名、证件号码和联系方式。';

/** What a 通报 demands unless OFFICE writes something else (1-2-2). */
export const DEFAULT_DEMANDS =
  '各单位要对照通报情况，逐项核实逾期事项，明确责任人和办结时间；在办事项要按期办结，确有困难的提前书面说明原因。';

/** Units that receive every paper: those of 一（一）, the towns. */
export const READER_KINDS: readonly string[] = ['BUREAU', 'MEMBER', 'TOWNSHIP'];

/** Who receives, as the paper says it. */
export const ADDRESSEE = '各成员单位，各镇人民政府、街道办事处，山亭经济开发区管委会';
/** To whom it is reported. */
export const REPORTED_TO: readonly string[] = ['枣庄市山亭区人民政府办公室'];
