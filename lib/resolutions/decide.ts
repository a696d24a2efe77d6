import type { Effects } from '@/lib/kernel/effects';
import { type CarriedRow, type CarriedRun, carriedDecisions } from '@/lib/matters/decide-carried';
import type { reportInput } from '@/lib/matters/schemas';
import type * as inputs from './schemas';

/** Progress, 销号 and 延期, as of every matter that a unit carries out (1-3-4). */
export const { report, propose, accept, sendBack, extend } = carriedDecisions('1-3-4');

/** 配合情况 of a co-unit (1-3-4). */
export function assist({ input }: CarriedRun<typeof reportInput>): Effects<CarriedRow> {
  return { notes: [{ kind: 'ASSISTANCE', words: input.words }], words: input.words };
}

/** OFFICE 分析研究问题和困难, 提出处理意见 (1-3-4). */
export function analyse({ input, subject }: CarriedRun<typeof inputs.analyseInput>): Effects<CarriedRow> {
  const text = `办公室提出处理意见：${subject.matter.title}。${input.handling}`;
  return {
    notes: [{ kind: 'ANALYSIS', words: input.words, handling: input.handling }],
    notices: [{ unitId: subject.row.leadUnitId, kind: 'ANALYSED', text }],
    words: input.words,
  };
}
