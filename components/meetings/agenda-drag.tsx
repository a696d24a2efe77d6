'use client';

import { type PointerEvent, type ReactNode, useRef, useState } from 'react';
import { ActionForm, type FormAction } from '@/components/ui/action-form';

type Item = { id: string; content: ReactNode };
type Drag = { from: number; to: number };

/** Where among the rows (counted from 0) what is held at this height would come to lie. */
function placeAt(rows: readonly Element[], y: number): number {
  const below = rows.findIndex((row) => {
    const { top, height } = row.getBoundingClientRect();
    return y < top + height / 2;
  });
  return below < 0 ? rows.length : below;
}

/**
 * The agenda as a list whose items can be dragged by their handle, by mouse, pen or finger; the move is sent as the
 * buttons send it, against the agenda as this page shows it. Keyboard and screen readers have the buttons, so the
 * handle is hidden from them, and without JavaScript it does nothing.
 */
export function AgendaDrag(props: { action: FormAction; hidden: Record<string, string>; items: readonly Item[] }) {
  const { action, hidden, items } = props;
  const list = useRef<HTMLOListElement>(null);
  const [itemId, to] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)];
  const [drag, hold] = useState<Drag | null>(null);

  const placeOf = (event: PointerEvent) => placeAt([...(list.current?.children ?? [])], event.clientY);
  const move = (event: PointerEvent) => {
    if (drag) hold({ ...drag, to: placeOf(event) });
  };
  const drop = (event: PointerEvent) => {
    hold(null);
    if (!drag || !itemId.current || !to.current) return;
    const gap = placeOf(event);
    // A gap below the item's own place is one place earlier once the item is out.
    const place = gap > drag.from ? gap - 1 : gap;
    if (place === drag.from) return;
    itemId.current.value = items[drag.from]?.id ?? '';
    to.current.value = String(place + 1);
    to.current.form?.requestSubmit();
  };
  const grab = (from: number) => (event: PointerEvent) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    hold({ from, to: from });
  };

  return (
    <>
      <ActionForm action={action} hidden={hidden} label="拖动调整次序" id="drag">
        <input type="hidden" name="itemId" ref={itemId} />
        <input type="hidden" name="to" ref={to} />
      </ActionForm>
      <ol ref={list} className="drag-list">
        {items.map(({ id, content }, index) => (
          <li key={id} className={rowClass(index, drag, items.length)}>
            <span
              className="drag-handle"
              aria-hidden="true"
              title="拖动调整次序"
              onPointerDown={grab(index)}
              onPointerMove={move}
              onPointerUp={drop}
              onPointerCancel={() => hold(null)}
            >
              ⠿
            </span>
            {content}
          </li>
        ))}
      </ol>
    </>
  );
}

function rowClass(index: number, drag: Drag | null, count: number): string {
  if (!drag) return 'task';
  const held = index === drag.from ? ' drag-held' : '';
  const moves = drag.to !== drag.from && drag.to !== drag.from + 1;
  if (moves && index === drag.to) return `task drag-before${held}`;
  return moves && drag.to === count && index === count - 1 ? `task drag-after${held}` : `task${held}`;
}
