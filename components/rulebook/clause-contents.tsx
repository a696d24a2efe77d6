/** A chapter in the contents: its clauses are listed only where the reader is. */
export type ContentsChapter = {
  key: string;
  title: string;
  range: string;
  href: string;
  clauses: { id: string; title: string; open: number }[];
};

/** The contents beside a clause: its own chapter opened, the others by their range. */
export function ClauseContents({ chapters, current }: { chapters: ContentsChapter[]; current: string }) {
  return (
    <nav aria-label="条款目录" className="text-sm max-lg:hidden no-print">
      {chapters.map(({ key, title, range, href, clauses }) => (
        <div key={key} className="mb-4">
          <h2 className="mb-1 text-sm font-normal text-muted">
            <a className="text-muted" href={href}>
              {key} {title}
            </a>
            {clauses.length === 0 && <span className="ml-3">{range}</span>}
          </h2>
          <ul>
            {clauses.map(({ id, title: name, open }) => (
              <li key={id}>
                <a
                  className={`flex gap-3 px-3 py-1.5 text-ink-2 no-underline hover:bg-sunk ${id === current ? 'border-l-3 border-accent bg-tint font-semibold text-accent' : ''}`}
                  href={`/rulebook/${id}`}
                  aria-current={id === current ? 'page' : undefined}
                >
                  <span className="whitespace-nowrap">{id}</span>
                  <span className="min-w-0 flex-1">{name}</span>
                  {open > 0 && (
                    <span className="text-muted">
                      {open}
                      <span className="sr-only">项在办</span>
                    </span>
                  )}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
