import { type Paragraph, TabStopType } from 'docx';
import type { LetterContent } from '../content';
import { footFrame, rule } from './foot';
import { measure, pt } from './page';
import { line, run, sizes, tab, widthOf } from './type';

const size = sizes.four;
const side = pt(size);

function copied({ kind, copyTo }: LetterContent): Paragraph {
  return line([run(`${kind === 'jiyao' ? '分送' : '抄送'}：${copyTo.join('，')}。`, { size })], {
    indent: { left: side * 4, right: side, hanging: side * 3 },
    frame: footFrame,
  });
}

/** 印发机关 and 印发日期 on one line: without the city's name, and then smaller, where it has no room for them. */
function printed({ by, on }: NonNullable<LetterContent['imprint']>): Paragraph {
  const date = `${on}印发`;
  const fits = (text: string) => widthOf(text, size) <= measure - side * 5 - widthOf(date, size);
  const name = fits(by) ? by : by.replace(/^枣庄市/, '');
  const face = { size: fits(name) ? size : sizes.smallFour };
  return line([run(name, face), tab(), run(date, face)], {
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
