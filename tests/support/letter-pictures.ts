/**
 * Renders every sample letter to .docx, .pdf and one PNG a page, to be looked at:
 * `npx tsx tests/support/letter-pictures.ts [folder] [part of a name…]` (needs soffice and pdftoppm).
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderLetter } from '@/lib/kernel/letters/render';
import { allLetterSamples } from './letter-samples-all';

const [folder = '/tmp/letters', ...wanted] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });

const names = Object.keys(allLetterSamples).filter(
  (name) => wanted.length === 0 || wanted.some((part) => name.includes(part)),
);
for (const name of names) {
  const content = allLetterSamples[name];
  if (content) writeFileSync(join(folder, `${name}.docx`), await renderLetter(content));
}
const documents = names.map((name) => join(folder, `${name}.docx`));
execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, ...documents], { stdio: 'inherit' });
for (const name of names) {
  execFileSync('pdftoppm', ['-r', '60', '-png', join(folder, `${name}.pdf`), join(folder, name)]);
}
