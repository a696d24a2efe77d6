import { AlignmentType, type Paragraph } from 'docx';
import type { LetterContent } from '../content';
import { footFrame } from './foot';
import { em, lineHeight, measure, pt } from './page';
import { line, run, sizes, tab, widthOf } from './type';

/** So many of the last names of a long 附件说明 stay with the signature; a page could not hold all of them with it. */
const HELD = 3;

/**
 * 附件说明: one line below the body, two characters in; numbers and wrapped names stand under each other.
 */
export function attachmentNote(attachments: readonly string[]): Paragraph[] {
  const label = em * 5;
  const numbered = attachments.length > 1;
  const left = numbered ? label + (attachments.length > 9 ? em * 1.5 : em) : label;
  return attachments.map((name, i) => {
    const number = numbered ? [run(`${i + 1}.`), tab()] : [];
    const first = i === 0 ? [run('附件：')] : [];
    return line([...first, ...number, run(name)], {
      indent: { left, hanging: left - (i === 0 ? em * 2 : label) },
      keepNext: attachments.length <= HELD * 2 || i >= attachments.length - HELD,
      spacing: { before: i === 0 ? lineHeight : 0 },
    });
  });
}

/**
 * 署名 and 成文日期 as for a stamped letter (GB/T 9704-2012 7.3.5.1): the date four characters from the right, the name
 * centred over it, two lines free above for the 42 mm stamp; 附注 stays on their page.
 */
export function signature({ signature: { unit, on }, note }: LetterContent): Paragraph[] {
  const half = Math.max(em * 4 + widthOf(on, sizes.three) / 2, widthOf(unit, sizes.three) / 2);
  const box = {
    alignment: AlignmentType.CENTER,
    indent: { left: Math.max(0, measure - Math.ceil(half * 2)), right: 0 },
  };
  return [
    line([run(unit)], { ...box, keepNext: true, spacing: { before: lineHeight * 2 } }),
    line([run(on)], { ...box, keepNext: note !== null }),
  ];
}

/**
 * 附注 in brackets, two characters in.
 */
export function remark(note: string | null): Paragraph[] {
  return note === null ? [] : [line([run(`（${note}）`)], { indent: { left: em * 2 } })];
}

/**
 * 抄送 at the foot of the 版心 (信函格式: no rules, no 印发机关), 四号, one character free on both sides.
 */
export function copies(copyTo: readonly string[]): Paragraph[] {
  if (copyTo.length === 0) return [];
  const side = pt(sizes.four);
  return [
    line([run(`抄送：${copyTo.join('，')}。`, { size: sizes.four })], {
      indent: { left: side * 4, right: side, hanging: side * 3 },
      frame: footFrame,
    }),
  ];
}
