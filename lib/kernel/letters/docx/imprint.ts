import { LineRuleType, type Paragraph, ShadingType, TabStopType } from 'docx';
import type { LetterContent } from '../content';
import { footFrame } from './foot';
import { measure, pt } from './page';
import { line, run, sizes, tab, widthOf } from './type';

const size = sizes.four;
const side = pt(size);

/**
 * A rule over the whole 版心, `thickness` in twips: 0.35 mm for the first and last, 0.25 mm between. It is a filled
 * line and no border: LibreOffice does not keep paragraphs of unlike borders in one frame.
 */
const rule = (thickness: 20 | 14): Paragraph =>
  line([], {
    shading: { type: ShadingType.CLEAR, fill: '000000' },
    spacing: { line: thickness, lineRule: LineRuleType.EXACT },
    frame: footFrame,
  });

function copied({ kind, copyTo }: LetterContent): Paragraph {
  return line([run(`${kind === 'jiyao' ? '分送' : '抄送'}：${copyTo.join('，')}。`, { size })], {
    indent: { left: side * 4, right: side, hanging: side * 3 },
    frame: footFrame,
  });
}

/** 印发机关, without the city's name where the line has no room for it, and 印发日期. */
function printed({ by, on }: NonNullable<LetterContent['imprint']>): Paragraph {
  const date = `${on}印发`;
  const room = measure - side * 5 - widthOf(date, size);
  const name = widthOf(by, size) > room ? by.replace(/^枣庄市/, '') : by;
  return line([run(name, { size }), tab(), run(date, { size })], {
    indent: { firstLine: side },
    tabStops: [{ type: TabStopType.RIGHT, position: measure - side }],
    frame: footFrame,
  });
}

/** 版记 of the 文件格式: 抄送, then 印发机关 and 印发日期 between rules, 四号, for the foot of the 版心. */
export function imprint(content: LetterContent): Paragraph[] {
  if (content.imprint === null) return [];
  const copies = content.copyTo.length > 0 ? [copied(content), rule(14)] : [];
  return [rule(20), ...copies, printed(content.imprint), rule(20)];
}
