import type { ReactNode } from 'react';

/** One task: its name, one line of detail, and its state (a StateWord, a link or a date). */
export type Task = { name: ReactNode; detail?: ReactNode; state?: ReactNode };

/** Numbered things to hand over or to do, each with its state at the right. */
export function TaskList({ tasks }: { tasks: Task[] }) {
  return (
    <ol>
      {tasks.map((task, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the number is what the task is called
        <li key={index} className="task">
          <span className="task-number">{index + 1}</span>
          <b className="text-row">{task.name}</b>
          {task.state && <span className="task-state">{task.state}</span>}
          {task.detail && <span className="text-muted sm:col-[2/-1]">{task.detail}</span>}
        </li>
      ))}
    </ol>
  );
}

/** Short entries of an aside: a title (often a link) and a line about it. */
export function Lines({ items }: { items: { key: string; title: ReactNode; text?: ReactNode }[] }) {
  return (
    <ul className="lines">
      {items.map(({ key, title, text }) => (
        <li key={key}>
          <span>{title}</span>
          {text}
        </li>
      ))}
    </ul>
  );
}

/** One step of a long form; `problem` says what is missing, `status` otherwise. */
export type Step = { href: string; label: string; status: ReactNode; problem?: boolean; current?: boolean };

/** The steps of a form with two different words for "not begun" and "something missing". */
export function StepRail({ label, steps }: { label: string; steps: Step[] }) {
  return (
    <nav className="rail" aria-label={label}>
      <ol className="border-t border-line-strong">
        {steps.map((step, index) => (
          <li key={step.href} className={step.current ? 'here' : undefined}>
            <a href={step.href} aria-current={step.current ? 'step' : undefined}>
              {index + 1} {step.label}
            </a>
            <span className={step.problem ? 'block text-sm font-semibold text-over' : 'block text-sm text-muted'}>
              {step.status}
            </span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
