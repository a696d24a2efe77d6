import {
  BorderStyle,
  FrameAnchorType,
  FrameWrap,
  HorizontalPositionAlign,
  type IParagraphOptions,
  type Paragraph,
  TabStopType,
  VerticalPositionAlign,
} from 'docx';
import type { LetterContent } from '../content';
import { measure, pt } from './page';
import { line, run, sizes, tab } from './type';

const side = pt(sizes.four);

/** Consecutive paragraphs with this frame are one frame at the foot of the 版心. */
const foot: IParagraphOptions['frame'] = {
  type: 'alignment',
  width: measure,
  wrap: FrameWrap.AROUND,
  anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
  alignment: { x: HorizontalPositionAlign.LEFT, y: VerticalPositionAlign.BOTTOM },
};

/** 首条 and 末条分隔线 0.35 mm, the one between 0.25 mm, in eighths of a point. */
const thick = { style: BorderStyle.SINGLE, size: 8, space: 1 } as const;
const thin = { style: BorderStyle.SINGLE, size: 6, space: 1 } as const;

/**
 * 版记 of the 文件格式: 抄送, then 印发机关 and 印发日期 between rules, 四号, at the foot of the last page.
 */
export function imprint(content: LetterContent): Paragraph[] {
  if (content.imprint === null) return [];
  const copied = content.copyTo.length > 0;
  const copyLine = line([run(`抄送：${content.copyTo.join('，')}。`, { size: sizes.four })], {
    frame: foot,
    indent: { left: side * 4, right: side, hanging: side * 3 },
    border: { top: thick },
  });
  const printed = [
    run(content.imprint.by, { size: sizes.four }),
    tab(),
    run(`${content.imprint.on}印发`, { size: sizes.four }),
  ];
  const printLine = line(printed, {
    frame: foot,
    indent: { firstLine: side },
    tabStops: [{ type: TabStopType.RIGHT, position: measure - side }],
    border: { top: copied ? thin : thick, bottom: thick },
  });
  return copied ? [copyLine, printLine] : [printLine];
}
