import { describe, expect, it } from 'vitest';
import { fileName } from '@/lib/kernel/files/names';
import { disposition } from '@/lib/kernel/files/response';
import { secretMarking } from '@/lib/kernel/markings';

const BELL = String.fromCharCode(7);
const NUL = String.fromCharCode(0);
const ESC = String.fromCharCode(27);
const unseen = (code: number) => String.fromCodePoint(code);

/** Sixty names that mean harm, and what is kept of each. */
const HOSTILE: readonly [string, string][] = [
  ['../../etc/passwd.txt', 'passwd.txt'],
  ['..\\..\\windows\\win.ini.txt', 'win.ini.txt'],
  ['/etc/shadow.txt', 'shadow.txt'],
  ['C:\\Users\\a\\照片.jpg', '照片.jpg'],
  ['\\\\server\\share\\卷宗.pdf', '卷宗.pdf'],
  ['....//....//x.pdf', 'x.pdf'],
  ['..', '未命名'],
  ['.', '未命名'],
  ['', '未命名'],
  ['   ', '未命名'],
  ['/', '未命名'],
  ['a/', '未命名'],
  ['.pdf', '未命名.pdf'],
  ['...pdf', '...pdf'],
  ['.htaccess', '未命名.htaccess'],
  ['x.pdf.', 'x.pdf'],
  ['x.pdf...', 'x.pdf'],
  ['x.pdf ', 'x.pdf'],
  ['x.pdf . .', 'x.pdf'],
  [' x.pdf', 'x.pdf'],
  [`x.pdf${NUL}.jpg`, 'x.pdf.jpg'],
  [`${NUL}x.pdf`, 'x.pdf'],
  [`x${BELL}y.pdf`, 'xy.pdf'],
  [`${ESC}[2Jx.pdf`, '[2Jx.pdf'],
  ['x\r\nSet-Cookie: a=b.pdf', 'xSet-Cookie_ a=b.pdf'],
  ['x\n.pdf', 'x.pdf'],
  ['x\ty.pdf', 'xy.pdf'],
  [`x${unseen(0x202e)}fdp.exe`, 'xfdp.exe'],
  [`x${unseen(0x202d)}.pdf`, 'x.pdf'],
  [`x${unseen(0x2066)}y${unseen(0x2069)}.pdf`, 'xy.pdf'],
  [`x${unseen(0x200b)}.pdf`, 'x.pdf'],
  [`x${unseen(0x200d)}.pdf`, 'x.pdf'],
  [`${unseen(0xfeff)}x.pdf`, 'x.pdf'],
  [`x${unseen(0xad)}y.pdf`, 'xy.pdf'],
  [`x${unseen(0x2028)}y.pdf`, 'xy.pdf'],
  [`x${unseen(0x85)}y.pdf`, 'xy.pdf'],
  [`x${unseen(0xffff)}y.pdf`, 'xy.pdf'],
  [`x${String.fromCharCode(0xd800)}y.pdf`, 'xy.pdf'],
  [`x${String.fromCharCode(0xdc00)}y.pdf`, 'xy.pdf'],
  ['CON', '_CON'],
  ['con.pdf', '_con.pdf'],
  ['NUL.txt', '_NUL.txt'],
  ['COM1.pdf', '_COM1.pdf'],
  ['lpt9.docx', '_lpt9.docx'],
  ['aux', '_aux'],
  ['x.pdf:Zone.Identifier', 'x.pdf_Zone.Identifier'],
  ['x.pdf::$DATA', 'x.pdf__$DATA'],
  ['<img src=x onerror=alert(1)>.png', '_img src=x onerror=alert(1)_.png'],
  ['"><script>alert(1)</script>.pdf', 'script_.pdf'],
  ['x";filename="evil.exe".pdf', 'x_;filename=_evil.exe_.pdf'],
  ['x|y?z*.pdf', 'x_y_z_.pdf'],
  ['%2e%2e%2fpasswd.pdf', '%2e%2e%2fpasswd.pdf'],
  ['%00.pdf', '%00.pdf'],
  ['{jndi:ldap://x}.pdf', 'x}.pdf'],
  ["'; DROP TABLE attachment;--.pdf", "'; DROP TABLE attachment;--.pdf"],
  ['=cmd()!A1.csv', '=cmd()!A1.csv'],
  [`cafe${unseen(0x301)}.pdf`, `caf${unseen(0xe9)}.pdf`],
  [`${'长'.repeat(400)}.pdf`, `${'长'.repeat(146)}.pdf`],
  [`x.${'p'.repeat(400)}`, `x.${'p'.repeat(19)}`],
  [`${'😀'.repeat(200)}.png`, `${'😀'.repeat(146)}.png`],
];

describe('file names', () => {
  it.each(HOSTILE)('keeps only the harmless part of %j', (given, kept) => {
    expect(fileName(given)).toBe(kept);
  });

  it('holds sixty hostile names', () => {
    expect(new Set(HOSTILE.map(([given]) => given)).size).toBe(60);
  });

  it('is settled after one pass, at most 150 characters, one path part', () => {
    for (const [given] of HOSTILE) {
      const name = fileName(given);
      expect(fileName(name)).toBe(name);
      expect([...name].length).toBeLessThanOrEqual(150);
      expect(name).not.toMatch(/[/\\\p{Cc}]/u);
    }
  });

  it.each([
    '绝密★30年.pdf',
    '机密★ 情况.docx',
    '秘密★长期.txt',
    '关于（秘密☆）.pdf',
    '绝 密★.pdf',
    `绝${unseen(0x200b)}密★.pdf`,
  ])('knows a state secret by its mark: %s', (name) => expect(secretMarking(name)).not.toBeNull());

  it.each(['商业秘密保护情况.pdf', '保密承诺书.docx', '机密性说明.txt', '星★.pdf'])(
    'lets ordinary words pass: %s',
    (name) => expect(secretMarking(name)).toBeNull(),
  );

  it('writes a header of one line in plain characters, with the whole name beside it', () => {
    for (const [given] of HOSTILE) {
      const header = disposition(given);
      expect(header).toMatch(/^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[A-Za-z0-9%!_.~-]+$/);
      expect(header.split('"')).toHaveLength(3);
      expect(decodeURIComponent(header.split("UTF-8''")[1] ?? '')).toBe(fileName(given));
    }
  });
});
