'use client';

import { type Breakage, Broken } from '@/components/layout/broken';

export default function PortalError({ error, reset }: Breakage) {
  return <Broken error={error} reset={reset} within />;
}
