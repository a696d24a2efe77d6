import type { ReactNode } from 'react';

type SectionProps = {
  title: string;
  fact?: ReactNode;
  more?: { href: string; label: string };
  id?: string;
  children: ReactNode;
};

/** A part of a page: heading on a rule, a muted fact beside it, one link at the right. `id` is a target for PageAnchors. */
export function Section({ title, fact, more, id, children }: SectionProps) {
  return (
    <section className="section scroll-mt-28" id={id}>
      <header className="section-head">
        <h2>{title}</h2>
        {fact && <span className="fact">{fact}</span>}
        {more && (
          <a className="more" href={more.href}>
            {more.label}
          </a>
        )}
      </header>
      {children}
    </section>
  );
}
