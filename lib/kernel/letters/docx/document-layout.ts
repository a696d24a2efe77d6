import { AlignmentType, BorderStyle, type ISectionOptions, LineRuleType, type Paragraph, TabStopType } from 'docx';
import type { LetterContent } from '../content';
import { body } from './body';
import { attachmentNote, remark, signature } from './closing';
import { withFoot } from './foot';
import { titleAndAddressee } from './heading';
import { imprint } from './imprint';
import { materialsList } from './materials';
import { em, lineHeight, measure, mm, pageSetUp, pt } from './page';
import { footerDistance, pageNumber } from './page-number';
import { line, red, run, tab } from './type';

/** 发文机关标志, its top 35 mm below the 版心's; sized to stand on one line. */
function letterhead(issuer: string): Paragraph {
  const mark = `${issuer}文件`;
  const size = Math.min(42, Math.floor(measure / 20 / [...mark].length));
  return line([run(mark, { font: 'title', size, color: red })], {
    alignment: AlignmentType.CENTER,
    spacing: { before: mm(35), line: pt(size * 1.2), lineRule: LineRuleType.EXACT },
  });
}

/** 紧急程度 stands on the first line of the 版心, so the letterhead below it starts that much later. */
function urgencyLine(urgency: LetterContent['urgency']): Paragraph[] {
  if (urgency === null) return [];
  return [line([run(urgency, { font: 'heading' })], { spacing: { line: lineHeight, after: -lineHeight } })];
}

/** 字号 one character in, two lines below the name; 签发人 one character from the right; the red line 4 mm below. */
function numberLine({ number, approvedBy }: LetterContent): Paragraph {
  const approval = approvedBy === null ? [] : [tab(), run('签发人：'), run(approvedBy, { font: 'subheading' })];
  return line([run(number), ...approval], {
    alignment: approvedBy === null ? AlignmentType.CENTER : AlignmentType.LEFT,
    indent: approvedBy === null ? {} : { firstLine: em },
    tabStops: [{ type: TabStopType.RIGHT, position: measure - em }],
    border: { bottom: { style: BorderStyle.SINGLE, color: red, size: 12, space: 11 } },
    spacing: { before: lineHeight * 2, line: pt(20), lineRule: LineRuleType.EXACT },
  });
}

/**
 * 文件格式 (GB/T 9704-2012 7), with 签发人 for a letter to a superior: 请示.
 */
export function documentLayout(content: LetterContent): ISectionOptions {
  const text = [
    ...urgencyLine(content.urgency),
    letterhead(content.issuer),
    numberLine(content),
    ...titleAndAddressee(content),
    ...body(content.paragraphs),
    ...attachmentNote(content.attachments),
    ...signature(content),
    ...remark(content.note),
    ...materialsList(content),
  ];
  return {
    properties: pageSetUp(mm(15), footerDistance),
    footers: { default: pageNumber('odd'), even: pageNumber('even') },
    children: withFoot(text, imprint(content)),
  };
}
