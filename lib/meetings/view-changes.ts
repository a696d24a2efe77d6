import { formatDate } from '@/lib/rulebook/local-date';
import { type ComparedField, compareMinutes } from './compare-minutes';
import { FIELD_LABELS } from './labels';
import type { MinutesItem } from './minutes-items';
import type { MeetingSubject } from './subject';

const KINDS = { ADDED: '增加', REMOVED: '删去', CHANGED: '修改' } as const;

type Facts = Pick<MeetingSubject, 'minutes' | 'papers' | 'units'>;

/** A field as the minutes print it; '' where it says nothing. */
function wordsOf({ units }: Facts) {
  const name = (id: string) => units.get(id)?.name ?? id;
  return (item: MinutesItem, field: ComparedField): string => {
    if (field === 'leadUnitId') return item.leadUnitId && name(item.leadUnitId);
    if (field === 'coUnitIds') return item.coUnitIds.map(name).join('、');
    if (field === 'dueOn') return item.dueOn ? formatDate(item.dueOn) : '';
    return item[field];
  };
}

/**
 * 更正对照: every correction beside the version it corrects, the latest first, by field (1-4-7). `all`: also one that is
 * not signed yet.
 */
export function minutesChanges(facts: Facts, all: boolean) {
  const { minutes, papers } = facts;
  return minutes
    .filter((one) => one.correctsId !== null && (all || one.signedAt !== null))
    .map((one) => {
      const before = minutes.find((other) => other.id === one.correctsId);
      const items = compareMinutes(before?.items ?? [], one.items, wordsOf(facts));
      return {
        key: one.id,
        title: `第${one.version}版对照第${one.version - 1}版`,
        numbers: [
          papers[one.version - 2] ?? '',
          one.signedAt === null ? '更正稿，未签发' : (papers[one.version - 1] ?? ''),
        ],
        reason: one.correctReason,
        items: items.map((item) => ({
          key: item.key,
          heading: item.heading,
          kind: KINDS[item.kind],
          fields: item.fields.map((field) => ({ ...field, label: FIELD_LABELS[field.field] })),
        })),
      };
    })
    .reverse();
}
