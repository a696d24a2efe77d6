import { AlignmentType, Footer, LineRuleType, PageNumber, TextRun } from 'docx';
import { mm, pt } from './page';
import { fonts, line, sizes } from './type';

/** Distance of every footer from the page's lower edge: where the lower red line of a 信函 stands. */
export const footerDistance = mm(20);

/**
 * “— 2 —” in 四号宋体, 7 mm below the 版心, one character in from the outer edge (GB/T 9704-2012 7.5).
 */
export function pageNumber(side: 'odd' | 'even'): Footer {
  const font = { ascii: fonts.pageNumber, hAnsi: fonts.pageNumber, eastAsia: fonts.pageNumber };
  const alignment = side === 'odd' ? AlignmentType.RIGHT : AlignmentType.LEFT;
  return new Footer({
    children: [
      line([new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font, size: sizes.four * 2 })], {
        alignment,
        indent: { left: pt(sizes.four), right: pt(sizes.four) },
        spacing: { line: pt(sizes.four), lineRule: LineRuleType.EXACT, after: mm(35 - 20 - 7) - pt(sizes.four) },
      }),
    ],
  });
}
