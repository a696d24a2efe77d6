import { buttonClass } from './button';

/** Walks a list by keys: previous and next addresses, or none at the ends; `shown` rows here, `total` in all. */
export function Pager(props: { shown: number; total: number | string; previousHref?: string; nextHref?: string }) {
  return (
    <nav className="flex items-center gap-3 pt-4 text-sm no-print" aria-label="分页">
      <span className="text-muted">
        本页 {props.shown} 条，共 {props.total} 条
      </span>
      <span className="ml-auto flex gap-2">
        <PageLink href={props.previousHref} label="上一页" rel="prev" />
        <PageLink href={props.nextHref} label="下一页" rel="next" />
      </span>
    </nav>
  );
}

function PageLink({ href, label, rel }: { href?: string; label: string; rel: string }) {
  const className = buttonClass({ small: true });
  if (href) {
    return (
      <a className={className} href={href} rel={rel}>
        {label}
      </a>
    );
  }
  return (
    <button type="button" className={className} disabled>
      {label}
    </button>
  );
}
