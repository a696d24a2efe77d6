import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { Tag } from '@/components/ui/tag';
import type { PaperPage } from '@/lib/bulletins/queries';

type Props = Pick<PaperPage, 'contributions' | 'missing'>;

/** 供稿: every unit's own text as it was reported (1-3-1), and who has not reported. */
export function ContributionsSection({ contributions, missing }: Props) {
  return (
    <Section id="contributions" title="供稿" fact={contributions.length ? `${contributions.length} 篇` : undefined}>
      {contributions.map((one) => (
        <article key={one.unitId} className="border-b border-line-soft py-3">
          <h3>
            {one.title} {one.included && <Tag>已采用</Tag>}
          </h3>
          <p className="text-sm text-muted">
            {one.unit} · {one.by}
          </p>
          <p className="mt-1 text-row whitespace-pre-line">{one.text}</p>
        </article>
      ))}
      {contributions.length === 0 && <EmptyState title="尚无供稿">各单位报送后列在这里，文字由各单位负责。</EmptyState>}
      <Missing missing={missing} />
    </Section>
  );
}

/** Who was asked and has not written. */
export function Missing({ missing }: Pick<Props, 'missing'>) {
  if (missing.length === 0) return null;
  return (
    <p className="pt-3 text-sm text-ink-2">
      尚未报送 {missing.length} 个单位：{missing.join('、')}
    </p>
  );
}
