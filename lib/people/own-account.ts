import 'server-only';
import { defineCommand } from '@/lib/kernel/command';
import { RefusedError, refuseField } from '@/lib/kernel/errors';
import { countAttempt, hashPassword, isPassword } from '@/lib/kernel/session/authenticate';
import { timestampOf } from '@/lib/kernel/today';
import { passwordProblems } from './password-rules';
import { endSessions } from './revoke';
import { changePasswordInput, endAllInput } from './schemas';

/**
 * 修改密码: the current one is asked for and counted like a sign-in, the new one must be hard to guess; every other
 * session of the person ends.
 */
export const changePassword = defineCommand({
  name: 'password.change',
  input: changePasswordInput,
  secretAnswer: '密码已修改，请使用新密码。',
  act: async (tx, { input, actor, now }) => {
    const { currentPassword, newPassword, repeatPassword } = input;
    const problems = passwordProblems(newPassword, actor);
    if (problems.length) throw new RefusedError(refuseField('newPassword', problems.join('；')));
    if (newPassword !== repeatPassword)
      throw new RefusedError(refuseField('repeatPassword', '两次输入的新密码不一致，请重新输入'));
    if (newPassword === currentPassword)
      throw new RefusedError(refuseField('newPassword', '新密码不能与当前密码相同，请更换'));
    const id = actor.personId;
    const { passwordHash } = await tx.person.findUniqueOrThrow({ where: { id }, select: { passwordHash: true } });
    if (!(await countAttempt(id)))
      throw new RefusedError(refuseField('currentPassword', '连续输错次数过多，请15分钟后再试'));
    if (!(await isPassword(passwordHash, currentPassword)))
      throw new RefusedError(refuseField('currentPassword', '当前密码不正确，请重新输入'));
    const data = {
      ...{ passwordHash: await hashPassword(newPassword), passwordSetAt: timestampOf(now), passwordIssued: false },
      ...{ failedAttempts: 0, lastFailedAt: null, lockedUntil: null, version: { increment: 1 } },
    };
    await tx.person.update({ where: { id }, data, select: { id: true } });
    const sessions = await endSessions(tx, id, 'PASSWORD_CHANGED', now, actor.sessionId);
    return { result: { sessions }, audit: { after: { sessions } } };
  },
});

/** 退出所有设备: ends every session of one's own, this one too. */
export const endAllSessions = defineCommand({
  name: 'session.endAll',
  input: endAllInput,
  act: async (tx, { actor, now }) => {
    const sessions = await endSessions(tx, actor.personId, 'SIGNED_OUT_EVERYWHERE', now);
    return { result: { sessions }, audit: { after: { sessions } } };
  },
});
