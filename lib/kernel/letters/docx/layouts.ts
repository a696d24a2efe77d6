import type { ISectionOptions } from 'docx';
import type { LetterContent, LetterKind } from '../content';
import { briefLayout } from './brief-layout';
import { documentLayout } from './document-layout';
import { letterLayout } from './letter-layout';
import { minutesLayout } from './minutes-layout';

/** How each 文种 is laid out. A new one is a new layout file and a line here. */
export const layouts: Record<LetterKind, (content: LetterContent) => ISectionOptions> = {
  han: letterLayout,
  tongzhi: letterLayout,
  qingshi: documentLayout,
  tongbao: documentLayout,
  jianbao: briefLayout,
  jiyao: minutesLayout,
};
