import { useId } from 'react';
import type { TrendView } from './trend-chart';
import { gridValues, monthX, type Plot, valueY } from './trend-scale';

type LinesProps = { trend: TrendView; plot: Plot; className: string; everyMonth?: boolean };

/** The drawing itself: grid, last year dashed, this year solid, the unfinished month dotted with an open dot. */
export function TrendLines({ trend, plot, className, everyMonth }: LinesProps) {
  const titleId = useId();
  const { thisYear, lastYear, partial } = trend;
  const grid = gridValues(Math.max(...thisYear, ...lastYear));
  const top = grid.at(-1) ?? 1;
  const point = (value: number, month: number) => `${monthX(plot, month)},${valueY(plot, value, top)}`;
  const finished = partial ? thisYear.slice(0, -1) : thisYear;
  const now = thisYear.length - 1;
  return (
    <svg
      className={className}
      width={plot.width}
      height={plot.height}
      viewBox={`0 0 ${plot.width} ${plot.height}`}
      role="img"
      aria-labelledby={titleId}
    >
      <title id={titleId}>{inWords(trend)}</title>
      <Grid plot={plot} values={grid} />
      <Months plot={plot} now={now} everyMonth={everyMonth} />
      <polyline
        points={lastYear.map(point).join(' ')}
        fill="none"
        stroke="#6b7685"
        strokeWidth="1.5"
        strokeDasharray="4 4"
      />
      <polyline
        points={finished.map(point).join(' ')}
        fill="none"
        stroke="#1d4e9e"
        strokeWidth="2.5"
        strokeLinejoin="round"
      />
      {partial && now > 0 && (
        <polyline
          points={thisYear
            .slice(-2)
            .map((value, index) => point(value, now - 1 + index))
            .join(' ')}
          stroke="#1d4e9e"
          strokeWidth="2.5"
          strokeDasharray="2 4"
        />
      )}
      {thisYear.map((value, month) => (
        <Dot
          key={point(value, month)}
          x={monthX(plot, month)}
          y={valueY(plot, value, top)}
          open={!!partial && month === now}
        />
      ))}
      <text x={monthX(plot, now)} y={valueY(plot, thisYear[now] ?? 0, top) - 10} textAnchor="middle" className="hot">
        {thisYear[now]}
        {partial && everyMonth && `（${partial}）`}
      </text>
      {everyMonth && (
        <text x={plot.right + 8} y={valueY(plot, lastYear.at(-1) ?? 0, top) + 5}>
          去年 {lastYear.at(-1)}
        </text>
      )}
    </svg>
  );
}

function Grid({ plot, values }: { plot: Plot; values: number[] }) {
  const top = values.at(-1) ?? 1;
  return values.map((value) => (
    <g key={value}>
      <path
        d={`M${plot.left} ${valueY(plot, value, top)}H${plot.right}`}
        stroke={value === 0 ? '#aeb8c4' : '#ebeff4'}
      />
      <text x={plot.left - 8} y={valueY(plot, value, top) + 5} textAnchor="end">
        {value}
      </text>
    </g>
  ));
}

const months = Array.from({ length: 12 }, (_, month) => month);

function Months({ plot, now, everyMonth }: { plot: Plot; now: number; everyMonth?: boolean }) {
  const shown = months.filter((month) => everyMonth || month % 2 === now % 2);
  return shown.map((month) => (
    <text
      key={month}
      x={monthX(plot, month)}
      y={plot.bottom + 22}
      textAnchor="middle"
      className={month === now ? 'hot' : undefined}
    >
      {month + 1}月
    </text>
  ));
}

function Dot({ x, y, open }: { x: number; y: number; open: boolean }) {
  return (
    <circle cx={x} cy={y} r={open ? 4.5 : 3.5} fill={open ? '#fff' : '#1d4e9e'} stroke="#1d4e9e" strokeWidth="2" />
  );
}

function inWords({ name, thisYear, lastYear, partial }: TrendView): string {
  const now = `今年1至${thisYear.length}月${partial ? `（末月${partial}）` : ''} ${thisYear.join('、')}`;
  return `${name}：${now}；去年1至${lastYear.length}月 ${lastYear.join('、')}`;
}
