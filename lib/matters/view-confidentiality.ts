import type { Actor } from '@/lib/kernel/actor';
import { can } from '@/lib/kernel/permissions';
import { formatDate } from '@/lib/rulebook/local-date';
import { FLAG_LABELS, FLAGS, LEVEL_LABELS, type Level } from './labels-confidentiality';
import type { MatterRecord } from './record-schema';
import { gatedOf } from './view-acts';
import { shortTime } from './view-clock';

/** 保密 of a matter as its page shows it (4-2-5). */
export type ConfidentialView = {
  /** Its own page: 知悉范围, 涉密载体, 谁看过, 脱敏导出. */
  href: string;
  level: string;
  /** Beside number and state: a level that is not the ordinary one, and what the matter holds. */
  tags: string[];
  /** What the reader of a confidential matter must know; null for ordinary ones. */
  warning: string | null;
  /** For the unit whose matter it is: how often others looked. */
  looks: string | null;
  carriers: { key: string; title: string; text: string }[];
  /** Whether the reader has anything to do on its page. */
  offered: boolean;
};

/** The marks of a matter, in the order in which they are listed. */
export const flagsOf = ({ flags }: Pick<MatterRecord, 'flags'>) => FLAGS.filter((flag) => flags.includes(flag));

const levelOf = ({ confidentiality }: MatterRecord): string =>
  LEVEL_LABELS[confidentiality as Level] ?? confidentiality;

/** 涉密载体另行传递: number and day, and who said so. */
const carrierLines = (record: MatterRecord, now: number) =>
  record.carriers.map(({ id, number, sent_on, unit, person, at }) => ({
    key: id,
    title: `涉密载体另行传递：编号 ${number}，${formatDate(sent_on)}`,
    text: `${unit} ${person} ${shortTime(at, now)}登记`,
  }));

/** Puts a matter's confidentiality into words for its reader. */
export function confidentialView(actor: Actor, record: MatterRecord, now: number): ConfidentialView {
  const gated = gatedOf(record);
  const marks = flagsOf(record).map((flag) => FLAG_LABELS[flag]);
  const named = record.confidentiality === 'NAMED';
  const kept = named || marks.length > 0;
  const about = [
    named && `仅 ${record.circle?.length ?? 0} 名指定人员可以查看`,
    marks.length > 0 && `含${marks.join('、')}`,
  ];
  const looks = kept && can(actor, 'confidentiality.views', gated);
  return {
    href: `/confidentiality/${record.id}`,
    level: levelOf(record),
    tags: [...(record.confidentiality === 'PARTIES' ? [] : [levelOf(record)]), ...marks],
    warning: kept ? `${about.filter(Boolean).join('，')}。查看、下载和导出逐次留痕，不得外传。` : null,
    looks: looks ? `谁看过（${record.viewCount} 次）` : null,
    carriers: carrierLines(record, now),
    offered: (['confidentiality.set', 'carrier.record', 'matter.export'] as const).some((name) =>
      can(actor, name, gated),
    ),
  };
}
