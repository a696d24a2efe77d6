import { AlignmentType, BorderStyle, type ISectionOptions, LineRuleType, type Paragraph, TabStopType } from 'docx';
import type { LetterContent } from '../content';
import { body } from './body';
import { footFrame, rule, withFoot } from './foot';
import { titleOnly } from './heading';
import { lineHeight, measure, mm, pageSetUp, pt } from './page';
import { footerDistance, pageNumber } from './page-number';
import { line, red, run, sizes, tab } from './type';

const NAME = '综合行政执法工作简报';

/** 〔2026〕5号 → 2026年第5期; the number as it is where it has no such form. */
function issueOf(number: string): string {
  const [, year, sequence] = /〔(\d{4})〕(\d+)号$/.exec(number) ?? [];
  return year ? `${year}年第${sequence}期` : number;
}

const centred = { alignment: AlignmentType.CENTER } as const;

/** 报头: 内部资料 on the left, the name in red, the issue below it, 编发单位 and date over the red line. */
function head({ issuer, number, signature }: LetterContent): Paragraph[] {
  const size = Math.min(48, Math.floor(measure / 20 / [...NAME].length));
  return [
    line([run('内部资料　注意保存', { font: 'heading', size: sizes.four })]),
    line([run(NAME, { font: 'title', size, color: red })], {
      ...centred,
      spacing: { before: mm(8), line: pt(size * 1.2), lineRule: LineRuleType.EXACT },
    }),
    line([run(issueOf(number))], { ...centred, spacing: { before: mm(4) } }),
    line([run(issuer, { size: sizes.four }), tab(), run(signature.on, { size: sizes.four })], {
      tabStops: [{ type: TabStopType.RIGHT, position: measure }],
      border: { bottom: { style: BorderStyle.SINGLE, color: red, size: 12, space: 6 } },
      spacing: { before: lineHeight / 2, line: pt(20), lineRule: LineRuleType.EXACT },
    }),
  ];
}

/** 报尾 at the foot of the last page, between two rules: to whom it is reported, to whom it is sent. */
function foot({ copyTo, addressee }: LetterContent): Paragraph[] {
  const side = pt(sizes.four);
  const entry = (text: string) =>
    line([run(text, { size: sizes.four })], {
      indent: { left: side * 3, right: side, hanging: side * 2 },
      frame: footFrame,
    });
  const reported = copyTo.length ? [entry(`报：${copyTo.join('，')}。`)] : [];
  return [rule(20), ...reported, entry(`发：${addressee}。`), rule(20)];
}

/** 简报 (1-3-1): 报头, title, text, 报尾. It is not sealed and addresses nobody. */
export function briefLayout(content: LetterContent): ISectionOptions {
  return {
    properties: pageSetUp(mm(15), footerDistance),
    footers: { default: pageNumber('odd'), even: pageNumber('even') },
    children: withFoot([...head(content), ...titleOnly(content), ...body(content.paragraphs)], foot(content)),
  };
}
