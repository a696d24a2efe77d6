import { ApartLine, ThreeNumbers } from '@/components/matters/three-numbers';
import { rateInWords } from '@/components/matters/unit-bars';

type Figure = { count: number; href: string };

/** How a clause stands now, as far as the reader may see; other standings stay apart. */
export type ClauseFiguresView = {
  overdue: Figure;
  soon: Figure;
  open: Figure;
  due: Figure;
  kept: Figure;
  apart: { name: string; count: string; href: string }[];
};

/** 现在的情况: four numbers, each with its list. */
export function ClauseFigures({ figures }: { figures: ClauseFiguresView }) {
  const { overdue, soon, open, due, kept, apart } = figures;
  const [percent = '', fraction] = rateInWords(kept.count, due.count).replace('）', '').split('（');
  return (
    <section aria-labelledby="figures" className="mt-8">
      <h2 id="figures" className="sr-only">
        现在的情况
      </h2>
      <ThreeNumbers
        figures={[
          {
            badge: { kind: 'OVERDUE', words: '逾期' },
            name: '',
            value: String(overdue.count),
            unit: '件',
            href: overdue.href,
          },
          { badge: { kind: 'SOON', words: '临期' }, name: '', value: String(soon.count), unit: '件', href: soon.href },
          { name: '在办', value: String(open.count), unit: '件', href: open.href },
          {
            name: '本年按期',
            value: fraction ? percent : String(kept.count),
            unit: fraction ?? `/${due.count} 件`,
            href: kept.href,
            note: fraction ? undefined : '不足5件，不计率',
          },
        ]}
      />
      {apart.length > 0 && <ApartLine items={apart} />}
    </section>
  );
}
