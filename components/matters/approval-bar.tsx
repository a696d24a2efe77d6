import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';

/** One step of an approval: its name, and who and when under it. */
export type ApprovalStep = { name: string; note?: ReactNode; at: 'done' | 'current' | 'later' };

/** 拟稿–核稿–签发–编号–印发–签收: done filled, current a ring, later hollow; vertical on a phone. */
export function ApprovalBar({ label, steps }: { label: string; steps: ApprovalStep[] }) {
  return (
    <ol className="approval" aria-label={label}>
      {steps.map(({ name, note, at }) => (
        <li
          key={name}
          className={classNames(at !== 'later' && at)}
          aria-current={at === 'current' ? 'step' : undefined}
        >
          <b>{name}</b>
          {note}
        </li>
      ))}
    </ol>
  );
}

/** A document as it will look on paper: red heading, number (a placeholder until signed), text. */
export function Paper({ heading, number, children }: { heading: string; number?: string; children: ReactNode }) {
  return (
    <article className="sheet mt-4">
      <h3>{heading}</h3>
      <p className="sheet-number">{number ?? <span className="bg-hold-ground px-1 text-hold">〔签发后编号〕</span>}</p>
      <div className="sheet-body">{children}</div>
    </article>
  );
}
