'use client';

import { useEffect } from 'react';

/** Loads the page again every so many seconds; without scripts the browser does it by itself. */
export function Refresh({ seconds }: { seconds: number }) {
  useEffect(() => {
    const timer = setInterval(() => window.location.reload(), seconds * 1000);
    return () => clearInterval(timer);
  }, [seconds]);
  return (
    <noscript>
      <meta httpEquiv="refresh" content={String(seconds)} />
    </noscript>
  );
}
