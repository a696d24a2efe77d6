import type { ReactNode } from 'react';

/** The main column and a narrow one (304 px) at the right; under 1024 px one above the other. */
export function MainAside({ children, aside }: { children: ReactNode; aside: ReactNode }) {
  return (
    <div className="main-aside">
      <div className="min-w-0">{children}</div>
      <aside className="min-w-0">{aside}</aside>
    </div>
  );
}

/** Two equal columns from 1024 px on. */
export function Halves({ children }: { children: ReactNode }) {
  return <div className="halves">{children}</div>;
}

/** A long form: steps at the left, the form, the sender's own clock and hints at the right. */
export function FormColumns(props: { rail?: ReactNode; children: ReactNode; side?: ReactNode }) {
  return (
    <div className="form-columns">
      <div className="sm:sticky sm:top-20 max-sm:mb-6">{props.rail}</div>
      <div className="min-w-0">{props.children}</div>
      <div className="side">{props.side}</div>
    </div>
  );
}

/** A framed note beside a form. */
export function Box({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="box">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
