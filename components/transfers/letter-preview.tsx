import { Paper } from '@/components/matters/approval-bar';
import { Details } from '@/components/ui/details';
import type { LetterPreview } from '@/lib/transfers/queries-letter';

/** 移交函 as it will read. */
export function LetterPreviewPanel({ letter, open }: { letter: LetterPreview; open?: boolean }) {
  return (
    <Details summary="移交函预览" open={open}>
      <Paper heading={letter.heading}>
        <h4 className="my-4 text-center text-say font-semibold">{letter.title}</h4>
        <p>{letter.addressee}：</p>
        {letter.paragraphs.map((text, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs are told apart by their place alone
          <p key={index} className="indent-8">
            {text}
          </p>
        ))}
        <p className="mt-4 text-right">{letter.signature}</p>
      </Paper>
    </Details>
  );
}
