import { expect, test } from 'vitest';
import { gridValues, monthX, valueY, widePlot } from '@/components/matters/trend-scale';
import { rateInWords } from '@/components/matters/unit-bars';
import { dueTone } from '@/components/matters/view';
import { bytesInWords } from '@/components/ui/upload-transport';

test('a rate always carries its fraction and under five there is no percentage', () => {
  expect(rateInWords(312, 331)).toBe('94.3%（312/331）');
  expect(rateInWords(5, 5)).toBe('100%（5/5）');
  expect(rateInWords(3, 4)).toBe('3/4 件');
});

test('a rate that is not whole is never rounded up to one hundred', () => {
  expect(rateInWords(9999, 10000)).toBe('99.9%（9999/10000）');
});

test('the grid of a chart has round steps and reaches the largest value', () => {
  expect(gridValues(13)).toEqual([0, 5, 10, 15]);
  expect(gridValues(0)).toEqual([0, 1, 2, 3]);
  for (const most of [1, 4, 7, 29, 118, 999]) expect(gridValues(most).at(-1)).toBeGreaterThanOrEqual(most);
});

test('the first and the twelfth month stand at the ends of the plot, zero on its floor', () => {
  expect(monthX(widePlot, 0)).toBe(widePlot.left);
  expect(monthX(widePlot, 11)).toBe(widePlot.right);
  expect(valueY(widePlot, 0, 15)).toBe(widePlot.bottom);
  expect(valueY(widePlot, 15, 15)).toBe(widePlot.top);
});

test('the due day is framed red only when it was missed', () => {
  expect(dueTone('OVERDUE')).toBe('missed');
  expect(dueTone('DONE_LATE')).toBe('missed');
  expect(dueTone('SOON')).toBe('soon');
  expect(dueTone('DONE')).toBe('calm');
});

test('sizes are told in the unit a reader expects', () => {
  expect([0, 38 * 1024, 1.2 * 1024 * 1024].map(bytesInWords)).toEqual(['0 B', '38 KB', '1.2 MB']);
});
