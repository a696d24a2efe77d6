import { Table } from '@/components/ui/table';
import { Cell, Row, RowHead } from '@/components/ui/table-row';
import { DueBadge } from './due-badge';
import type { ClockView } from './view';

/** One step of a matter. Times are words ('11月19日 15:20'), '—' when there is none yet. */
export type FlowStep = {
  step: string;
  unit: string;
  person?: string;
  arrived?: string;
  finished?: string;
  /** '3个工作日', '第2日/共3日'. */
  took?: string;
  /** The clock of the step, or plain words when it has none. */
  clock?: ClockView;
  words?: string;
  note?: string;
  at: 'past' | 'current' | 'future';
};

/** Columns of times; one in which no step has anything is left out. */
const TIMES = [
  { field: 'arrived', label: '到达' },
  { field: 'finished', label: '办结' },
  { field: 'took', label: '耗时' },
] as const;

type Times = readonly (typeof TIMES)[number][];

/** 流程跟踪: every step with who, when and how long; the current one tinted, later ones grey. */
export function FlowTable({ steps }: { steps: FlowStep[] }) {
  const times = TIMES.filter(({ field }) => steps.some((step) => step[field] !== undefined));
  const columns = ['环节', '办理单位 · 人', ...times.map(({ label }) => label), '情况'].map((label) => ({ label }));
  return (
    <Table caption="流程跟踪" columns={columns} variant="flow">
      {steps.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same step may come twice in one minute
        <FlowRow key={`${step.step} ${index}`} step={step} times={times} />
      ))}
    </Table>
  );
}

function FlowRow({ step, times }: { step: FlowStep; times: Times }) {
  const { unit, person, clock, words, note, at } = step;
  return (
    <Row state={at === 'past' ? undefined : at}>
      <RowHead>{step.step}</RowHead>
      <Cell>
        {unit}
        {person && <span className="sub">{person}</span>}
      </Cell>
      {times.map(({ field, label }) => (
        <Cell key={field} label={label} notOnPhone={at === 'future' || !step[field] || step[field] === '—'}>
          {step[field] ?? '—'}
        </Cell>
      ))}
      <Cell label="情况">
        {clock ? <DueBadge clock={clock} /> : words}
        {note && <span className="sub">{note}</span>}
      </Cell>
    </Row>
  );
}
