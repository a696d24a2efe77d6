import type { ReactNode } from 'react';

/** The act is done: what happened, the number it got, and what follows. The heading is the page's h1. */
export function ConfirmationPanel(props: { title: string; number?: string; children?: ReactNode }) {
  return (
    <section className="bleed mb-6 rounded-sm border border-ok bg-ok-ground p-6" aria-label="办理结果">
      <h1>{props.title}</h1>
      {props.number && <p className="mt-1 text-say font-semibold text-ok">{props.number}</p>}
      {props.children && <div className="mt-2 text-row text-ink-2">{props.children}</div>}
    </section>
  );
}
