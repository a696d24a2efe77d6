import {
  BorderStyle,
  LineRuleType,
  type Paragraph,
  RelativeHorizontalPosition,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  WidthType,
} from 'docx';
import type { LetterContent } from '../content';
import { measure, pt } from './page';
import { line, run, sizes, tab } from './type';

const side = pt(sizes.four);
const none = { style: BorderStyle.NONE } as const;
/** 首条 and 末条分隔线 0.35 mm, the one between 0.25 mm, in eighths of a point. */
const thick = { style: BorderStyle.SINGLE, size: 8 } as const;
const thin = { style: BorderStyle.SINGLE, size: 6 } as const;

function copied({ kind, copyTo }: LetterContent) {
  return line([run(`${kind === 'jiyao' ? '分送' : '抄送'}：${copyTo.join('，')}。`, { size: sizes.four })], {
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
 * 版记 of the 文件格式: 抄送, then 印发机关 and 印发日期 between rules, 四号, at the foot of the 版心. It comes last: the
 * table stands on the page of the thin paragraph after it, and a program that does not float it prints it in place.
 */
export function imprint(content: LetterContent): (Table | Paragraph)[] {
  if (content.imprint === null) return [];
  const entries = [...(content.copyTo.length > 0 ? [copied(content)] : []), printed(content.imprint)];
  return [
    new Table({
      float: {
        horizontalAnchor: TableAnchorType.MARGIN,
        relativeHorizontalPosition: RelativeHorizontalPosition.CENTER,
        verticalAnchor: TableAnchorType.MARGIN,
        relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
      },
      layout: TableLayoutType.FIXED,
      width: { size: measure, type: WidthType.DXA },
      columnWidths: [measure],
      margins: { left: 0, right: 0 },
      borders: { top: thick, bottom: thick, left: none, right: none, insideHorizontal: thin },
      rows: entries.map((entry) => new TableRow({ cantSplit: true, children: [new TableCell({ children: [entry] })] })),
    }),
    line([], { spacing: { line: pt(1), lineRule: LineRuleType.EXACT } }),
  ];
}
