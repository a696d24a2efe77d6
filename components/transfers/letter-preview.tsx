import { LetterSheet } from '@/components/matters/letter-sheet';
import { Details } from '@/components/ui/details';
import type { SheetView } from '@/lib/matters/view-sheet';

/** 移交函 as it will read. */
export function LetterPreviewPanel({ letter, open }: { letter: SheetView; open?: boolean }) {
  return (
    <Details summary="移交函预览" open={open}>
      <LetterSheet sheet={letter} />
    </Details>
  );
}
