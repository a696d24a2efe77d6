/** Sizes of letters that can be chosen, in percent. */
export const fontScales = ['100', '115', '130', '150'] as const;

/** One of the sizes. */
export type FontScale = (typeof fontScales)[number];

/**
 * 大字: four buttons of one form, so that it works without JavaScript. The pressed one posts `scale` to `action`
 * (a server action or an address), which stores it and sets html[data-scale].
 */
export function FontScaleControl(props: { action: string | ((data: FormData) => Promise<void>); current: FontScale }) {
  return (
    <form action={props.action} method={typeof props.action === 'string' ? 'post' : undefined}>
      {fontScales.map((scale) => (
        <button key={scale} type="submit" name="scale" value={scale} aria-pressed={scale === props.current}>
          {scale === '100' ? '标准字号' : `大字 ${scale}%`}
        </button>
      ))}
    </form>
  );
}
