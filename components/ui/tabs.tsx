/** One tab: a link to the same list seen otherwise, with how many rows wait there. */
export type Tab = { href: string; label: string; count?: number | string; current?: boolean };

/** Views of one list as links, so that each has its address. `label` names the group for screen readers. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <a key={tab.href} href={tab.href} aria-current={tab.current ? 'page' : undefined}>
          {tab.label}
          {tab.count !== undefined && <span className="count">{tab.count}</span>}
        </a>
      ))}
    </nav>
  );
}

/** Jumps to the sections of a long page; stays at the top of the window on wide screens. */
export function PageAnchors({ anchors }: { anchors: { id: string; label: string }[] }) {
  return (
    <nav className="anchors" aria-label="本页内容">
      {anchors.map(({ id, label }) => (
        <a key={id} href={`#${id}`}>
          {label}
        </a>
      ))}
    </nav>
  );
}
