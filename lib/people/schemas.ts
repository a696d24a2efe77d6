import { z } from 'zod';
import { POSTS } from '@/lib/kernel/actor';
import { dateField, idField, optionalDate, requiredText, versionField } from '@/lib/kernel/input';

const unitId = z.string().regex(/^[a-z0-9-]{1,40}$/, '请选择单位');

export const createPersonInput = z.strictObject({
  account: requiredText('账号', 30).refine(
    (text) => /^[a-z][a-z0-9-]{2,29}$/.test(text),
    '账号须以小写字母开头，由 3 至 30 位小写字母、数字、连字符组成',
  ),
  name: requiredText('姓名', 30),
  unitId,
});

const onPerson = { id: idField, version: versionField };

export const personInput = z.strictObject(onPerson);
export const disableInput = z.strictObject({ ...onPerson, reason: requiredText('停用原因', 200) });
export const moveInput = z.strictObject({ ...onPerson, unitId, reason: requiredText('调动原因', 200) });
export const grantInput = z.strictObject({
  personId: idField,
  unitId,
  post: z.enum(POSTS, { error: '请选择岗位' }),
  fromOn: dateField('任职起始日'),
  toOn: optionalDate('任职截止日'),
});
export const endPostInput = z.strictObject({ id: idField, reason: requiredText('免去原因', 200) });

export const delegateInput = z.strictObject({
  delegateId: z.uuid({ error: '请选择代理人' }),
  fromOn: dateField('代理起始日'),
  toOn: dateField('代理截止日'),
  reason: requiredText('代理原因', 100),
});
export const endDelegationInput = z.strictObject({ id: idField });

/** A password as typed: never trimmed, never shown again. */
const password = (label: string) =>
  z
    .string({ error: `请填写${label}` })
    .min(1, `请填写${label}`)
    .max(200, `${label}过长`);
export const changePasswordInput = z.strictObject({
  currentPassword: password('当前密码'),
  newPassword: password('新密码'),
  repeatPassword: password('再次输入的新密码'),
});
export const endAllInput = z.strictObject({ sessions: z.literal('all', { error: '请从“我的账号”页面退出' }) });
