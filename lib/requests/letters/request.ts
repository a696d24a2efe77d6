import type { LetterContent, LetterMaterial } from '@/lib/kernel/letters/content';
import { bare, type LetterHead, letter, nounOf, opinion, say, sections } from '@/lib/kernel/letters/wording';

/** What a 协助函 prints. */
export type RequestFacts = LetterHead & {
  requested: string;
  title: string;
  questionLabel: string;
  question: string;
  facts: string;
  /** Where people are asked to the scene; null where none are. */
  urgent: { place: string } | null;
  /** 原文 of the clause. */
  quote: string;
  /** When the answer is due and how that was counted ('' for a day that was named); null where the unit names the day (4-2-3). */
  due: { text: string; explanation: string } | null;
  materials: readonly LetterMaterial[];
};

function demand({ quote, due, urgent, requested }: RequestFacts): string {
  const you = `你${nounOf(requested)}`;
  const scene = urgent
    ? `本事项情况紧急或者证据可能灭失，请${you}及时派员到现场（${bare(urgent.place)}）处置，并`
    : `请${you}`;
  const day = due
    ? `于${due.text}前书面答复。${due.explanation && `${bare(due.explanation)}。`}`
    : '在签收时告知答复日期，并按期书面答复。';
  return `《意见》规定：“${quote}”。${scene}${day}`;
}

/** 关于……的协助函, without its issuer: as the letter is listed and quoted. */
export const requestTitle = (title: string): string => `关于${bare(title)}的协助函`;

/** 协助函 (4-2-1 to 4-2-4): what is asked, on what facts, until when. */
export function requestLetter(facts: RequestFacts): LetterContent {
  const us = `我${nounOf(facts.issuer)}`;
  return letter(facts, {
    title: `${facts.issuer}${requestTitle(facts.title)}`,
    urgency: facts.urgent ? '特急' : null,
    addressee: facts.requested,
    paragraphs: [
      say(
        `${us}在查处违法行为过程中，需要你${nounOf(facts.requested)}协助办理“${bare(facts.title)}”事项。根据${opinion}的规定，现将有关情况函告如下：`,
      ),
      ...sections([
        { heading: '案情要点', paragraphs: [say(`${bare(facts.facts)}。`)] },
        { heading: facts.questionLabel, paragraphs: [say(`${bare(facts.question)}。`)] },
        { heading: '答复要求', paragraphs: [say(demand(facts))] },
      ]),
      say('专此函达，请予支持。'),
    ],
    attachments: facts.materials.length > 0 ? ['所附材料清单', '所附材料'] : [],
    materials: [...facts.materials],
  });
}
