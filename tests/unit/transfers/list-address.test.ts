import { describe, expect, it } from 'vitest';
import { localDate } from '@/lib/rulebook/local-date';
import { listHref, PERIODS, readAddress } from '@/lib/transfers/list-address';

const id = '01a20a7f-6bda-70c8-8c5a-0c62d72aff59';

describe('the address of the list of transfers', () => {
  it('says everything the list shows and reads the same again', () => {
    const given = { tab: 'all', q: '厂房', from: 'zhzf', to: 'ziran', stage: 'SENT', since: '3m', sort: 'due' };
    const address = readAddress({ ...given, after: `2026-11-24T16:00:00.000Z_${id}` });
    const href = listHref(address, { after: address.after });
    expect(readAddress(Object.fromEntries(new URL(href, 'http://portal.test').searchParams))).toEqual(address);
  });

  it('leaves out what it cannot mean, so that a damaged link still opens the list', () => {
    const address = readAddress({
      tab: "'; --",
      stage: 'LOST',
      since: '9y',
      sort: 'title',
      after: 'x',
      from: ['a b', 'zhzf'],
    });
    expect(listHref(address)).toBe('/transfers');
    expect(address.after).toBeNull();
  });

  it('begins at the first page whenever a condition changes', () => {
    const address = readAddress({ tab: 'all', after: `infinity_${id}` });
    expect(listHref(address, { stage: 'SENT' })).toBe('/transfers?tab=all&stage=SENT');
  });

  it('counts a period back from today, today included', () => {
    expect(PERIODS['7d'].from(localDate('2026-11-24'))).toBe('2026-11-18');
    expect(PERIODS['3m'].from(localDate('2026-05-31'))).toBe('2026-02-28');
  });
});
