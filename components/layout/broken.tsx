'use client';

import { Button, ButtonLink } from '@/components/ui/button';
import { Notice } from './notice';

/** What Next hands to a page that stands for one that broke. */
export type Breakage = { error: Error & { digest?: string }; reset: () => void };

/** Something broke while a page was made. `digest` finds the entry in the server's log. */
export function Broken({ error, reset, within }: Breakage & { within?: true }) {
  return (
    <Notice title="页面出错了" number={error.digest} within={within}>
      <p>
        已办结的操作不受影响。请先重试；仍然出错的，请把错误编号告诉本单位系统管理员。刚才提交的，请回到列表核对是否已办理，不要重复提交。
      </p>
      <p className="mt-6 flex flex-wrap gap-3">
        <Button type="button" look="primary" onClick={reset}>
          重试
        </Button>
        <ButtonLink href="/">回到工作台</ButtonLink>
      </p>
    </Notice>
  );
}
