import { describe, expect, it } from 'vitest';
import { COMMAND_LABELS } from '@/lib/audit/labels';
import { actWords } from '@/lib/audit/naming';
import { PERMISSIONS } from '@/lib/kernel/permissions';

describe('The auditor reads Chinese', () => {
  it.each(Object.keys(PERMISSIONS))('%s has its words', (name) => {
    expect(actWords(name)).toMatch(/[\u4e00-\u9fff]/);
  });

  it('no two acts share their words', () => {
    expect(new Set(Object.values(COMMAND_LABELS)).size).toBe(Object.keys(COMMAND_LABELS).length);
  });

  it('an act without words shows its own name', () => {
    expect(actWords('meeting.call')).toBe('meeting.call');
  });
});
