'use client';

import { useEffect } from 'react';

/** Ctrl K (⌘ K) puts the cursor into the field with the given id; shown as a key cap beside it. */
export function SearchShortcut({ target }: { target: string }) {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      document.getElementById(target)?.focus();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [target]);
  return (
    <span
      aria-hidden="true"
      className="absolute inset-y-0 right-2 my-auto h-fit rounded-sm border border-line bg-sunk px-1.5 font-sans text-sm text-muted"
    >
      Ctrl K
    </span>
  );
}
