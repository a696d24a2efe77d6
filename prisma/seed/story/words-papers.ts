/** Units that are asked for their part of the brief; the first ones answer. */
export const CALLED = ['ziran', 'shijian', 'yingji', 'huanjing', 'gongan', 'zhujian', 'zhzf', 'xiji'];

/** What units report: plainly made up, without a person's name. */
export const REPORTS = [
  {
    title: '开展耕地保护联合巡查',
    text: '会同镇街开展耕地保护联合巡查4次，发现疑似问题图斑11处，现场制止3处，移送线索2条。\n存在问题：部分点位夜间施工，发现不及时。建议加密夜间巡查。',
  },
  {
    title: '规范校外培训和餐饮油烟执法衔接',
    text: '与综合行政执法局对接移送标准，统一现场检查记录格式，退回补充材料的情况比上月减少。\n下一步：每季度互派人员跟班执法。',
  },
  {
    title: '开展有限空间作业安全检查',
    text: '检查企业27家，发现隐患41项，已整改38项，其余3项明确了整改期限和责任人。',
  },
  {
    title: '扬尘污染专项整治',
    text: '对12处在建工地开展扬尘整治，下达责令改正通知4份，向综合行政执法局移送1件。\n做法：现场取证即时上传，移送材料一次齐备。',
  },
  {
    title: '配合综合行政执法保障',
    text: '接到协助请求后及时到场，配合处置现场阻碍执法2起，未发生人员受伤。',
  },
];

/** Openings of a brief. */
export const LEADS = [
  '各单位认真落实综合行政执法协调配合机制，移送、反馈、通报总体有序。现将有关工作情况编发如下，供参阅。',
  '本月各单位围绕案件移送和联合巡查加强配合，移送材料质量有所提高。现将有关工作情况编发如下。',
];

/** What the office writes around the figures. */
export const LETTER_TEXTS = [
  {
    lead: '总体看，移送材料齐备的案件，反馈明显快于材料不齐、事后补充的案件。',
    problems: '个别单位签收后未及时反馈意见，经催办后才办理；少数移送案件证据材料不齐，需要退回补充。',
    demands: '各单位要指定专人每日查看工作台，临期事项当日提醒、当日办理；确有困难的，届满前书面说明原因。',
  },
  {
    lead: '各镇街移送的线索增多，多数能够附具现场检查记录。',
    problems: '处理决定作出后，通报原移送部门不够及时。',
    demands: '作出处理决定（含不予处罚、撤销立案）的，三日内书面通报原移送部门；逾期事项逐项说明原因。',
  },
];

/** Why a 通报 was issued late. */
export const PAPER_LATE = '月初集中核对各单位数据，晚于计划印发。';
/** Why a 通报 was given up. */
export const PAPER_VOID = '取数时尚有事项未登记，重新起草。';
