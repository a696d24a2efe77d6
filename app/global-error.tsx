'use client';

import { Notice } from '@/components/layout/notice';
import { ButtonLink } from '@/components/ui/button';
import './globals.css';

/** The frame itself broke, so this page brings its own document. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="zh-CN">
      <body>
        <title>系统暂时不可用</title>
        <Notice title="系统暂时不可用" number={error.digest}>
          <p>
            已保存的内容不会丢失。请几分钟后再试；仍然不可用的，请把错误编号告诉系统管理员。期限不因系统故障自动顺延，紧急事项请先电话告知。
          </p>
          <p className="mt-6">
            <ButtonLink look="primary" href="/">
              重新打开
            </ButtonLink>
          </p>
        </Notice>
      </body>
    </html>
  );
}
