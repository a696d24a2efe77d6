/** A clause of the 意见 by its id ('2-2-5'), as a link to its page in the rulebook. */
export function ClauseTag({ id, label }: { id: string; label?: string }) {
  return (
    <a className="u whitespace-nowrap" href={`/rulebook/${id}`}>
      {label ?? `条款 ${id}`}
    </a>
  );
}
