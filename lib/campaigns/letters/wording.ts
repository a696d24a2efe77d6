import type { LetterParagraph } from '@/lib/kernel/letters/content';
import type { LetterHead } from '@/lib/kernel/letters/wording';

/** What every letter of a campaign has. Dates are printed text without zeros in front (2026年11月23日). */
export type CampaignHead = LetterHead & {
  /** 行动名称, without quotation marks. */
  name: string;
  startsOn: string;
  endsOn: string;
  lead: string;
  tasks: readonly { unit: string; task: string }[];
};

/** 山政办发〔2021〕13号 as a letter names it. */
export const opinion = '《建立健全综合行政执法协调配合工作机制的意见（试行）》（山政办发〔2021〕13号）';

/** 原文 of 一（二）4 and 七（二）, quoted exactly. */
export const quotes = {
  deploy: '部署开展重大综合行政执法活动和专项行动，加强各成员单位的配合，增强综合执法合力',
  police:
    '在开展重大综合行政执法活动及专项综合执法活动之前，区综合行政执法局要提前通知公安机关，公安机关要落实人员予以保障，及时处置执法过程中发生的突发情况',
} as const;

/** A heading of the first level with its number in front. */
export const heading = (text: string): LetterParagraph => ({ type: 'heading', level: 1, text });
/** 2026年12月1日至12月10日: the second date without the year that both share. */
export function period({ startsOn, endsOn }: Pick<CampaignHead, 'startsOn' | 'endsOn'>): string {
  if (startsOn === endsOn) return startsOn;
  const year = startsOn.slice(0, 5);
  return `${startsOn}至${endsOn.startsWith(year) ? endsOn.slice(5) : endsOn}`;
}
