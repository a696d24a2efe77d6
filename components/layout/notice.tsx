import type { ReactNode } from 'react';

type NoticeProps = {
  title: string;
  number?: string;
  /** It stands in the frame of the portal, which already is the page's main part. */
  within?: true;
  children: ReactNode;
};

/** A page with nothing but a message: what happened, the error's number, what to do. */
export function Notice({ title, number, within, children }: NoticeProps) {
  const message = (
    <>
      <h1>{title}</h1>
      {number && (
        <p className="mt-2 text-say">
          错误编号 <span className="font-mono">{number}</span>
        </p>
      )}
      <div className="mt-3 text-ink-2">{children}</div>
    </>
  );
  const look = 'mx-auto max-w-[720px] px-6 py-18';
  return within ? (
    <div className={look}>{message}</div>
  ) : (
    <main className={look} id="main">
      {message}
    </main>
  );
}
