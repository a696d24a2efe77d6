#!/usr/bin/env node
/**
 * Verifies an export of the audit record against anchors kept elsewhere. Needs this one file and Node, nothing else.
 *
 *   node verify.mjs EXPORT ANCHORS
 *
 * Exit code 0: every sealed entry is in its place and unchanged, and every anchor is on the chain.
 * Exit code 1: it is not; the first wrong position is named. Exit code 2: a file could not be read.
 *
 * Position n carries seal(n) = sha256(seal(n − 1) + sha256(line n)), both as hexadecimal text; seal(0) is 64 zeros.
 * Anchors are lines {"position","seal","at"}. Entries at the end that are not sealed yet are counted, not chained.
 */
import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, realpathSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** @typedef {{ ok: boolean, sealed: number, unsealed: number, head: string, problem: string | null }} Verdict */

class Wrong extends Error {}

/** @param {string} text */
const sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex');

/**
 * @param {string} text contents of the anchors file
 * @returns {Map<number, string>} seal by position
 */
export function readAnchors(text) {
  const anchors = new Map();
  for (const line of text.split('\n').filter((line) => line.trim() !== '')) {
    const { position, seal } = parse(line, 'the anchors hold a line that is not JSON');
    if (!Number.isSafeInteger(position) || position < 1 || !/^[0-9a-f]{64}$/.test(seal)) {
      throw new Wrong('the anchors hold a line that is no anchor');
    }
    if ((anchors.get(position) ?? seal) !== seal)
      throw new Wrong(`position ${position}: two anchors contradict each other`);
    anchors.set(position, seal);
  }
  return anchors;
}

/**
 * Goes through an export once, in constant memory but for the numbers of the entries seen.
 * @param {AsyncIterable<string> | Iterable<string>} lines without their line ends
 * @param {Map<number, string>} anchors
 * @returns {Promise<Verdict>}
 */
export async function verify(lines, anchors) {
  const chain = { position: 0, seal: '0'.repeat(64), unsealed: 0, ended: false, digest: createHash('sha256') };
  /** @type {Set<number>} */
  const seen = new Set();
  try {
    for await (const raw of lines) follow(raw, chain, seen, anchors);
    if (!chain.ended)
      throw new Wrong(`after position ${chain.position}: the export breaks off, its last line is missing`);
    const beyond = [...anchors.keys()].filter((position) => position > chain.position).sort((a, b) => a - b);
    if (beyond.length > 0)
      throw new Wrong(`position ${chain.position + 1}: cut off; an anchor stands at ${beyond.at(-1)}`);
    return { ok: true, sealed: chain.position, unsealed: chain.unsealed, head: chain.seal, problem: null };
  } catch (error) {
    if (!(error instanceof Wrong)) throw error;
    return { ok: false, sealed: chain.position, unsealed: chain.unsealed, head: chain.seal, problem: error.message };
  }
}

/**
 * @param {string} raw
 * @param {{ position: number, seal: string, unsealed: number, ended: boolean, digest: import('node:crypto').Hash }} chain
 * @param {Set<number>} seen
 * @param {Map<number, string>} anchors
 */
function follow(raw, chain, seen, anchors) {
  const place = chain.unsealed > 0 ? `unsealed entry ${chain.unsealed + 1}` : `position ${chain.position + 1}`;
  if (chain.ended) throw new Wrong(`${place}: something follows the last line`);
  const entry = parse(raw, `${place}: not JSON`);
  if (entry.end === true) return end(raw, entry, chain, place);
  chain.digest.update(`${raw}\n`);
  const { position, entryId, line, hash, seal } = entry;
  if (raw !== JSON.stringify({ position, entryId, line, hash, seal }))
    throw new Wrong(`${place}: not as it was exported`);
  if (typeof line !== 'string' || sha256(line) !== hash)
    throw new Wrong(`${place}: the entry is not what was recorded`);
  if (!Number.isSafeInteger(entryId) || seen.has(entryId))
    throw new Wrong(`${place}: entry ${entryId} stands here a second time`);
  seen.add(entryId);
  if (position === null && seal === null) {
    chain.unsealed += 1;
    return;
  }
  if (position === null && seal === '')
    throw new Wrong(`entry ${entryId}: recorded, but neither sealed nor waiting to be sealed`);
  if (chain.unsealed > 0 || position !== chain.position + 1)
    throw new Wrong(`${place}: position ${position} stands here`);
  if (seal !== sha256(chain.seal + hash)) throw new Wrong(`${place}: the seal does not follow from the one before`);
  if ((anchors.get(position) ?? seal) !== seal)
    throw new Wrong(`${place}: the seal is not the one anchored; the chain up to here was made anew`);
  chain.position = position;
  chain.seal = seal;
}

/**
 * @param {string} raw
 * @param {Record<string, unknown>} given
 * @param {{ position: number, unsealed: number, ended: boolean, digest: import('node:crypto').Hash }} chain
 * @param {string} place
 */
function end(raw, given, chain, place) {
  const counts = { end: true, sealed: chain.position, unsealed: chain.unsealed };
  if (given.sealed !== counts.sealed || given.unsealed !== counts.unsealed) {
    throw new Wrong(
      `${place}: the export counts ${given.sealed} sealed and ${given.unsealed} unsealed entries, it holds others`,
    );
  }
  if (raw !== JSON.stringify({ ...counts, sha256: chain.digest.digest('hex') }))
    throw new Wrong(`${place}: the export was changed after it was made`);
  chain.ended = true;
}

/**
 * @param {string} text
 * @param {string} otherwise
 */
function parse(text, otherwise) {
  try {
    const value = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new Wrong(otherwise);
}

/**
 * Lines by their line feed alone: an entry may hold any other character that some readers take for a line's end.
 * @param {AsyncIterable<string>} chunks
 */
async function* linesOf(chunks) {
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

/** @param {string[]} files */
async function main([exported, anchored]) {
  if (!exported || !anchored) {
    process.stderr.write('usage: node verify.mjs EXPORT ANCHORS\n');
    return 2;
  }
  const anchors = readAnchors(readFileSync(anchored, 'utf8'));
  const lines = linesOf(createReadStream(exported, 'utf8'));
  const verdict = await verify(lines, anchors);
  const { ok, sealed, unsealed, head, problem } = verdict;
  const last = Math.max(0, ...anchors.keys());
  process.stdout.write(
    ok
      ? `OK: ${sealed} sealed entries, head ${head}\n${unsealed} entries not sealed yet\n${sealed - last} sealed entries since the last anchor (position ${last})\n`
      : `WRONG at ${problem}\n${sealed} entries before it are in order\n`,
  );
  return ok ? 0 : 1;
}

if (process.argv[1] && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) {
  process.exitCode = await main(process.argv.slice(2)).catch((error) => {
    process.stderr.write(`${error.message}\n`);
    return error instanceof Wrong ? 1 : 2;
  });
}
