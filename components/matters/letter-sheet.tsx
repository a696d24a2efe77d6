import { Section } from '@/components/ui/section';
import type { LetterContent } from '@/lib/kernel/letters/content';

type Part = LetterContent['paragraphs'][number];

/** A letter on the screen as it will be printed: mark, number (a placeholder until it is taken), text, signature. */
export function LetterSheet({ letter }: { letter: LetterContent }) {
  const { kind, issuer, number, approvedBy, title, addressee, paragraphs, signature, note } = letter;
  const document = kind === 'qingshi' || kind === 'tongbao';
  return (
    <article className="sheet mt-4" aria-label="印发件">
      <h3 className={issuer.length > 14 ? 'long-mark' : undefined}>{document ? `${issuer}文件` : issuer}</h3>
      <div className="sheet-number">
        <p className={approvedBy ? 'flex flex-wrap justify-between gap-x-4' : undefined}>
          <span className={number.startsWith('〔') ? 'bg-hold-ground px-1 text-hold' : undefined}>{number}</span>
          {approvedBy && <span>签发人：{approvedBy}</span>}
        </p>
      </div>
      <div className="sheet-body">
        <h4>{title}</h4>
        <p className="flush">{addressee}：</p>
        {paragraphs.map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs are told apart by their place alone
          <SheetPart key={index} part={part} />
        ))}
        <p className="flush mt-6 text-right">
          {signature.unit}
          <br />
          {signature.on}
        </p>
        {note && <p>（{note}）</p>}
      </div>
    </article>
  );
}

function SheetPart({ part }: { part: Part }) {
  if (part.type === 'heading') return <h5>{part.text}</h5>;
  if (part.type === 'text') return <p>{part.text}</p>;
  const rows = part.type === 'list' ? part.items.map((item) => [item]) : part.rows;
  return rows.map((cells) => <p key={cells.join(' ')}>{cells.join('：')}</p>);
}

/** The letter above the form of a step that decides on it. */
export function LetterAbove({ letter }: { letter: LetterContent | null }) {
  if (!letter) return null;
  return (
    <Section title="预览" fact="按现在保存的内容">
      <LetterSheet letter={letter} />
    </Section>
  );
}
