import type { Effects } from '@/lib/kernel/effects';
import { type CarriedRow, type CarriedRun, carriedDecisions } from '@/lib/matters/decide-carried';
import type * as inputs from './schemas';

/** What a step writes into the own row; what it does not mention stays. */
export type AssignmentRow = CarriedRow & { revokeReason?: string };

/** Progress, 销号 and 延期, as of every matter that a unit carries out (1-2-6). */
export const { report, propose, accept, sendBack, extend } = carriedDecisions('1-2-6');

/** 撤销交办: the document was withdrawn, nobody is bound any more (1-2-6). */
export function revoke({ input, subject }: CarriedRun<typeof inputs.revokeInput>): Effects<AssignmentRow> {
  const text = `交办已撤销：${subject.matter.title}。${input.words}`;
  return {
    row: { revokeReason: input.words },
    notices: [{ unitId: subject.row.leadUnitId, kind: 'REVOKED', text }],
    words: input.words,
  };
}
