import { expect, test } from 'vitest';
import { renderLetter } from '@/lib/kernel/letters/render';
import { transferLetter } from '@/lib/transfers/letters/transfer';
import { sampleFacts } from '@/tests/support/letter-samples';
import { paragraphTexts, unzip } from '@/tests/support/unzip';

/** What is typed, and what the letter must print. */
const hostile: [string, string][] = [
  '<w:p><w:r><w:t>x</w:t></w:r></w:p>',
  '</w:t></w:r></w:p></w:body>',
  '<!-- comment -->',
  '<![CDATA[x]]>',
  ']]>',
  '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
  '&a; &amp; &lt;b&gt; &#0; &#x1F;',
  '<?xml version="1.0"?>',
  '"quoted" and \'apostrophes\'',
  'a < b && c > d',
  '{{title}}',
  '\u0024{process.env.HOME}',
  '#{1+1} <%= 7*7 %>',
  '{logo.png}',
  '{letters-0}',
  '[[placeholder]]',
  'DDEAUTO c:\\windows\\system32\\cmd.exe "/k calc"',
  '=HYPERLINK("http://example.invalid","x")',
  'INCLUDETEXT "http://example.invalid"',
  'javascript:alert(1)',
  '<script>alert(1)</script>',
  'مرحبا 世界 שלום',
  '𠀀𪚥 and 👩‍👩‍👧',
  '%s %n %x',
  "'; DROP TABLE letters; --",
  '../../etc/passwd',
  '\\u0000 \\x00 written out',
].map((text): [string, string] => [text, text]);

const stripped: [string, string][] = [
  ['a\u0000b\u0001c\u0008d\u000be\u001ff\u007fg\u009fh', 'abcdefgh'],
  ['name\u202egpj.exe\u202c\u2066x\u2069', 'namegpj.exex'],
  ['lone \ud800 surrogate \udfff', 'lone  surrogate'],
  ['not\ufffea\uffffcharacter', 'notacharacter'],
  ['tab\there', 'tab here'],
];

const plain = unzip(await renderLetter(transferLetter(sampleFacts)));

test.each([...hostile, ...stripped])('%j is printed as text and as nothing else', async (typed, printed) => {
  const letter = transferLetter({ ...sampleFacts, case: { ...sampleFacts.case, facts: typed } });
  const files = unzip(await renderLetter(letter));
  const xml = files.get('word/document.xml') ?? '';
  expect(paragraphTexts(xml)).toContain(printed);
  const shape = (text: string) => text.replace(/>[^<]*</g, '><');
  expect(shape(xml)).toBe(shape(plain.get('word/document.xml') ?? ''));
  expect([...files.keys()]).toEqual([...plain.keys()]);
});

test('several lines typed become several paragraphs', async () => {
  const letter = transferLetter({ ...sampleFacts, case: { ...sampleFacts.case, facts: '第一段\r\n\r\n　　第二段\n' } });
  const texts = paragraphTexts(unzip(await renderLetter(letter)).get('word/document.xml') ?? '');
  const at = texts.indexOf('第一段');
  expect(texts[at + 1]).toBe('第二段');
});
