import { FrameAnchorType, FrameWrap, HorizontalPositionAlign, type Paragraph, VerticalPositionAlign } from 'docx';
import { measure } from './page';

/** The foot of the 版心, where 抄送 and 版记 stand: paragraphs that follow each other with this frame stand in one. */
export const footFrame = {
  type: 'alignment',
  width: measure,
  wrap: FrameWrap.AROUND,
  anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
  alignment: { x: HorizontalPositionAlign.LEFT, y: VerticalPositionAlign.BOTTOM },
} as const;

/**
 * The text with what stands at the foot of its last page. A frame stands on the page of the paragraph after it, so it
 * goes before the last one.
 */
export function withFoot<Block>(text: readonly Block[], foot: readonly Paragraph[]): (Block | Paragraph)[] {
  return [...text.slice(0, -1), ...foot, ...text.slice(-1)];
}
