import { Fragment, type ReactNode } from 'react';
import { Tag } from '@/components/ui/tag';
import { DayStrip } from './day-strip';
import { clockClass, DueBadge } from './due-badge';
import { Pips } from './pips';
import { type ClockView, dueTone, type LedgerDayView } from './view';

/** Why the day is the day it is: the ledger, then lines such as 起算, 依据, 算法. */
export type Why = { open?: boolean; days: LedgerDayView[]; basis: { term: string; text: ReactNode }[] };

type PanelProps = {
  /** What to do: one imperative sentence. */
  sentence: string;
  /** The rule in one line. */
  rule?: ReactNode;
  /** The page's one primary button. */
  primary?: ReactNode;
  /** Everything else that may be done, as quiet ButtonLinks. */
  links?: ReactNode;
  clock?: ClockView;
  /** '今天第2日，共3日'. */
  progressWords?: string;
  why?: Why;
  /** Between the rule and the buttons, such as an ApprovalBar. */
  children?: ReactNode;
};

/** The head of a matter's page: what to do, until when, and why that day. Stays within the first screen. */
export function StatusPanel(props: PanelProps) {
  const { sentence, rule, primary, links, clock, progressWords, why } = props;
  return (
    <section className="panel" aria-label="当前状态">
      <div className="panel-top">
        <div className="panel-say">
          <h2>{sentence}</h2>
          {rule && <p className="mt-1 text-row text-ink-2">{rule}</p>}
          {props.children}
          {(primary || links) && (
            <div className="panel-acts">
              {primary}
              {links && <span className="flex flex-wrap gap-1">{links}</span>}
            </div>
          )}
        </div>
        {clock && <WhenBlock clock={clock} progressWords={progressWords} />}
      </div>
      {why && <WhyThisDay why={why} clock={clock} />}
    </section>
  );
}

function WhenBlock({ clock, progressWords }: { clock: ClockView; progressWords?: string }) {
  return (
    <div className={`panel-when when-${clockClass[clock.kind]}`}>
      <DueBadge clock={clock} large />
      {clock.dueText && (
        <span className="on">
          {clock.dueText} {clock.provisional && <Tag look="provisional">暂定</Tag>}
        </span>
      )}
      {(clock.progress || progressWords) && (
        <span className="at">
          {clock.progress && <Pips progress={clock.progress} late={clock.kind === 'OVERDUE'} />}
          {progressWords}
        </span>
      )}
    </div>
  );
}

/** The ledger and its reasons; also stands alone on the calculator's page. */
export function WhyThisDay({ why, clock }: { why: Why; clock?: ClockView }) {
  return (
    <details className="why" open={why.open}>
      <summary>为什么是这一天？</summary>
      <div>
        <DayStrip days={why.days} tone={clock ? dueTone(clock.kind) : 'calm'} />
        <dl className="basis">
          {why.basis.map(({ term, text }) => (
            <Fragment key={term}>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </Fragment>
          ))}
        </dl>
      </div>
    </details>
  );
}
