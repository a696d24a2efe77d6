import { Box } from '@/components/ui/columns';
import { Lines } from '@/components/ui/task-list';
import type { StepPage } from '@/lib/matters/queries';
import { DueBadge } from './due-badge';
import { LimitBox } from './limit-box';

type GroundProps = {
  page: Pick<StepPage, 'ground' | 'href'>;
  /** Without the papers, where they stand on the page anyhow. */
  bare?: boolean;
};

/** Beside the form of a step: until when and by which words of the 意见, then the papers to decide from. */
export function StepGround({ page, bare }: GroundProps) {
  const { clock, basis, papers, more } = page.ground;
  return (
    <aside aria-label="期限和材料">
      <LimitBox basis={basis}>
        {clock ? (
          <>
            <p className="my-1.5">
              <DueBadge clock={clock} filled />
            </p>
            <p className="font-semibold">{clock.dueText}</p>
          </>
        ) : null}
      </LimitBox>
      {!bare && papers.length > 0 && (
        <Box title="函件和材料">
          <Lines
            items={papers.map(({ key, name, href, about }) => ({
              key,
              title: <a href={href}>{name}</a>,
              text: <span className="text-muted">{about}</span>,
            }))}
          />
          {more > 0 && (
            <p>
              <a href={page.href}>另有 {more} 份，见事项页</a>
            </p>
          )}
        </Box>
      )}
    </aside>
  );
}
