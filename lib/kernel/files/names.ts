const LONGEST = 150;
const NAMELESS = '未命名';

/** Control characters, lone surrogates, and marks that are not seen or turn the reading direction. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufff0-\uffff]/gu;
/** What no Windows file name may hold. */
const FORBIDDEN = /[<>:"|?*]/g;
/** Device names, which Windows opens instead of a file. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/**
 * A file name as it is kept: the last part of any path, NFC, without unseen characters, usable on Windows, at most 150
 * characters with its extension whole. It only ever names a download; no file of ours is called so.
 */
export function fileName(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .replace(UNSEEN, '')
    .replace(FORBIDDEN, '_')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[. ]+$/, '');
  const name = clean.replace(DEVICE, '_$1');
  const dot = name.lastIndexOf('.');
  const stem = dot < 0 ? name : name.slice(0, dot);
  const extension = dot < 0 ? '' : [...name.slice(dot)].slice(0, 20).join('');
  const kept = [...stem]
    .slice(0, LONGEST - [...extension].length)
    .join('')
    .trim();
  return `${kept === '' ? NAMELESS : kept}${extension}`;
}
