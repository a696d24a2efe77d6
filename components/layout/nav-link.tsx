'use client';

import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

/**
 * A place of the portal that knows whether the reader is in it: the page itself or anything below it.
 * A plain link on purpose: a full load is light here and never shows a figure older than the reader's own last act.
 */
export function NavLink({ href, children }: { href: string; children: ReactNode }) {
  const path = usePathname();
  const here = href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`);
  return (
    <a href={href} aria-current={here ? 'page' : undefined}>
      {children}
    </a>
  );
}
