'use client';

import { type Breakage, Broken } from '@/components/layout/broken';

export default function PageError({ error, reset }: Breakage) {
  return <Broken error={error} reset={reset} />;
}
