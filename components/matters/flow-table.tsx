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

const columns = ['环节', '办理单位 · 人', '到达', '办结', '耗时', '情况'].map((label) => ({ label }));

/** 流程跟踪: every step with who, when and how long; the current one tinted, later ones grey. */
export function FlowTable({ steps }: { steps: FlowStep[] }) {
  return (
    <Table caption="流程跟踪" columns={columns} variant="flow">
      {steps.map((step) => (
        <FlowRow key={`${step.step} ${step.unit} ${step.person} ${step.arrived} ${step.finished}`} {...step} />
      ))}
    </Table>
  );
}

function FlowRow({ step, unit, person, arrived, finished, took, clock, words, note, at }: FlowStep) {
  const future = at === 'future';
  return (
    <Row state={at === 'past' ? undefined : at}>
      <RowHead>{step}</RowHead>
      <Cell>
        {unit}
        {person && <span className="sub">{person}</span>}
      </Cell>
      <Cell label="到达" notOnPhone={future}>
        {arrived ?? '—'}
      </Cell>
      <Cell label="办结" notOnPhone={future}>
        {finished ?? '—'}
      </Cell>
      <Cell label="耗时" notOnPhone={future}>
        {took ?? '—'}
      </Cell>
      <Cell label="情况">
        {clock ? <DueBadge clock={clock} /> : words}
        {note && <span className="sub">{note}</span>}
      </Cell>
    </Row>
  );
}
