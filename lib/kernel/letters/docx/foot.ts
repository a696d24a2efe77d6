import {
  FrameAnchorType,
  FrameWrap,
  HorizontalPositionAlign,
  LineRuleType,
  type Paragraph,
  ShadingType,
  VerticalPositionAlign,
} from 'docx';
import { measure } from './page';
import { line } from './type';

/** The foot of the 版心, where 抄送 and 版记 stand: paragraphs that follow each other with this frame stand in one. */
export const footFrame = {
  type: 'alignment',
  width: measure,
  wrap: FrameWrap.AROUND,
  anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
  alignment: { x: HorizontalPositionAlign.LEFT, y: VerticalPositionAlign.BOTTOM },
} as const;

/**
 * A rule over the whole 版心, `thickness` in twips: 0.35 mm for the first and last, 0.25 mm between. It is a filled
 * line and no border: LibreOffice does not keep paragraphs of unlike borders in one frame.
 */
export const rule = (thickness: 20 | 14): Paragraph =>
  line([], {
    shading: { type: ShadingType.CLEAR, fill: '000000' },
    spacing: { line: thickness, lineRule: LineRuleType.EXACT },
    frame: footFrame,
  });

/**
 * The text with what stands at the foot of its last page. A frame stands on the page of the paragraph after it, so it
 * goes before the last one.
 */
export function withFoot<Block>(text: readonly Block[], foot: readonly Paragraph[]): (Block | Paragraph)[] {
  return [...text.slice(0, -1), ...foot, ...text.slice(-1)];
}
