import { Section } from '@/components/ui/section';
import { SummaryList } from '@/components/ui/summary-list';
import type { ChainStatus } from '@/lib/audit/queries';

/** How far the record is sealed, and the seal to be written down outside the portal. */
export function ChainFacts({ chain }: { chain: ChainStatus }) {
  const { sealed, seal, lastAt, tail, oldest } = chain;
  return (
    <Section title="记录链" fact="每条记录与前一条相扣，改动、删除、插入都能离线查出">
      <SummaryList
        items={[
          { term: '已封存', value: sealed === 0 ? '—' : `${sealed} 条，最新一条记于 ${lastAt}` },
          { term: '待封存', value: tail === 0 ? '0 条' : `${tail} 条，最早一条记于 ${oldest}` },
          {
            term: '最新封印',
            value: seal ? <span className="font-mono break-all">{seal}</span> : '—',
          },
        ]}
      />
      <p className="py-2 text-sm text-muted">
        请每周抄存“已封存”条数和最新封印，存放在平台之外；校验时以抄存的封印为准。
      </p>
    </Section>
  );
}
