import { MATERIAL_SLOTS } from '@/lib/transfers/labels';
import { TRANSFER } from '@/lib/transfers/procedure';

/** Where a type of matter takes files. */
type Filing = {
  /** The state in which materials are put together, and taken out again. */
  draft: string;
  /** States in which somebody decides on the materials as they are. */
  held: readonly string[];
  /** Kinds of material, by clause (2-3-2…4). */
  slots: readonly string[];
};

/** Material that came after the matter was sent and is none of the kinds. */
export const SUPPLEMENT = 'supplement';

const FILINGS: Readonly<Record<string, Filing>> = {
  [TRANSFER.type]: { draft: TRANSFER.initial, held: ['PENDING_APPROVAL'], slots: MATERIAL_SLOTS },
};

/** The filing of a matter's type, or null when such matters hold no files. */
export function filingOf(type: string): Filing | null {
  return FILINGS[type] ?? null;
}
