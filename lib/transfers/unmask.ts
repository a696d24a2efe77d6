import 'server-only';
import { z } from 'zod';
import { defineMatterCommand } from '@/lib/kernel/command';
import { idField, requiredText } from '@/lib/kernel/input';
import type { Unmasked } from './labels';
import { loadTransfer } from './subject';

export const unmaskInput = z.strictObject({ id: idField, reason: requiredText('查看理由', 200) });

/** 查看完整信息: the party's name, identity number and phone and the case's source in clear (4-2-5), to a party of the matter, for a stated reason that stays on record. */
export const unmask = defineMatterCommand({
  name: 'matter.unmask',
  input: unmaskInput,
  secretAnswer: '完整信息只显示一次，请重新申请查看',
  load: loadTransfer,
  run: ({ input }) => ({ quiet: true, words: input.reason }),
  result: ({ subject: { found } }): Unmasked => ({
    name: found.partyName,
    identity: found.partyIdNumber,
    contact: found.partyContact,
    phone: found.partyPhone,
    source: found.source,
  }),
});
