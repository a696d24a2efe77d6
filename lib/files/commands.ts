import 'server-only';
import { defineMatterCommand } from '@/lib/kernel/command';
import type { Tx } from '@/lib/kernel/db/client';
import { type Refusal, refuse, refuseField } from '@/lib/kernel/errors';
import { loadSubject, type Subject } from '@/lib/kernel/matters';
import { timestampOf } from '@/lib/kernel/today';
import { matterType, procedureOf } from '@/lib/matter-types';
import { SUPPLEMENT } from './filing';
import { attachInput, removeInput } from './schemas';

type Held = { id: string; slot: string; name: string; sha256: string };
type WithFiles = Subject & { files: readonly Held[] };

async function load(tx: Tx, { id }: { id: string }): Promise<WithFiles | null> {
  const subject = await loadSubject(tx, id, procedureOf);
  if (!subject) return null;
  const files = await tx.attachment.findMany({
    where: { matterId: id, removedAt: null },
    select: { id: true, slot: true, name: true, sha256: true },
  });
  return { ...subject, files };
}

/** Why the matter takes no such material now, or null (2-3-2…4; afterwards as a supplement). */
function slotRefusal({ matter }: Subject, slot: string): Refusal | null {
  const filing = matterType(matter.type)?.filing;
  if (!filing) return refuse('RULE', '这类事项不接收附件。');
  if (filing.held.includes(matter.state)) return refuse('RULE', '事项正在审批，请先取回修改，再上传材料。');
  const kinds = filing.slots.map((one) => one.slot);
  const slots = matter.state === filing.draft ? kinds : [...kinds, SUPPLEMENT];
  return slots.includes(slot) ? null : refuseField('slot', '请选择材料类别');
}

/** Everybody else with a part in the matter learns of a supplement. */
function supplementNotices({ matter, parties }: Subject, as: { unitId: string; unitName: string }, name: string) {
  const told = new Set(parties.map((party) => party.unitId).filter((unitId) => unitId !== as.unitId));
  const text = `${as.unitName}补充材料：${matter.title}，新增“${name}”，请查阅。`;
  return [...told].map((unitId) => ({ unitId, kind: 'SUPPLEMENTED', text }));
}

/**
 * Puts a stored file into a matter: into the draft's materials, or as a supplement that the other parties are told of.
 * In a draft the version stays, so that an upload never makes the form being typed stale.
 */
export const attachFile = defineMatterCommand({
  name: 'file.attach',
  input: attachInput,
  load,
  run: ({ input: { file, slot }, subject, as }) => {
    const refusal = slotRefusal(subject, slot);
    if (refusal) return refusal;
    if (subject.files.some((one) => one.sha256 === file.sha256 && one.slot === slot && one.name === file.name)) {
      return refuseField('file', '同一类材料中已有这份文件，无需重复上传');
    }
    const draft = subject.matter.state === matterType(subject.matter.type)?.filing?.draft;
    return {
      row: { slot, ...file },
      quiet: draft,
      notices: draft ? [] : supplementNotices(subject, as, file.name),
      words: file.name,
    };
  },
  save: async (tx, { mediaType, size, ...row }, { subject, actor, as, now }) => {
    await tx.blob.createMany({ data: { sha256: row.sha256, size, mediaType }, skipDuplicates: true });
    const by = { unitId: as.unitId, uploadedById: actor.personId, uploadedBy: actor.name };
    await tx.attachment.create({
      data: { ...row, size, mediaType, matterId: subject.matter.id, ...by, uploadedAt: timestampOf(now) },
      select: { id: true },
    });
  },
  result: ({ input: { file } }) => ({ id: file.id, name: file.name, size: file.size, sha256: file.sha256 }),
});

/** Takes a file out of a draft, leaving its row and reason. What was sent stays. */
export const removeFile = defineMatterCommand({
  name: 'file.remove',
  input: removeInput,
  load,
  run: ({ input, subject }) => {
    if (subject.matter.state !== matterType(subject.matter.type)?.filing?.draft) {
      return refuse('RULE', '材料只能在草稿中移除；已报送的材料应当保留，可以补充新的材料。');
    }
    const file = subject.files.find((one) => one.id === input.attachmentId);
    if (!file) return refuse('NOT_FOUND', '没有找到该文件，可能已被移除，请刷新。');
    return { row: { id: file.id, reason: input.words }, quiet: true, words: input.words, before: file };
  },
  save: async (tx, { id, reason }, { now }) => {
    await tx.attachment.update({
      where: { id },
      data: { removedAt: timestampOf(now), removeReason: reason },
      select: { id: true },
    });
  },
  result: ({ subject: { matter } }) => ({ id: matter.id, type: matter.type }),
});
