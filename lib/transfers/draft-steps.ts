import { missing } from './draft';
import { MATERIALS } from './labels';
import type { DraftFields } from './schemas';

/** A step of the form: what it is called, where it stands, how far it is. */
export type DraftStep = { href: string; label: string; status: string; done: boolean; problem: boolean };

const SECTIONS: readonly {
  id: string;
  label: string;
  fields: readonly string[];
  begun: (draft: DraftFields) => boolean;
}[] = [
  {
    id: 'basics',
    label: '基本情况',
    fields: ['title', 'partyName', 'place', 'source', 'foundOn', 'facts', 'findings', 'measures'],
    begun: (draft) => [draft.title, draft.partyName, draft.place, draft.facts, draft.findings].some(Boolean),
  },
  {
    id: 'jurisdiction',
    label: '接收单位与管辖依据',
    fields: ['receiverId', 'reason', 'legalBasis', 'heldOn', 'contactPhone'],
    begun: (draft) => [draft.receiverId, draft.reason, draft.legalBasis].some(Boolean),
  },
];

/** The steps of the form by what is still missing; "not begun" and "something missing" are two different words. */
export function draftSteps(draft: DraftFields, slots: readonly string[], senderId: string): DraftStep[] {
  const lacking = Object.keys(missing(draft, slots, senderId));
  const steps = SECTIONS.map(({ id, label, fields, begun }) => {
    const lacks = fields.filter((field) => lacking.includes(field)).length;
    const status = lacks === 0 ? '已填' : begun(draft) ? `还缺 ${lacks} 项` : '未填';
    return { href: `#${id}`, label, status, done: lacks === 0, problem: lacks > 0 && begun(draft) };
  });
  const files = MATERIALS.filter(({ clause }) => lacking.includes(`material-${clause}`));
  const numbers = files.map(({ clause }) => clause.slice(-1)).join('、');
  return [
    ...steps,
    {
      href: '#materials',
      label: '移送材料四项',
      status: files.length === 0 ? '必备项已齐' : `缺第 ${numbers} 项`,
      done: files.length === 0,
      problem: slots.length > 0 && files.length > 0,
    },
  ];
}
