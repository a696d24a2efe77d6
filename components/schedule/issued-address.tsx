'use client';

import { useContext, useState } from 'react';
import { Button } from '@/components/ui/button';
import { FormContext } from '@/components/ui/form-context';

/** The secret address that the act has just made: shown once, gone with the page. Nothing before the act. */
export function IssuedAddress({ origin }: { origin: string }) {
  const state = useContext(FormContext);
  const [copied, setCopied] = useState<string | null>(null);
  const path = state.status === 'done' ? readPath(state.result) : null;
  if (!path) return null;
  const address = `${origin}${path}`;

  async function copy() {
    const done = await navigator.clipboard.writeText(address).then(
      () => true,
      () => false,
    );
    setCopied(done ? '已复制' : '浏览器不允许复制，请选中上面的地址手工复制');
  }

  return (
    <section className="bleed my-4 rounded-sm border border-ok bg-ok-ground p-4" aria-label="订阅地址">
      <h3>订阅地址只显示这一次</h3>
      <p className="my-2 font-mono text-row break-all select-all">{address}</p>
      <p className="flex flex-wrap items-center gap-3">
        <Button type="button" small onClick={copy}>
          复制地址
        </Button>
        <span role="status" className="text-sm">
          {copied}
        </span>
      </p>
      <p className="mt-2 text-sm text-ink-2">
        知道地址的人都能看到其中的日程，请只粘贴到自己的日历里。离开本页后无法再看到，可以重新生成。
      </p>
    </section>
  );
}

function readPath(result: unknown): string | null {
  return typeof result === 'object' && result !== null && 'path' in result ? String(result.path) : null;
}
