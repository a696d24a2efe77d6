import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { at, step } from './project.mjs';

/**
 * Installs the packages when one that package.json pins is missing or has another version. Needs Node alone, so it is
 * what every command begins with.
 */
export function ensurePackages() {
  const manifest = readJson(at('package.json'));
  const pins = { ...manifest.dependencies, ...manifest.devDependencies };
  const wrong = Object.entries(pins).filter(([name, version]) => installed(name) !== version);
  if (wrong.length === 0) return;
  step(`Installing packages (${wrong.length} missing or outdated): two or three minutes the first time`);
  // Not `npm ci`: a lockfile made where other platforms' packages were unknown makes it fail.
  const done = spawnSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: at(), stdio: 'inherit' });
  if (done.status !== 0) throw new Error('npm install failed: see above, then start again');
}

/** @param {string} name */
function installed(name) {
  const manifest = at('node_modules', name, 'package.json');
  return fs.existsSync(manifest) ? readJson(manifest).version : undefined;
}

/** @param {string} file */
const readJson = (file) => JSON.parse(fs.readFileSync(file, 'utf8'));
