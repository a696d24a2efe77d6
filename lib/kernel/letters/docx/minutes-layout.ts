import { AlignmentType, BorderStyle, type ISectionOptions, LineRuleType, type Paragraph, TabStopType } from 'docx';
import type { LetterContent } from '../content';
import { body } from './body';
import { withFoot } from './foot';
import { titleOnly } from './heading';
import { imprint } from './imprint';
import { em, lineHeight, measure, mm, pageSetUp, pt } from './page';
import { footerDistance, pageNumber } from './page-number';
import { line, red, run, sizes, tab } from './type';

/** 标志 “……纪要”, its top 35 mm below the 版心's; sized to stand on one line. */
function mark(issuer: string): Paragraph {
  const text = `${issuer.replace(/办公室$/, '')}纪要`;
  const size = Math.min(38, Math.floor(measure / 20 / [...text].length));
  return line([run(text, { font: 'title', size, color: red })], {
    alignment: AlignmentType.CENTER,
    spacing: { before: mm(35), line: pt(size * 1.2), lineRule: LineRuleType.EXACT },
  });
}

/** 编号 centred two lines below, then who compiled it and when above the red line. */
function numberLines({ number, issuer, signature }: LetterContent): Paragraph[] {
  return [
    line([run(number)], { alignment: AlignmentType.CENTER, spacing: { before: lineHeight } }),
    line([run(issuer, { size: sizes.four }), tab(), run(signature.on, { size: sizes.four })], {
      tabStops: [{ type: TabStopType.RIGHT, position: measure }],
      border: { bottom: { style: BorderStyle.SINGLE, color: red, size: 12, space: 6 } },
      spacing: { before: Math.floor(lineHeight / 2), line: pt(24), lineRule: LineRuleType.EXACT },
    }),
  ];
}

/** 出席, 请假, 列席: the word in 黑体, the names hanging beside it, one line free above the first. */
function attendance(present: LetterContent['present']): Paragraph[] {
  const left = em * 5;
  return (present ?? []).map(({ label, text }, index) =>
    line([run(`${label}：`, { font: 'heading' }), run(text)], {
      indent: { left, hanging: em * 3 },
      // The shorter lists stay with 签发, so that it never stands on a page alone.
      keepNext: index > 0,
      spacing: { before: index === 0 ? lineHeight : 0 },
    }),
  );
}

/** 签发 by whoever signed, where a stamped letter has its signature: 纪要 is not stamped. */
function signedBy({ approvedBy }: LetterContent): Paragraph[] {
  if (approvedBy === null) return [];
  return [
    line([run('签发：', { font: 'heading' }), run(approvedBy, { font: 'subheading' })], {
      indent: { left: em * 5, hanging: em * 3 },
    }),
  ];
}

/** 纪要格式 (GB/T 9704-2012 10.3): its own 标志, no addressee, no stamp, attendance after the body, 分送 in the 版记. */
export function minutesLayout(content: LetterContent): ISectionOptions {
  const text = [
    mark(content.issuer),
    ...numberLines(content),
    ...titleOnly(content),
    ...body(content.paragraphs),
    ...attendance(content.present),
    ...signedBy(content),
  ];
  return {
    properties: pageSetUp(mm(15), footerDistance),
    footers: { default: pageNumber('odd'), even: pageNumber('even') },
    children: withFoot(text, imprint(content)),
  };
}
