import type { ISectionPropertiesOptions } from 'docx';

/**
 * Millimetres to twips (twentieths of a point).
 */
export const mm = (length: number) => Math.round((length / 25.4) * 1440);

/**
 * Points to twips.
 */
export const pt = (points: number) => Math.round(points * 20);

/** A4 with GB/T 9704-2012's 版心 of 156×225 mm, in twips: 天头 37 mm, 订口 28 mm. */
export const page = { width: 11906, height: 16838, top: 2098, right: 1474, bottom: 1984, left: 1587 } as const;

/** Width of the 版心 in twips. */
export const measure = page.width - page.left - page.right;

/**
 * One line of 22 on a page, in twips; 580 would make 22 lines 4 twips too tall. Every paragraph has an exact line
 * height, so the section's own line grid is off: programs disagree on which lines it moves.
 */
export const lineHeight = 579;

/** 三号 in twips: one character of the body. */
export const em = pt(16);

/**
 * Added to each character of 三号 so that 28 fill a line, in twips. It is set on the text and not as the section's
 * character grid, which Word, WPS and LibreOffice reckon differently.
 */
export const charSpacing = Math.floor(measure / 28) - em;

/**
 * Page set-up shared by every layout; `header` and `footer` are distances from the page's edges in twips.
 */
export function pageSetUp(header: number, footer: number): ISectionPropertiesOptions {
  return {
    page: {
      size: { width: page.width, height: page.height },
      margin: { top: page.top, right: page.right, bottom: page.bottom, left: page.left, header, footer, gutter: 0 },
    },
    grid: { linePitch: lineHeight },
  };
}
