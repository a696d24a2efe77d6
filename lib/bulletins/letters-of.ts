import type { LetterDraft } from '@/lib/kernel/effects';
import { formatDate, shanghaiDate } from '@/lib/rulebook/local-date';
import { READER_KINDS } from './labels';
import { briefLetter, briefTitle } from './letters/brief';
import { circularLetter, circularTitle } from './letters/circular';
import type { PaperSubject } from './subject';

type Paper = Pick<PaperSubject, 'row' | 'figures' | 'contributions' | 'units' | 'parties'>;

/** Series of the office's papers: 机关代字 with the kind. */
const SUFFIX = { brief: '简报', circular: '通报' } as const;

function issuerOf({ parties, units }: Paper) {
  const office = units.find(({ id }) => parties.some((party) => party.part === 'office' && party.unitId === id));
  if (!office) throw new Error('a paper without its office');
  return office;
}

function figuresOf({ figures }: Paper) {
  if (!figures) throw new Error('a paper without figures');
  return figures;
}

const headOf = (paper: Paper, now: number) => {
  const { letterName, phone } = issuerOf(paper);
  return {
    issuer: letterName,
    issuedOn: formatDate(shanghaiDate(now)),
    contact: { person: paper.row.drafter, phone: phone ?? '' },
  };
};

/** Units that receive the paper: the members and towns, and whoever wrote for it. */
export function readersOf({ units, contributions }: Paper): string[] {
  const wrote = new Set(contributions.map(({ unitId }) => unitId));
  return units
    .filter(({ id, kind, open }) => open && (READER_KINDS.includes(kind) || wrote.has(id)))
    .map(({ id }) => id);
}

/** The brief as it would leave now (1-3-1). */
export function briefOf(paper: Paper, now: number): LetterDraft {
  const { letterPrefix, id } = issuerOf(paper);
  const figures = figuresOf(paper);
  const contributions = paper.row.included.flatMap((unitId) => {
    const written = paper.contributions.find((one) => one.unitId === unitId);
    const unit = paper.units.find((one) => one.id === unitId);
    return written && unit ? [{ unit: unit.name, title: written.title, text: written.text }] : [];
  });
  return {
    unitId: id,
    kind: 'brief',
    prefix: `${letterPrefix}${SUFFIX.brief}`,
    title: briefTitle(figures.month),
    build: (number) => briefLetter({ ...headOf(paper, now), number, figures, lead: paper.row.lead, contributions }),
    to: readersOf(paper),
  };
}

/** The 通报 as it would leave now (1-2-2). */
export function circularOf(paper: Paper, now: number): LetterDraft {
  const { letterPrefix, id } = issuerOf(paper);
  const figures = figuresOf(paper);
  const { lead, problems, demands } = paper.row;
  return {
    unitId: id,
    kind: 'circular',
    prefix: `${letterPrefix}${SUFFIX.circular}`,
    title: circularTitle(figures.month),
    build: (number) => circularLetter({ ...headOf(paper, now), number, figures, lead, problems, demands }),
    to: readersOf(paper),
  };
}
