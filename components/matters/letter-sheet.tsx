import { Section } from '@/components/ui/section';
import type { LetterReceipt } from '@/lib/kernel/letters/content';
import type { SheetView } from '@/lib/matters/view-sheet';

/** Characters beyond which the red mark is set smaller, to stand on one line. */
const LONG = 14;

type Part = SheetView['paragraphs'][number];

/** A letter or paper as it will be, or was, printed: mark, number (a placeholder until it is taken), text, tables, foot. */
export function LetterSheet({ sheet }: { sheet: SheetView }) {
  const { mark, urgency, number, approvedBy, under, title, addressee, paragraphs, attachments, receipt } = sheet;
  const { signature, note, foot } = sheet;
  return (
    <article className="sheet mt-4" aria-label="印发件">
      <h3 className={mark.length > LONG ? 'long-mark' : undefined}>{mark}</h3>
      <div className="sheet-number">
        <p className={approvedBy || urgency ? 'flex flex-wrap justify-between gap-x-4' : undefined}>
          {urgency && <span className="font-semibold">{urgency}</span>}
          <span className={number.startsWith('〔') ? 'bg-hold-ground px-1 text-hold' : undefined}>{number}</span>
          {approvedBy && <span>签发人：{approvedBy}</span>}
        </p>
        {under && (
          <p className="flex flex-wrap justify-between gap-x-4 text-sm">
            <span>{under[0]}</span>
            <span>{under[1]}</span>
          </p>
        )}
      </div>
      <div className="sheet-body">
        <h4>{title}</h4>
        {addressee && <p className="flush">{addressee}：</p>}
        {paragraphs.map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs are told apart by their place alone
          <SheetPart key={index} part={part} />
        ))}
        {attachments.length > 0 && <Attachments names={attachments} />}
        {signature && (
          <p className="flush mt-6 text-right">
            {signature[0]}
            <br />
            {signature[1]}
          </p>
        )}
        {note && <p>（{note}）</p>}
        {foot.length > 0 && (
          <div className="sheet-foot">
            {foot.map((line) => (
              <p key={line} className="flush">
                {line}
              </p>
            ))}
          </div>
        )}
        {receipt && <Slip receipt={receipt} />}
      </div>
    </article>
  );
}

function Attachments({ names: [first, ...others] }: { names: readonly string[] }) {
  return (
    <div className="mt-4">
      <p>附件：{first}</p>
      {others.map((name) => (
        <p key={name} className="ps-[3em]">
          {name}
        </p>
      ))}
    </div>
  );
}

/** 回执, as it stands on a page of its own. */
function Slip({ receipt: { title, addressee, text, rows, unit } }: { receipt: LetterReceipt }) {
  return (
    <div className="sheet-foot">
      <h4>{title}</h4>
      <p className="flush">{addressee}：</p>
      <p>{text}</p>
      <SheetTable head={['项目', '内容']} rows={rows.map(({ label, value }) => [label, value])} />
      <p className="flush text-right">{unit}（盖章）　　年　　月　　日</p>
    </div>
  );
}

function SheetPart({ part }: { part: Part }) {
  if (part.type === 'table') return <SheetTable {...part} />;
  if (part.type === 'heading') return <h5>{part.text}</h5>;
  const lines = part.type === 'list' ? part.items : part.text.split('\n');
  // biome-ignore lint/suspicious/noArrayIndexKey: lines are told apart by their place alone
  return lines.map((line, index) => <p key={index}>{line}</p>);
}

function SheetTable({ head, rows }: Pick<Extract<Part, { type: 'table' }>, 'head' | 'rows'>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by the keyboard
    <section className="sheet-table" aria-label={`${head[0]}情况表`} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {head.map((word) => (
              <th key={word} scope="col">
                {word.replaceAll('\n', '')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells are told apart by their column
                <td key={index} className="whitespace-pre-line">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The sheet above the form of a step that decides on it; `title` says whether it is printed already. */
export function SheetAbove({ sheet, title = '印发件' }: { sheet: SheetView | null; title?: string }) {
  if (!sheet) return null;
  return (
    <Section title={title} fact={title === '预览' ? '按现在保存的内容' : undefined}>
      <LetterSheet sheet={sheet} />
    </Section>
  );
}
