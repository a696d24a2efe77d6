import {
  BorderStyle,
  RelativeHorizontalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  WidthType,
} from 'docx';
import type { LetterContent } from '../content';
import { lineHeight, measure, page, pt } from './page';
import { line, run, sizes, tab, widthOf } from './type';

const side = pt(sizes.four);
const none = { style: BorderStyle.NONE } as const;
/** 首条 and 末条分隔线 0.35 mm, the one between 0.25 mm, in eighths of a point. */
const thick = { style: BorderStyle.SINGLE, size: 8 } as const;
const thin = { style: BorderStyle.SINGLE, size: 6 } as const;

function copied(copyTo: readonly string[]) {
  return line([run(`抄送：${copyTo.join('，')}。`, { size: sizes.four })], {
    indent: { left: side * 4, right: side, hanging: side * 3 },
  });
}

function printed({ by, on }: NonNullable<LetterContent['imprint']>) {
  const size = sizes.four;
  return line([run(by, { size }), tab(), run(`${on}印发`, { size })], {
    indent: { firstLine: side },
    tabStops: [{ type: TabStopType.RIGHT, position: measure - side }],
  });
}

/**
 * 版记 of the 文件格式: 抄送, then 印发机关 and 印发日期 between rules, 四号, at the foot of the 版心 of the page on
 * which the next paragraph stands.
 */
export function imprint(content: LetterContent): Table[] {
  if (content.imprint === null) return [];
  const entries = [...(content.copyTo.length > 0 ? [copied(content.copyTo)] : []), printed(content.imprint)];
  const copyLines = Math.ceil(widthOf(`抄送：${content.copyTo.join('，')}。`, sizes.four) / (measure - side * 5));
  const height = lineHeight * (content.copyTo.length > 0 ? copyLines + 1 : 1) + pt(4);
  return [
    new Table({
      float: {
        horizontalAnchor: TableAnchorType.MARGIN,
        relativeHorizontalPosition: RelativeHorizontalPosition.CENTER,
        verticalAnchor: TableAnchorType.MARGIN,
        absoluteVerticalPosition: page.height - page.top - page.bottom - height,
      },
      layout: TableLayoutType.FIXED,
      width: { size: measure, type: WidthType.DXA },
      columnWidths: [measure],
      margins: { left: 0, right: 0 },
      borders: { top: thick, bottom: thick, left: none, right: none, insideHorizontal: thin },
      rows: entries.map((entry) => new TableRow({ cantSplit: true, children: [new TableCell({ children: [entry] })] })),
    }),
  ];
}
