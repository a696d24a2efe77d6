import { describe, expect, it, test } from 'vitest';
import { draftProblems } from '@/lib/assistance/draft';
import { clockOf } from '@/lib/kernel/duties/clock';
import { recount } from '@/lib/kernel/duties/recount';
import type { LetterContent } from '@/lib/kernel/letters/content';
import { letterContentSchema } from '@/lib/kernel/letters/content';
import type { NamedUnit } from '@/lib/kernel/unit-names';
import { draftProblem } from '@/lib/requests/draft';
import { statusWords } from '@/lib/requests/labels-status';
import { REQUEST_KINDS, REQUESTS } from '@/lib/requests/procedure';
import { OFFICIAL_CALENDAR } from '@/lib/rulebook/calendar';
import { STANDING_STILL } from '@/lib/rulebook/counting';
import { localDate, parseInstant } from '@/lib/rulebook/local-date';
import { coordinationLetterSamples } from '@/tests/support/letter-samples-coordination';

const textOf = ({ title, paragraphs }: LetterContent) =>
  [title, ...paragraphs.map((one) => ('text' in one ? one.text : ''))].join('\n');
const at = (text: string) => parseInstant(`${text}:00+08:00`) ?? 0;

test.each(Object.entries(coordinationLetterSamples))(
  '%s reads without doubled or missing punctuation',
  (_name, letter) => {
    expect(letterContentSchema.parse(letter)).toEqual(letter);
    expect(textOf(letter)).not.toMatch(/[。，；]{2}|。”[^。，；的]|undefined|null|\n\n/);
    for (const one of letter.paragraphs) if (one.type === 'text') expect(one.text).toMatch(/[。：；]$/);
  },
);

describe('what a request may be (4-2-1 to 4-2-4)', () => {
  const unit = (kind: string, open = true) => ({ kind, open }) as NamedUnit;
  const about = { askerId: 'zhzf', requested: unit('MEMBER'), today: localDate('2026-03-02') };
  const draft = { requestedId: 'ziran', question: '问', facts: '事', urgent: false };
  const fields = (answer: ReturnType<typeof draftProblem>) => Object.keys(answer?.fields ?? {});

  it('asks units that are open, expert institutions too, and never itself', () => {
    expect(draftProblem('appraisal', draft, about)).toBeNull();
    expect(draftProblem('appraisal', draft, { ...about, requested: unit('EXPERT') })).toBeNull();
    expect(fields(draftProblem('appraisal', draft, { ...about, requested: unit('MEMBER', false) }))).toEqual([
      'requestedId',
    ]);
    expect(fields(draftProblem('appraisal', draft, { ...about, requested: unit('GOV') }))).toEqual(['requestedId']);
    expect(fields(draftProblem('appraisal', { ...draft, requestedId: 'zhzf' }, about))).toEqual(['requestedId']);
  });

  it('asks for people on the scene only with the place, and only for an appraisal (4-2-1)', () => {
    expect(fields(draftProblem('appraisal', { ...draft, urgent: true }, about))).toEqual(['place']);
    expect(fields(draftProblem('materials', { ...draft, urgent: true }, about))).toEqual(['urgent']);
  });

  it('sets a day of its own only for legal service, within a year (4-2-3)', () => {
    const wishing = (on: string) => ({ ...draft, wishedOn: localDate(on) });
    expect(draftProblem('legal_service', wishing('2026-03-20'), about)).toBeNull();
    expect(fields(draftProblem('legal_service', wishing('2026-03-01'), about))).toEqual(['wishedOn']);
    expect(fields(draftProblem('consultation', wishing('2026-03-20'), about))).toEqual(['wishedOn']);
  });

  it('offers refusal to materials alone and extension to all but them', () => {
    const kindsWith = (event: string) =>
      REQUEST_KINDS.filter((kind) => REQUESTS[kind].steps.some((step) => step.on === event));
    expect(kindsWith('refuse')).toEqual(['materials']);
    expect(kindsWith('extend')).toEqual(['appraisal', 'consultation', 'legal_service']);
    expect(kindsWith('attend')).toEqual(['appraisal']);
  });

  it('says in every state what is to be done, and by which clause', () => {
    for (const kind of REQUEST_KINDS)
      for (const { mine, others } of Object.values(statusWords(kind, false))) expect(mine && others).toMatch(/。$/);
    expect(statusWords('appraisal', true).ASKED.mine).toContain('派员到现场');
  });
});

describe('what a letter to a unit in charge may be (4-1-1, 4-3-1, 4-3-2)', () => {
  it('needs what its kind cannot do without', () => {
    const unit = { id: 'zhujian', kind: 'MEMBER', open: true } as NamedUnit;
    const asked = (kind: 'hazard' | 'assistance' | 'withdrawal', category: string) =>
      Object.keys(draftProblems(kind, { unitId: 'zhujian', category }, { bureauId: 'zhzf', unit }));
    expect(asked('hazard', 'SAFETY')).toEqual(['place']);
    expect(asked('assistance', 'REVOKED')).toEqual(['documentNo', 'partyName', 'certificate']);
    expect(asked('withdrawal', 'PERMIT')).toEqual(['partyName', 'certificate', 'basis']);
    expect(asked('withdrawal', 'SAFETY')).toContain('category');
  });
});

describe('a clock that stands still (4-2-1)', () => {
  const duty = { rule: '4-2-1', startedAt: at('2026-03-02T09:00'), urgent: false, ownDueOn: null, extensions: [] };
  const pause = { pausedAt: at('2026-03-04T10:00'), reason: '补正材料' };

  it('is due at no time while it stands still, and says so', () => {
    const due = recount({ ...duty, pauses: [{ ...pause, resumedAt: null }] }, OFFICIAL_CALENDAR);
    expect([due.dueAt, due.warnAt]).toEqual([STANDING_STILL, STANDING_STILL]);
    const facts = { dueAt: due.dueAt, warnAt: due.warnAt, doneAt: null, pausedSince: null, urgent: false };
    const clock = clockOf({ ...facts, provisional: false }, at('2026-08-01T09:00'), OFFICIAL_CALENDAR);
    expect(clock).toMatchObject({ kind: 'PAUSED', words: '计时暂停', dueText: '恢复后续算' });
  });

  it('runs on from where it stopped, and a pause after the due day heals no breach', () => {
    const ended = recount({ ...duty, pauses: [{ ...pause, resumedAt: at('2026-03-11T10:00') }] }, OFFICIAL_CALENDAR);
    expect(ended.dueOn).toBe('2026-03-16');
    const late = { pausedAt: at('2026-03-12T10:00'), resumedAt: null, reason: '补正材料' };
    expect(recount({ ...duty, pauses: [late] }, OFFICIAL_CALENDAR).dueOn).toBe('2026-03-09');
    expect(recount({ ...duty, pauses: [late] }, OFFICIAL_CALENDAR).dueAt).toBe(at('2026-03-10T00:00'));
  });
});
