import { expect, test } from 'vitest';
import { errorsOf, errorTitle, idleForm } from '@/components/ui/form-state';

test('a form nobody has sent has no errors and a plain title', () => {
  expect(errorsOf(idleForm)).toEqual([]);
  expect(errorTitle('新建移送', idleForm)).toBe('新建移送');
});

test('every message of a refused form is listed under its field, in the order of the fields', () => {
  const state = {
    status: 'refused' as const,
    fields: { law: ['请填写法律依据'], day: ['不能晚于今天', '须为工作日'] },
  };
  expect(errorsOf(state)).toEqual([
    { field: 'law', message: '请填写法律依据' },
    { field: 'day', message: '不能晚于今天' },
    { field: 'day', message: '须为工作日' },
  ]);
});

test('a refusal without fields shows its message, and never an empty summary', () => {
  expect(errorsOf({ status: 'refused', message: '该事项已被处理，请刷新' })).toEqual([
    { message: '该事项已被处理，请刷新' },
  ]);
  expect(errorsOf({ status: 'refused' })).toHaveLength(1);
});

test('the title begins with the word for error once, however often the form is refused', () => {
  const once = errorTitle('新建移送', { status: 'refused' });
  expect(once).toBe('错误：新建移送');
  expect(errorTitle(once, { status: 'refused' })).toBe(once);
  expect(errorTitle(once, { status: 'done' })).toBe('新建移送');
});
