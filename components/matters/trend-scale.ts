/** A drawing area in pixels: the outer size and where the plot begins and ends inside it. */
export type Plot = { width: number; height: number; left: number; right: number; top: number; bottom: number };

/** The wide drawing and the narrow one for phones; both keep their text at 14 px. */
export const widePlot: Plot = { width: 560, height: 264, left: 30, right: 496, top: 22, bottom: 234 };
export const narrowPlot: Plot = { width: 343, height: 220, left: 30, right: 331, top: 22, bottom: 190 };

/** Four round values from 0 up to at least `most`: the lines of the grid. */
export function gridValues(most: number): number[] {
  const rough = Math.max(most, 3) / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((value) => value >= rough && value >= 1) ?? 1;
  return [0, 1, 2, 3].map((index) => index * step);
}

/** Horizontal place of month `index` (0 to 11). */
export function monthX(plot: Plot, index: number): number {
  return round(plot.left + ((plot.right - plot.left) * index) / 11);
}

/** Vertical place of a value on a grid that ends at `top`. */
export function valueY(plot: Plot, value: number, top: number): number {
  return round(plot.bottom - ((plot.bottom - plot.top) * value) / top);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
