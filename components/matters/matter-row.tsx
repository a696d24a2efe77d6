import type { ReactNode } from 'react';
import { Cell, Row } from '@/components/ui/table-row';
import { StateWord, Tag } from '@/components/ui/tag';
import { DueLines } from './due-badge';
import type { ClockView } from './view';

/** A matter in a list: number, title, party, from whom to whom, state and clock. */
export type MatterRowView = {
  id: string;
  number?: string;
  title: string;
  href: string;
  party: string;
  from: string;
  /** Empty while nobody is named. */
  to: string;
  state: { at: 'mine' | 'waiting' | 'done'; words: string };
  clock: ClockView;
  /** After the pips: '第2日/共3日', '催办2次'. */
  clockNote?: string;
  supervised?: boolean;
  urgent?: boolean;
  chosen?: boolean;
};

/**
 * One row of a list of matters, for a Table of variant 'matters' with the columns 选择 (only with `pick`), 文号,
 * 案由 / 当事人, 来 → 去, 环节, 期限; 文号 only where such matters get one (`numbered`); `below`
 * stands under the title. On a phone the clock and the state come first.
 */
export function MatterRow(props: { matter: MatterRowView; pick?: ReactNode; numbered?: boolean; below?: ReactNode }) {
  const { matter, pick, numbered = true, below } = props;
  return (
    <Row state={matter.chosen ? 'chosen' : undefined}>
      {pick && <Cell notOnPhone>{pick}</Cell>}
      {numbered && (
        <Cell place="c-number" nowrap>
          {matter.number}
        </Cell>
      )}
      <Cell place="c-title">
        <a className="name" href={matter.href}>
          {matter.title}
        </a>{' '}
        {matter.supervised && <Tag look="supervised">督办</Tag>}
        {matter.urgent && <Tag look="urgent">紧急</Tag>}
        <span className="sub">{matter.party}</span>
        {below}
      </Cell>
      <Cell place="c-route">
        {matter.from}
        {matter.to && <span className="sub">→ {matter.to}</span>}
      </Cell>
      <Cell place="c-state" nowrap>
        <StateWord at={matter.state.at}>{matter.state.words}</StateWord>
      </Cell>
      <Cell place="c-due">
        <DueLines clock={matter.clock} note={matter.clockNote} />
      </Cell>
    </Row>
  );
}

/** The box that chooses a row for a bulk act; `form` is the id of the form that acts. */
export function PickBox({ value, label, form }: { value: string; label: string; form: string }) {
  return (
    <label className="pick">
      <input type="checkbox" name="chosen" value={value} form={form} aria-label={`选择 ${label}`} />
    </label>
  );
}
