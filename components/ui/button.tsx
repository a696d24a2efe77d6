import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from 'react';
import { classNames } from './class-names';

/** primary: the one next step of the page; plain: everything beside it; quiet: a link that lines up with buttons. */
export type ButtonLook = 'primary' | 'plain' | 'quiet';

type Looks = { look?: ButtonLook; small?: boolean };

/** Class names of a button's look, shared by buttons, links and file pickers. */
export function buttonClass({ look = 'plain', small = false }: Looks): string | undefined {
  return classNames('button', look !== 'plain' && `button-${look}`, small && 'button-small');
}

/** A button that acts. `type` is submit unless said otherwise; use SubmitButton inside an ActionForm. */
export function Button({ look, small, ...rest }: Looks & ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type="submit" {...rest} className={buttonClass({ look, small })} />;
}

/** A link that looks like a button and goes somewhere. */
export function ButtonLink({ look, small, children, ...rest }: Looks & AnchorHTMLAttributes<HTMLAnchorElement>) {
  return (
    <a {...rest} className={buttonClass({ look, small })}>
      {children}
    </a>
  );
}
