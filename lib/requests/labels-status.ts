import type { StatusWords } from '@/lib/matters/view-status';
import { DIFFERENCES, type RequestKind, type RequestState } from './procedure';

const EXTENSION: Readonly<Record<RequestKind, string>> = {
  appraisal: '情况特殊或者所需时间较长的，在届满前告知新的日期',
  consultation: '情况复杂的，届满前可以延期一次，最多十个工作日',
  legal_service: '需要更多时间的，在届满前告知新的日期',
  materials: '除法定事由外，不得拒绝',
};

/** What the page of a request says first, by state (4-2-1 to 4-2-4). */
export function statusWords(kind: RequestKind, urgent: boolean): Readonly<Record<RequestState, StatusWords>> {
  const clause = `条款 ${DIFFERENCES[kind].clause}`;
  const rule = `${EXTENSION[kind]}（${clause}）。`;
  const scene = urgent ? '请立即派员到现场并登记到场情况，书面意见仍应在期限内出具。' : '请在期限内书面答复。';
  return {
    DRAFT: { mine: '请核对后发出。', others: '草稿，尚未发出。', rule: `期限自请求到达被请求单位起算（${clause}）。` },
    ASKED: { mine: scene, others: '请求已送达，等待签收和答复。', rule },
    ARRIVED: { mine: scene, others: '被请求单位正在办理。', rule },
    SUPPLEMENTING: {
      mine: '请补正材料；补正后继续办理。',
      others: '等待请求单位补正材料。',
      rule: `补正期间不计入期限（${clause}）。`,
    },
    ANSWERED: {
      mine: '请查阅答复并签收。',
      others: '已答复，等待请求单位签收。',
      rule: `答复以编号函件为准（${clause}）。`,
    },
    REFUSED: {
      mine: '请查阅不予提供的法定事由并签收。',
      others: '已答复不予提供，等待请求单位签收。',
      rule: `除法定事由外，不得拒绝；有争议的可以提请协调（${clause}、4-4-1）。`,
    },
    CLOSED: { mine: '已办结。', others: '已办结。', rule: '答复已由请求单位签收。' },
    REVOKED: { mine: '请求已撤销。', others: '请求已撤销。', rule: '不再计时，记录保留。' },
    VOID: { mine: '草稿已作废。', others: '草稿已作废。', rule: '没有发出，记录保留。' },
  };
}
