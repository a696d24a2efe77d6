/** The shape of a list that is still coming; `rows` lines of a fixed height, so that nothing jumps. */
export function Skeleton({ rows = 6 }: { rows?: number }) {
  return (
    <div role="status">
      <span className="sr-only">正在加载</span>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have nothing but their place
        <div key={row} className="flex h-16 items-center border-b border-line-soft" aria-hidden="true">
          <span className="h-4 w-2/3 rounded-sm bg-line-soft" />
        </div>
      ))}
    </div>
  );
}
