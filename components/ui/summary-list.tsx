import { Fragment, type ReactNode } from 'react';

/** One line of a summary: what, and its value; "—" is shown for none. */
export type SummaryItem = { term: string; value: ReactNode };

/** Terms and values of a matter, in two columns; `narrow` for asides. */
export function SummaryList({ items, narrow }: { items: SummaryItem[]; narrow?: boolean }) {
  return (
    <dl className={narrow ? 'summary summary-narrow' : 'summary'}>
      {items.map(({ term, value }) => (
        <Fragment key={term}>
          <dt>{term}</dt>
          <dd>{value ?? '—'}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

/** A part of the answers to check before sending, with the way back to change it. */
export function CheckAnswers({ title, href, items }: { title: string; href: string; items: SummaryItem[] }) {
  return (
    <section className="check mb-6 rounded-md border border-line-strong">
      <header className="flex items-baseline rounded-t-md border-b border-line bg-sunk px-4 py-2.5">
        <h2 className="text-base">{title}</h2>
        <a className="ml-auto text-sm" href={href}>
          修改<span className="sr-only">{title}</span>
        </a>
      </header>
      <div className="px-4">
        <SummaryList items={items} />
      </div>
    </section>
  );
}
