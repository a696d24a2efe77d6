import { describe, expect, it } from 'vitest';
import { CSV_START, csvCell, csvLine, csvResponse } from '@/lib/duties/csv';

describe('a CSV file', () => {
  it.each(['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('makes the formula %j plain text', (text) => {
    expect(csvCell(text).startsWith('"\'')).toBe(true);
  });

  it('doubles quotes, keeps commas and line breaks inside the cell, leaves numbers alone', () => {
    expect(csvLine(['说"好"', 'a,b\nc', -3])).toBe('"说""好""","a,b\nc","-3"\r\n');
  });

  it('is sent with a byte order mark and under a Chinese name', async () => {
    async function* lines() {
      yield CSV_START + csvLine(['单位']);
      yield csvLine(['区公安分局']);
    }
    const response = csvResponse('督查看板', lines());
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toBe('"单位"\r\n"区公安分局"\r\n');
    expect(response.headers.get('content-disposition')).toContain(encodeURIComponent('督查看板'));
  });
});
