/**
 * Words of the 意见 or of a statute, verbatim; the first occurrence of `focus` is emphasised.
 * A focus that does not occur leaves the quote whole.
 */
export function Quote({ text, focus, source }: { text: string; focus?: string; source?: string }) {
  const at = focus ? text.indexOf(focus) : -1;
  const end = at + (focus?.length ?? 0);
  return (
    <figure>
      <blockquote className="quote">
        {at < 0 ? (
          text
        ) : (
          <>
            {text.slice(0, at)}
            <mark>{text.slice(at, end)}</mark>
            {text.slice(end)}
          </>
        )}
      </blockquote>
      {source && <figcaption className="pt-2 pl-6 text-sm text-muted">{source}</figcaption>}
    </figure>
  );
}
