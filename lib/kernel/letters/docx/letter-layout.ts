import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  type IParagraphOptions,
  type ISectionOptions,
  LineRuleType,
  type Paragraph,
  TabStopType,
} from 'docx';
import type { LetterContent } from '../content';
import { body } from './body';
import { attachmentNote, copies, remark, signature } from './closing';
import { withFoot } from './foot';
import { titleAndAddressee } from './heading';
import { materialsList } from './materials';
import { measure, mm, page, pageSetUp, pt } from './page';
import { footerDistance, pageNumber } from './page-number';
import { receiptPage } from './receipt';
import { line, red, run, sizes, tab } from './type';

/** Red double lines are 170 mm long and centred on the page, so they reach beyond the 版心. */
const lineIndent = { left: mm(20) - page.left, right: mm(20) - page.right };

/** Distance of the first element under the red line, and of the last above the lower one: 7/8 of 三号. */
const underLine = pt(14);

function doubleLine(style: 'thickThinSmallGap' | 'thinThickSmallGap', space: number): IParagraphOptions['border'] {
  return {
    bottom: {
      style: BorderStyle[style === 'thickThinSmallGap' ? 'THICK_THIN_SMALL_GAP' : 'THIN_THICK_SMALL_GAP'],
      color: red,
      size: 24,
      space,
    },
  };
}

/** 发文机关标志 on one line, its top 30 mm from the page's edge, the 上粗下细 line 4 mm below it. */
function letterhead(issuer: string): Header {
  const size = Math.min(36, Math.floor(measure / 20 / [...issuer].length));
  return new Header({
    children: [
      line([run(issuer, { font: 'title', size, color: red })], {
        alignment: AlignmentType.CENTER,
        indent: lineIndent,
        border: doubleLine('thickThinSmallGap', 11),
        spacing: { line: pt(size * 1.1), lineRule: LineRuleType.EXACT },
      }),
    ],
  });
}

/** The 上细下粗 line, 20 mm from the lower edge of the first page. */
function footLine(): Footer {
  return new Footer({
    children: [
      line([], {
        indent: lineIndent,
        border: doubleLine('thinThickSmallGap', 0),
        spacing: { line: pt(2), lineRule: LineRuleType.EXACT },
      }),
    ],
  });
}

/** 紧急程度 on the left, 发文字号 on the right, both flush with the 版心. */
function numberLine({ urgency, number }: LetterContent): Paragraph {
  return line([...(urgency ? [run(urgency, { font: 'heading' })] : []), tab(), run(number)], {
    tabStops: [{ type: TabStopType.RIGHT, position: measure }],
    spacing: { before: underLine, line: pt(sizes.three * 1.2), lineRule: LineRuleType.EXACT },
  });
}

/**
 * 信函格式 (GB/T 9704-2012 10.1), for 函 and for a 通知 sent as a letter: red name, double red lines, no page number on
 * the first page, 版记 without rules.
 */
export function letterLayout(content: LetterContent): ISectionOptions {
  const text = [
    numberLine(content),
    ...titleAndAddressee(content),
    ...body(content.paragraphs),
    ...attachmentNote(content.attachments),
    ...signature(content),
    ...remark(content.note),
    ...materialsList(content),
  ];
  return {
    properties: { ...pageSetUp(mm(30), footerDistance), titlePage: true },
    headers: { first: letterhead(content.issuer) },
    footers: { first: footLine(), default: pageNumber('odd'), even: pageNumber('even') },
    children: [...withFoot(text, copies(content.copyTo)), ...receiptPage(content.receipt)],
  };
}
