import 'server-only';
import type { Tx } from '@/lib/kernel/db/client';
import { loadSubject, type Subject } from '@/lib/kernel/matters';
import { instantOf, instantOrNull } from '@/lib/kernel/today';
import { type NamedUnit, unitNames } from '@/lib/kernel/unit-names';
import { papersOf } from '@/lib/matters/papers-of';
import { ASSISTANCE, assistanceKind, type Difference, differenceOf } from './procedure';

/** A letter to a unit in charge as its commands load it. Instants in epoch milliseconds. */
export type AssistanceSubject = Subject & {
  row: {
    bureauId: string;
    unitId: string;
    category: string;
    beganAt: number;
    documentNo: string;
    partyName: string;
    certificate: string;
    place: string;
    facts: string;
    basis: string;
    demand: string;
    sentAt: number | null;
    signedAt: number | null;
  };
  kind: Difference;
  letters: readonly { kind: string; number: string; title: string }[];
  files: readonly { slot: string; name: string; sha256: string }[];
  units: ReadonlyMap<string, NamedUnit>;
  /** 分管负责人 of the sender, who sign a report to 区人民政府. */
  leaders: readonly string[];
};

/** Loads one of the three kinds with its own row, letters and materials, or null. */
export async function loadAssistance(tx: Tx, { id }: { id: string }): Promise<AssistanceSubject | null> {
  const subject = await loadSubject(tx, id, (type) => ASSISTANCE[assistanceKind(type) ?? 'assistance']);
  if (!subject || !assistanceKind(subject.matter.type)) return null;
  const row = await tx.assistance.findUniqueOrThrow({ where: { id } });
  const papers = await papersOf(tx, id);
  return {
    ...subject,
    row: {
      ...row,
      beganAt: instantOf(row.beganAt),
      sentAt: instantOrNull(row.sentAt),
      signedAt: instantOrNull(row.signedAt),
    },
    kind: differenceOf(subject.matter.type),
    ...papers,
    units: await unitNames(tx),
    leaders: await leadersOf(tx, row.bureauId),
  };
}

/** 分管负责人 of a unit as of today, by name. */
export async function leadersOf(tx: Tx, unitId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    SELECT p.name FROM post_holding h JOIN person p ON p.id = h.person_id
    WHERE h.unit_id = ${unitId} AND h.post = 'UNIT_LEADER' AND h.ended_at IS NULL AND p.disabled_at IS NULL
      AND (now() AT TIME ZONE 'Asia/Shanghai')::date BETWEEN h.from_on AND coalesce(h.to_on, 'infinity'::date)
    ORDER BY h.from_on, p.name`;
  return rows.map((row) => row.name);
}
