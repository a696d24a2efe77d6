/**
 * Renders every sample letter to .docx, .pdf and one PNG a page, to be looked at:
 * `npx tsx tests/support/letter-pictures.ts [folder] [name…]` (needs soffice and pdftoppm).
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderLetter } from '@/lib/kernel/letters/render';
import { letterSamples } from './letter-samples';
import { coordinationLetterSamples } from './letter-samples-coordination';
import { disputeLetterSamples } from './letter-samples-disputes';
import { meetingLetterSamples } from './letter-samples-meetings';
import { officeLetterSamples } from './letter-samples-office';

const [folder = '/tmp/letters', ...wanted] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });

const samples = {
  ...letterSamples,
  ...meetingLetterSamples,
  ...officeLetterSamples,
  ...coordinationLetterSamples,
  ...disputeLetterSamples,
};
const names = Object.keys(samples).filter((name) => wanted.length === 0 || wanted.includes(name));
for (const name of names) {
  const content = samples[name];
  if (content) writeFileSync(join(folder, `${name}.docx`), await renderLetter(content));
}
const documents = names.map((name) => join(folder, `${name}.docx`));
execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, ...documents], { stdio: 'inherit' });
for (const name of names) {
  execFileSync('pdftoppm', ['-r', '60', '-png', join(folder, `${name}.pdf`), join(folder, name)]);
}
