import type { ReactNode } from 'react';

/** The way up: back to the list this page came from. */
export function BackLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a className="back mb-2 inline-flex min-h-6 items-center text-sm" href={href}>
      <span aria-hidden="true">‹&nbsp;</span>
      {children}
    </a>
  );
}

type PageHeaderProps = { title: ReactNode; above?: ReactNode; lead?: ReactNode; children?: ReactNode };

/** The page's h1, a line of facts above it, one sentence below it, and at the right its buttons as children. */
export function PageHeader({ title, above, lead, children }: PageHeaderProps) {
  return (
    <div className="mb-4 flex items-start gap-4 max-sm:flex-col max-sm:gap-3">
      <div className="min-w-0 flex-1">
        {above && <div className="mb-1 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">{above}</div>}
        <h1>{title}</h1>
        {lead && <p className="mt-0.5 max-w-[60em] text-ink-2">{lead}</p>}
      </div>
      {children && <div className="flex flex-wrap gap-2 no-print">{children}</div>}
    </div>
  );
}
