import { DayStrip } from '@/components/matters/day-strip';
import { LedgerNote } from '@/components/matters/ledger-note';
import type { LedgerDayView } from '@/components/matters/view';
import { Button } from '@/components/ui/button';
import { Tag } from '@/components/ui/tag';

type Form = { rule: string; date: string; time: string; urgent: boolean };

/** A computed deadline with its days, or why there is none. */
export type TrialView =
  | {
      ok: true;
      due: string;
      provisional: boolean;
      cells: LedgerDayView[];
      explanation: readonly string[];
      warning: string | null;
    }
  | { ok: false; message: string };

type TrialProps = {
  action: string;
  form: Form;
  choices: { value: string; label: string }[];
  result: TrialView;
  /** Shows the explanation line by line. */
  explained?: boolean;
};

/** 试算: a start in, the due day out, day by day. A GET form, so that a result can be sent to a colleague. */
export function Trial({ action, form, choices, result, explained }: TrialProps) {
  return (
    <>
      <div className="flex flex-wrap items-end gap-3 py-4">
        <TrialForm action={action} form={form} choices={choices} />
        {result.ok && (
          <p className="ml-auto text-row">
            <b>届满：{result.due}</b> {result.provisional && <Tag look="provisional">暂定</Tag>}
          </p>
        )}
      </div>
      {result.ok ? (
        <TrialDays result={result} explained={explained} />
      ) : (
        <LedgerNote tone="late">{result.message}</LedgerNote>
      )}
    </>
  );
}

function TrialForm({ action, form, choices }: Pick<TrialProps, 'action' | 'form' | 'choices'>) {
  return (
    <form action={action} className="flex flex-wrap items-end gap-3 no-print">
      {choices.length > 1 && (
        <label className="text-sm">
          规则
          <select className="input mt-1 block" name="rule" defaultValue={form.rule}>
            {choices.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className="text-sm">
        起算日期
        <input className="input mt-1 block w-40" type="date" name="date" defaultValue={form.date} required />
      </label>
      <label className="text-sm">
        时间（选填）
        <input className="input mt-1 block w-32" type="time" name="time" defaultValue={form.time} />
      </label>
      <label className="flex min-h-9 items-center gap-2 text-sm">
        <input type="checkbox" name="urgent" defaultChecked={form.urgent} />
        情况紧急
      </label>
      <Button small>试算</Button>
    </form>
  );
}

function TrialDays({ result, explained }: { result: Extract<TrialView, { ok: true }>; explained?: boolean }) {
  return (
    <>
      <DayStrip days={result.cells} />
      {result.warning && <LedgerNote tone="provisional">{result.warning}</LedgerNote>}
      {explained && (
        <ol className="lines mt-4 max-w-[64em]" aria-label="推算说明">
          {result.explanation.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      )}
    </>
  );
}
