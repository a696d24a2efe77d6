/** Line drawings on a 20 × 20 grid; each entry is the `d` of one path. */
const drawings = {
  desk: 'M3 9.5 10 3.5l7 6V16a1 1 0 0 1-1 1h-4v-5H8v5H4a1 1 0 0 1-1-1z',
  transfer: 'M3 6.5h13M12.5 3 16 6.5 12.5 10M17 13.5H4M7.5 10 4 13.5 7.5 17',
  people:
    'M4 7a3 3 0 1 0 6 0 3 3 0 0 0-6 0M2 17c0-3 2-5 5-5s5 2 5 5M13 4.3a3 3 0 0 1 0 5.4M14.5 12.4c2 .6 3.5 2.3 3.5 4.6',
  share:
    'M3 10a2 2 0 1 0 4 0 2 2 0 0 0-4 0M12.5 5a2 2 0 1 0 4 0 2 2 0 0 0-4 0M12.5 15a2 2 0 1 0 4 0 2 2 0 0 0-4 0M6.8 9l5.9-3M6.8 11l5.9 3',
  meeting: 'M4 4h12a1 1 0 0 1 1 1v11a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1M3 8h14M7 2.5v3M13 2.5v3',
  scales: 'M10 3v14M6 17h8M4 6h12M4 6l-2 5.5h4zM16 6l-2 5.5h4z',
  chart: 'M3 17h14M5.5 14V9.5M10 14V5M14.5 14V8',
  book: 'M4 4.5A1.5 1.5 0 0 1 5.5 3H16v12H5.5A1.5 1.5 0 0 0 4 16.5zM4 16.5a.5.5 0 0 0 1.5.5H16',
  calendar: 'M3 5h14v12H3zM3 9h14M7 3v4M13 3v4M7 13h2',
  search: 'M3.5 9a5.5 5.5 0 1 0 11 0 5.5 5.5 0 0 0-11 0M13 13l4 4',
  plus: 'M10 4v12M4 10h12',
  bell: 'M5 13.5V9a5 5 0 0 1 10 0v4.5l1.5 1.5h-13zM8.5 17h3',
  person: 'M6.8 7a3.2 3.2 0 1 0 6.4 0 3.2 3.2 0 0 0-6.4 0M3.5 17c.6-3.4 3-5 6.5-5s5.9 1.6 6.5 5',
  menu: 'M3 5.5h14M3 10h14M3 14.5h14',
  court: 'M3 8l7-4.5L17 8zM4 17h12M5.5 8v9M10 8v9M14.5 8v9',
  flag: 'M5 17V3.5h10l-2.5 3.5 2.5 3.5H5',
  shield: 'M10 3l6 2v5c0 3.5-2.5 6-6 7-3.5-1-6-3.5-6-7V5z',
  log: 'M5 3h10v14H5zM8 7h4M8 10h4M8 13h4',
  check: 'M4 10.5l4 4 8-9',
  alert: 'M10 3.5 17.5 16.5h-15zM10 8.5v4M10 14.4v.1',
  pact: 'M5 3h7l3 3v11H5zM12 3v3h3M8 10h4M7.5 14c1-1.2 2-1.2 2.5 0s1.5 1.2 2.5 0',
  eye: 'M2.5 10C4.5 6.5 7 5 10 5s5.5 1.5 7.5 5c-2 3.5-4.5 5-7.5 5s-5.5-1.5-7.5-5M8 10a2 2 0 1 0 4 0 2 2 0 0 0-4 0',
  units: 'M3 17h14M5 17V4h6v13M11 8h4v9M7.5 7h1M7.5 10h1M7.5 13h1',
} as const;

/** Name of one of the drawings. */
export type IconName = keyof typeof drawings;

/** A decorative 20 px drawing in the colour of the text; always stands beside words, so hidden from readers. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      className="size-5 flex-none"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={drawings[name]} />
    </svg>
  );
}
