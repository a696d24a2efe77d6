import type { ReactNode } from 'react';

/** A page with nothing but a message: what happened, the error's number, what to do. */
export function Notice({ title, number, children }: { title: string; number?: string; children: ReactNode }) {
  return (
    <main className="mx-auto max-w-[720px] px-6 py-18" id="main">
      <h1>{title}</h1>
      {number && (
        <p className="mt-2 text-say">
          错误编号 <span className="font-mono">{number}</span>
        </p>
      )}
      <div className="mt-3 text-ink-2">{children}</div>
    </main>
  );
}
