import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '@/lib/launch/connection.mjs';
import { COMMANDS } from '@/lib/registry';
import * as c from '@/lib/sharing/commands';
import { as, done, execute, openPortal, type Portal } from '@/tests/support/portal';
import { APPROVAL, act, share, shareAt, shareInput } from '@/tests/support/sharing';
import { page } from '@/tests/support/transfers';
import { SHARING_ACTS } from '../../security/oracle-sharing';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
}, 60_000);
afterAll(() => portal.close());

describe('rights and guards', () => {
  it.each(['RECORDED', 'SENT'])('in %s do what the oracle allows and nothing else', async (state) => {
    const commands = COMMANDS.filter(({ name }) => name in SHARING_ACTS);
    expect(commands.length).toBe(Object.keys(SHARING_ACTS).length);
    const shared = await shareAt(state);
    const wrong: string[] = [];
    for (const account of ['zhujian', 'zhzf-fz', 'gongan', 'xitong']) {
      const actor = await as(account);
      for (const command of commands) {
        const right = SHARING_ACTS[command.name];
        const part = actor.unitId === 'zhujian' ? 'provider' : actor.unitId === 'zhzf' ? 'recipient' : null;
        const holds = part === right?.part && (part === 'provider' || !['RECORDED', 'VOID'].includes(state));
        const may =
          holds && actor.posts.some(({ post }) => right?.posts.includes(post)) && right?.states.includes(state);
        const waiting = state === 'SENT' || command.name !== 'sharing.receive';
        const id = may ? await shareAt(state) : shared;
        const answer = await execute(command, actor, await shareInput(command.name, id));
        const what = answer.refused ? answer.code : 'DONE';
        const fine = may ? what === (waiting ? 'DONE' : 'RULE') : ['NOT_FOUND', 'FORBIDDEN', 'STALE'].includes(what);
        if (!fine) wrong.push(`${account} ${command.name}: ${what}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ['another day', `UPDATE shared_record SET event_on = event_on + 1 WHERE id = '{id}'`, /its day are fixed/],
    [
      'leaving a recipient out afterwards',
      `UPDATE shared_record SET recipient_ids = '{ziran}' WHERE id = '{id}'`,
      /nobody who received it is left out/,
    ],
    [
      'rewriting what was copied',
      `UPDATE shared_version SET content = 'x' WHERE record_id = '{id}'`,
      /stays as it was copied/,
    ],
    ['moving the instant of the copy', `UPDATE shared_record SET sent_at = now() WHERE id = '{id}'`, /copied once/],
    [
      'a call entered beside its step',
      `UPDATE shared_record SET called_at = now(), caller = 'x', callee = 'x', call_words = 'x', told_at = now() WHERE id = '{id}'`,
      /entered once, by its step/,
    ],
    [
      'a version that skips one',
      `INSERT INTO shared_version SELECT record_id, 3, title, document_no, issuer, party, laws, content, effective_on, valid_until, publicity, full_record, legal_review, check_note, 'x', person_id, person, at FROM shared_version WHERE record_id = '{id}'`,
      /the next when it is corrected/,
    ],
    ['deleting it', `DELETE FROM shared_record WHERE id = '{id}'`, /permission denied/],
    [
      'going back',
      `UPDATE matter SET state = 'RECORDED', version = version + 1 WHERE id = '{id}'`,
      /no step from SENT to RECORDED/,
    ],
    ['a reminder rewritten', `UPDATE sharing_reminder SET at = now()`, /permission denied/],
  ])('of the database stand against %s', async (_title, sql, message) => {
    const id = await shareAt('SENT');
    await expect(withClient(portal.appUrl, (client) => client.query(sql.replaceAll('{id}', id)))).rejects.toThrow(
      message,
    );
  });

  it('a stale page changes nothing', async () => {
    const id = await share(APPROVAL);
    const old = await page(id);
    await done(act(c.sendInformation, 'zhujian', id));
    expect(await execute(c.voidShare, await as('zhujian'), { ...old, words: '作废' })).toMatchObject({ code: 'STALE' });
  });
});
