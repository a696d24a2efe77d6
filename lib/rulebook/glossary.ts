/** A term of the field: its Chinese word as printed, and what the English identifier means in this code. */
export type Term = { zh: string; meaning: string };

/** Who the 意见 obliges, by the codes of the clause register. */
export const ACTORS = {
  LEADER: '联席会议组长',
  OFFICE: '联席会议办公室',
  BUREAU: '区综合行政执法局',
  MEMBER: '相关部门',
  GOV: '区人民政府',
  LEGAL: '区政府法制机构',
  TOWNSHIP: '镇（街道）、经济开发区',
  JUDICIAL: '公安、检察、审判机关',
  INVITEE: '受邀单位',
  EXPERT: '技术鉴定机构、法律顾问办公室',
} as const satisfies Record<string, string>;

/** Code of an actor of the 意见. */
export type ActorCode = keyof typeof ACTORS;

/** Who a clock runs against: an actor, or the part a unit plays in one matter. */
export const OBLIGORS = {
  ...ACTORS,
  SENDER: '移送部门',
  RECEIVER: '接受移送的部门',
  HANDLER: '办理部门',
  RESPONSIBLE: '责任单位',
  REQUESTED: '被请求部门',
  POLICE: '公安机关',
  COURT: '人民法院',
  PARTY: '当事人',
} as const satisfies Record<string, string>;

/** Code of whom a clock runs against. */
export type ObligorCode = keyof typeof OBLIGORS;

/** The one glossary: English identifier → Chinese term. Screens and letters print no other word for these things. */
export const GLOSSARY = {
  matter: { zh: '事项', meaning: 'Anything the portal carries from start to end; one row, whatever its type' },
  duty: { zh: '责任事项', meaning: 'One obligation of one unit under one clause on one matter, with its clock' },
  transfer: { zh: '移送', meaning: 'Handing a case that is not one’s own to the competent unit (2-2-3)' },
  case: { zh: '案件', meaning: 'The enforcement case itself: party, facts, place, source' },
  receipt: { zh: '签收', meaning: 'A person confirms having received a document; arrival does not depend on it' },
  arrival: { zh: '到达', meaning: 'A document enters the receiving unit’s inbox; clocks start here' },
  feedback: { zh: '反馈意见', meaning: 'The receiver’s answer to a transfer: its own jurisdiction or not (2-2-5)' },
  decisionNotice: { zh: '书面通报', meaning: 'Written notice of the handling decision to the sender (2-2-6)' },
  designation: { zh: '指定管辖', meaning: '区人民政府 names the competent unit; it cannot decline again (2-2-7)' },
  competenceDate: { zh: '认定日', meaning: 'Day on which a unit holds a case not to be its own; starts 2-2-3' },
  supervisionOrder: { zh: '督办', meaning: 'An order of OFFICE on any matter or unit, with its own due date (1-2-1)' },
  instruction: { zh: '批示', meaning: '组长’s word on an order whose answer is overdue (1-2-1)' },
  urging: { zh: '催办', meaning: 'A reminder from the other side of a matter, once a day' },
  share: { zh: '信息共享', meaning: 'A document of one of seven categories copied to the units concerned' },
  copying: { zh: '抄送', meaning: 'Sending a decision to a unit that must know it (3-4-1, 3-4-2)' },
  appraisal: { zh: '认定、鉴定', meaning: 'Expert or departmental opinion on a question of fact (4-2-1)' },
  consultation: { zh: '咨询意见', meaning: 'Written opinion of a department on a question (4-2-2)' },
  assistanceLetter: { zh: '书面函告', meaning: 'Letter asking a department to carry out a decision (4-3-1)' },
  hazard: { zh: '重大隐患', meaning: 'Serious public-order, safety or stability hazard found on the way (4-1-1)' },
  dispute: { zh: '执法争议', meaning: 'Disagreement between units, coordinated by LEGAL, decided by GOV (4-4)' },
  jointMeeting: { zh: '联席会议', meaning: 'Monthly meeting of the member units' },
  topic: { zh: '议题', meaning: 'What a unit asks the joint meeting to discuss' },
  topicCall: { zh: '征集议题', meaning: 'Request for topics, ten days before the meeting (1-4-2)' },
  minutes: { zh: '会议纪要', meaning: 'Record of what was decided, in force once 组长 signed it' },
  resolution: { zh: '议定事项', meaning: 'One decision of a meeting, with a responsible unit and its own due date' },
  bulletin: { zh: '通报', meaning: 'Published account of how the mechanism is carried out (1-2-2)' },
  brief: { zh: '工作简报', meaning: 'Monthly collection of the units’ work (1-3-1)' },
  criminalReferral: { zh: '涉嫌犯罪案件移送', meaning: 'Transfer of a suspected crime to the police (6-2-1)' },
  courtEnforcement: { zh: '申请强制执行', meaning: 'Application to the court to enforce a decision (6-2-2)' },
  demand: { zh: '催告', meaning: 'Formal demand to perform, ten days before applying to the court' },
  problem: { zh: '协作问题', meaning: '不衔接, 越位 or 缺位 between units, examined by OFFICE (1-2-3)' },
  proposal: { zh: '改革建议', meaning: 'What the joint meeting proposes to 区政府, with its reply (1-2-5)' },
  campaign: { zh: '专项行动', meaning: 'Major or special joint operation (1-2-4, 7-2-1)' },
  jointOperation: { zh: '联合执法', meaning: 'Operation led by a township’s enforcement office (5-1-1)' },
  budgetLine: { zh: '经费保障', meaning: 'Planned, allotted and spent money of a squad (7-3-1)' },
  liaison: { zh: '联络员', meaning: 'Person who keeps a unit’s information current and acts for it' },
  delegate: { zh: '代理人', meaning: 'Person acting while another is on leave' },
  clause: { zh: '条款', meaning: 'One sentence of the 意见 that obliges somebody' },
  rule: { zh: '期限规则', meaning: 'One clock under a clause: amount, unit, start, stop' },
  deadline: { zh: '期限', meaning: 'A rule applied to a start: due instant and day ledger' },
  dueDate: { zh: '届满日', meaning: 'Last day on which the duty can be met in time' },
  extension: { zh: '延期', meaning: 'Days added after the original due date' },
  pause: { zh: '计时暂停', meaning: 'Days that do not count, for a reason the rule names' },
  provisional: { zh: '暂定', meaning: 'Computed for a year without a State Council notice; will be recomputed' },
  urgent: { zh: '紧急', meaning: 'The 意见 says 立即; the rule’s urgent variant applies' },
  lateReason: { zh: '超期说明', meaning: 'Why a duty was met after its due instant' },
  statutory: { zh: '规定期限', meaning: 'The 意见 or a statute gives the number' },
  soft: { zh: '一般应办', meaning: 'The 意见 gives the number with 一般应' },
  advisory: { zh: '提示期限', meaning: 'The 意见 says 及时 or 立即; the number is the portal’s' },
} as const satisfies Record<string, Term>;
