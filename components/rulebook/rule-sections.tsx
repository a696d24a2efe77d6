import { Halves } from '@/components/ui/columns';
import { Section } from '@/components/ui/section';
import { SummaryList } from '@/components/ui/summary-list';
import { Lines } from '@/components/ui/task-list';

type Basis = { law: string; text: string };

/** A rule in words: its facts, what it rests on, how else it may be read, its versions. */
export type RuleView = {
  id: string;
  title: string;
  facts: { term: string; value: string }[];
  basis: readonly string[];
  otherReading: string;
  versions: string[];
};

/** 期限 and 法律依据 of a clause: its rules at the left, at the right what they rest on. */
export function RuleSections({ rules, basis }: { rules: RuleView[]; basis: readonly Basis[] }) {
  return (
    <Halves>
      <div>
        {rules.map(({ id, title, facts }) => (
          <Section key={id} title={rules.length > 1 ? title : '期限'} fact={`规则 ${id}`}>
            <SummaryList narrow items={facts} />
          </Section>
        ))}
      </div>
      <BasisSection rules={rules} basis={basis} />
    </Halves>
  );
}

/** 法律依据: the laws, how the rule was derived, the other reading, and which versions there were. */
export function BasisSection({ rules, basis }: { rules: RuleView[]; basis: readonly Basis[] }) {
  const laws = basis.map(({ law, text }) => ({ key: law, title: <b>{law}</b>, text: `“${text}”` }));
  const own = rules.flatMap(({ id, basis: reasons, otherReading, versions }) => {
    const of = rules.length > 1 ? ` ${id}` : '';
    return [
      { key: `${id} way`, title: <b>算法{of}</b>, text: reasons.join('；') },
      { key: `${id} other`, title: <b>另一种读法{of}</b>, text: otherReading },
      {
        key: `${id} versions`,
        title: (
          <b>
            规则历史{of} {versions.length} 版
          </b>
        ),
        text: versions.join('；'),
      },
    ];
  });
  return (
    <Section title="法律依据">
      <Lines items={[...laws, ...own]} />
    </Section>
  );
}
