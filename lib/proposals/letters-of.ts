import type { LetterDraft } from '@/lib/kernel/effects';
import { theUnit } from '@/lib/kernel/unit-names';
import { formatDate, shanghaiDate } from '@/lib/rulebook/local-date';
import { proposalLetter, proposalTitle } from './letters/proposal';
import type { ProposalSubject } from './subject';

/** The two kinds of letter, each with its series. */
const KIND = { REQUEST: 'request', REPORT: 'report' } as const;
const SUFFIX = { REQUEST: '请', REPORT: '报' } as const;

/** The letter as it would leave now, signed by `signedBy`; `now` in epoch milliseconds. */
export function proposalLetterOf(
  { matter, row, units }: Pick<ProposalSubject, 'matter' | 'row' | 'units'>,
  { signedBy, now }: { signedBy: string; now: number },
): LetterDraft {
  const office = theUnit(units, 'OFFICE');
  const build = (number: string) =>
    proposalLetter({
      issuer: office.letterName,
      number,
      issuedOn: formatDate(shanghaiDate(now)),
      contact: { person: row.drafter, phone: office.phone ?? '' },
      approvedBy: signedBy,
      form: row.form,
      subject: matter.title,
      ground: row.ground,
      content: row.content,
    });
  return {
    unitId: office.id,
    kind: KIND[row.form],
    prefix: `${office.letterPrefix}${SUFFIX[row.form]}`,
    title: proposalTitle(matter.title, row.form),
    build,
    to: [theUnit(units, 'GOV').id],
  };
}
