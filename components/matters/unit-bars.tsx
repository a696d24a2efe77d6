/** Longest bar, gap between its parts and its height, in pixels. */
const bar = { most: 168, gap: 1, height: 14 };

/** The patterns the bars are filled with; once on a page that draws bars. Colour is never the only difference. */
export function BarPatterns() {
  return (
    <svg width="0" height="0" className="absolute" aria-hidden="true">
      <defs>
        <pattern id="bar-soon" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" fill="#e3be6b" />
          <rect width="2.5" height="6" fill="#7a4b00" />
        </pattern>
        <pattern id="bar-late" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="4" height="4" fill="#ebeff4" />
          <rect width="1.5" height="4" fill="#6b7685" />
        </pattern>
      </defs>
    </svg>
  );
}

const parts = [
  { name: '逾期', fill: '#b42318' },
  { name: '临期', fill: 'url(#bar-soon)' },
  { name: '正常', fill: '#b8c9e4' },
] as const;

/** What the three fillings of UnitBars mean. */
export function BarLegend() {
  return (
    <span className="legend">
      {parts.map(({ name, fill }) => (
        <span key={name}>
          <svg width="14" height="14" aria-hidden="true">
            <rect width="14" height="14" fill={fill} />
          </svg>
          {name}
        </span>
      ))}
    </span>
  );
}

/** Open matters of one unit: overdue solid, soon hatched, normal plain. `scale` is the largest total of the table. */
export function UnitBars(props: { overdue: number; soon: number; normal: number; scale: number }) {
  const counts = [props.overdue, props.soon, props.normal];
  if (counts.every((count) => count === 0)) return <span className="text-muted">无在办</span>;
  const step = Math.min(8, bar.most / Math.max(props.scale, 1));
  const words = parts.map(({ name }, index) => `${name}${counts[index]}`).join('，');
  let x = 0;
  return (
    <svg width={bar.most} height="20" viewBox={`0 0 ${bar.most} 20`} role="img" aria-label={words}>
      {parts.map(({ name, fill }, index) => {
        const from = x;
        x += (counts[index] ?? 0) * step;
        const width = Math.max(x - from - bar.gap, 0);
        return width > 0 ? <rect key={name} x={from} y="3" width={width} height={bar.height} fill={fill} /> : null;
      })}
    </svg>
  );
}

/** Fewest finished matters for which a percentage is honest. */
const fewestForRate = 5;

/** Kept in time, with its fraction: 94.3%（312/331）. Under five, the fraction alone. */
export function rateInWords(kept: number, of: number): string {
  if (of < fewestForRate) return `${kept}/${of} 件`;
  if (kept === of) return `100%（${kept}/${of}）`;
  const percent = Math.min(Math.round((1000 * kept) / of) / 10, 99.9);
  return `${percent.toFixed(1)}%（${kept}/${of}）`;
}

/** The rate as a bar, its late share hatched, and in words; under five no bar, and it says why. */
export function RateBar({ kept, of }: { kept: number; of: number }) {
  const words = rateInWords(kept, of);
  if (of < fewestForRate) {
    return (
      <>
        {of === 0 ? '—' : words} {of > 0 && <span className="text-muted">不足5件，不计率</span>}
      </>
    );
  }
  const width = (112 * kept) / of;
  return (
    <span className="flex items-center gap-2.5">
      <svg width="112" height="20" viewBox="0 0 112 20" aria-hidden="true">
        <rect y="5" width={width} height="10" fill="#1d4e9e" />
        {kept < of && (
          <rect x={width + 1} y="5" width={Math.max(112 - width - 1, 0)} height="10" fill="url(#bar-late)" />
        )}
      </svg>
      {words}
    </span>
  );
}
