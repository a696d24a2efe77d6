import { Readable } from 'node:stream';
import { attachFile } from '@/lib/files/commands';
import { admitFile } from '@/lib/kernel/files/admit';
import { fileStore } from '@/lib/kernel/files/store';
import { addDays, formatDate, type LocalDate } from '@/lib/rulebook/local-date';
import { SOURCES } from '@/lib/transfers/labels';
import { UNITS } from '@/lib/units/register';
import type { Chance } from './chance';
import { type DemoFile, pdf, png } from './files';
import { FIRM_WORDS } from './places';
import type { Plot } from './plot';

/** The form of a draft as its author types it on a day. `no` makes names and numbers differ from case to case. */
export function draftFields(plot: Plot, no: number, on: LocalDate, chance: Chance): Record<string, string | boolean> {
  const { offence, town, bare } = plot;
  const place = `${town.name}${chance.pick(town.spots)}`;
  const told = (text: string) => text.replaceAll('{place}', place);
  const serial = String(no).padStart(3, '0');
  return {
    title: `${town.name}${offence.title}`,
    partyKind: offence.person ? 'PERSON' : 'ORGANISATION',
    partyName: partyName(plot, no),
    // Plainly no real number: a day that never was, letters where digits belong.
    partyIdNumber: offence.person ? `370406000000000${serial}` : `91370406DEMO000${serial}`,
    partyContact: offence.person ? '' : `演示负责人${FIRM_WORDS[no % 10] ?? ''}`,
    partyPhone: `13000000${serial}`,
    place,
    facts: told(offence.facts),
    source: chance.pick(SOURCES),
    foundOn: addDays(on, -chance.between(0, 1)),
    findings: bare ? '' : told(offence.findings),
    inProgress: offence.measures !== undefined,
    measures: offence.measures ?? '',
    receiverId: bare ? '' : (plot.to ?? offence.to),
    reason: bare ? '' : offence.reason,
    legalBasis: bare ? '' : offence.basis,
    heldOn: bare ? '' : on,
    urgent: plot.urgent ?? false,
    contactPhone: `0632-8800${String(UNITS.findIndex((unit) => unit.id === plot.sender)).padStart(3, '0')}`,
    otherMaterials: '',
  };
}

function partyName({ offence, town }: Plot, no: number): string {
  if (offence.person) return `演示${offence.party}${no}`;
  return `演示${town.name.slice(0, 2)}${FIRM_WORDS[no % 10] ?? ''}${offence.party}`;
}

/** The files of a complete draft, by the material they are (2-3-2…4). */
export function draftFiles(plot: Plot, no: number, on: LocalDate, chance: Chance): [slot: string, file: DemoFile][] {
  const { offence, town } = plot;
  const record = pdf([
    '现场检查记录（演示）',
    offence.title,
    `地点：${town.name}`,
    `日期：${formatDate(on)}`,
    `序号：${no}`,
  ]);
  const files: [string, DemoFile][] = [
    ['2-3-2', { name: '现场检查记录.pdf', content: record }],
    ['2-3-3', { name: '现场照片1.png', content: png(no) }],
  ];
  if (chance.next() < 0.3) {
    const notes = pdf(['询问笔录（演示）', offence.title, `日期：${formatDate(on)}`, `序号：${no}`]);
    files.push(['2-3-3', { name: '询问笔录.pdf', content: notes }]);
  }
  if (chance.next() < 0.15) {
    const list = pdf(['物品清单（演示）', offence.title, `序号：${no}`]);
    files.push(['2-3-4', { name: '物品清单.pdf', content: list }]);
  }
  return files;
}

/** Stores a file and answers the command that puts it into a matter, with its input. */
export async function filing(id: string, slot: string, { name, content }: DemoFile) {
  const file = await admitFile(fileStore(), { name, source: Readable.from([content]), maxBytes: content.length });
  return { command: attachFile, input: { id, slot, file } };
}
