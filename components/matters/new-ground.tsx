import type { ReactNode } from 'react';
import { Box } from '@/components/ui/columns';
import { Lines } from '@/components/ui/task-list';
import type { NewGround } from '@/lib/clauses/ground';
import { LimitBox } from './limit-box';

/** What stands beside the form, as the page of a new matter hands it on. */
export type Ground = NewGround;

/** The form of a new matter with what stands beside a step's form: limit, 意见, what happens next, papers to have ready. */
export function NewColumns({ ground, children }: { ground: NewGround; children: ReactNode }) {
  const { limits, basis, ahead, papers } = ground;
  return (
    <div className="step-columns">
      <div className="min-w-0">{children}</div>
      <aside aria-label="期限和材料">
        <LimitBox basis={basis}>
          {limits.length > 0 ? (
            <Lines items={limits.map(({ title, ...line }) => ({ ...line, title: <b>{title}</b> }))} />
          ) : null}
        </LimitBox>
        {ahead.length > 0 && (
          <Box title="之后的程序">
            <Lines items={ahead.map(({ title, ...line }) => ({ ...line, title: <b>{title}</b> }))} />
          </Box>
        )}
        {papers.length > 0 && (
          <Box title="登记后可以上传">
            <Lines items={papers} />
          </Box>
        )}
      </aside>
    </div>
  );
}
