import { describe, expect, it } from 'vitest';
import { RefusedError } from '@/lib/kernel/errors';
import { inspectContent } from '@/lib/kernel/files/inspect';
import { kindOf, mayShow } from '@/lib/kernel/files/kinds';
import { makeOffice, makeZip, SAMPLES } from '@/tests/support/sample-files';

/** null when the file is taken, else the refusal's words. */
async function refusal(name: string, content: Buffer): Promise<string | null> {
  const kind = kindOf(name);
  if (!kind) return 'kind';
  const read = async (offset: number, length: number) => content.subarray(offset, offset + length);
  try {
    await inspectContent(kind, { size: content.length, read });
    return null;
  } catch (error) {
    if (error instanceof RefusedError) return error.refusal.fields?.file?.[0] ?? error.message;
    throw error;
  }
}

const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
const html = Buffer.from('<!doctype html><script>alert(1)</script>');
const script = Buffer.from('alert(document.cookie)');
const manyEntries = makeZip(Array.from({ length: 2001 }, (_, at) => ({ name: `f${at}` })));
const { pdf, jpg, png, docx, zip, exe, elf, doc } = SAMPLES;

/** Forty files that are not what they claim, or must not be kept. */
const WRONG: readonly [string, Buffer][] = [
  ['x.html', html],
  ['x.htm', html],
  ['x.svg', svg],
  ['x.js', script],
  ['x.mjs', script],
  ['x.exe', exe],
  ['x.dll', exe],
  ['x.sh', Buffer.from('#!/bin/sh')],
  ['x.bat', script],
  ['x.xml', Buffer.from('<?xml version="1.0"?><a/>')],
  ['x.docm', makeOffice('word/document.xml', 'word/vbaProject.bin')],
  ['x.jar', zip],
  ['x', pdf],
  ['x.constructor', pdf],
  ['x.pdf', html],
  ['x.pdf', exe],
  ['x.pdf', zip],
  ['x.pdf', Buffer.concat([html, pdf])],
  ['x.jpg', svg],
  ['x.jpg', png],
  ['x.png', jpg],
  ['x.png', exe],
  ['x.gif', html],
  ['x.mp4', exe],
  ['x.mp3', html],
  ['x.doc', docx],
  ['x.doc', html],
  ['x.docx', zip],
  ['x.docx', doc],
  ['x.docx', makeOffice('word/document.xml', 'word/vbaProject.bin')],
  ['x.zip', makeOffice('xl/workbook.xml', 'xl/VBAProject.BIN')],
  ['x.xlsx', docx],
  ['x.zip', Buffer.concat([zip, html])],
  ['x.zip', Buffer.concat([exe, zip])],
  ['x.zip', manyEntries],
  ['x.zip', makeZip([{ name: 'bomb', claims: 2 ** 31 + 1 }])],
  ['x.zip', makeZip([{ name: 'bomb', data: Buffer.alloc(4_000_000) }])],
  ['x.txt', html],
  ['x.txt', elf],
  ['x.csv', Buffer.concat([Buffer.from('﻿  \n'), svg])],
];

describe('what may be stored', () => {
  it('holds forty wrong files', () => expect(WRONG).toHaveLength(40));

  it.each(WRONG.map(([name, content], at) => ({ at: at + 1, name, content })))(
    'refuses wrong file $at, called $name',
    async ({ name, content }) => {
      expect(await refusal(name, content)).not.toBeNull();
    },
  );

  it.each(Object.entries(SAMPLES).filter(([kind]) => !['exe', 'elf', 'gbk'].includes(kind)))(
    'takes an honest %s',
    async (kind, content) => {
      expect(await refusal(`x.${kind}`, content)).toBeNull();
    },
  );

  it('takes text in GBK and in UTF-8, also when a character is cut at the end of what is looked at', async () => {
    expect(await refusal('x.txt', SAMPLES.gbk)).toBeNull();
    expect(await refusal('x.csv', Buffer.from(`a${'案'.repeat(40_000)}`))).toBeNull();
  });

  it('takes old Office files and a zip with a comment', async () => {
    for (const name of ['x.xls', 'x.ppt', 'x.wps', 'x.et', 'x.DOC']) expect(await refusal(name, doc)).toBeNull();
    expect(await refusal('x.zip', makeZip([{ name: 'a.jpg' }], 'PK comment'))).toBeNull();
  });

  it('refuses a zip broken anywhere rather than guess', async () => {
    for (let at = 1; at < zip.length; at += 7) expect(await refusal('x.zip', zip.subarray(0, at))).not.toBeNull();
  });

  it('shows only images and PDF in place', () => {
    expect(['application/pdf', 'image/png', 'image/jpeg'].every(mayShow)).toBe(true);
    expect(['text/plain', 'text/html', 'image/svg+xml', 'application/zip', 'video/mp4'].some(mayShow)).toBe(false);
  });
});
