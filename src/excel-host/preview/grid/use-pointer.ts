import { type PointerEvent, useRef, useState } from 'react';
import { linkTarget } from '../desk/follow.ts';
import { useDesk } from '../use-desk.ts';
import { focusGrid } from './editor.tsx';
import { HEADER } from './grid-styles.ts';
import { cellAt } from './hit.ts';
import type { Window } from './panes.ts';
import { type Cell, mergedAt, selectedCell, selectedTo, type Selection } from './selection.ts';
import type { Axes } from './sheet-axes.ts';

/** Pixels the sheet is scrolled by while the pointer drags a selection beyond its edge. */
const BEYOND = 24;

/** Selecting with the pointer: what is being dragged, and what hears of the pointer. */
export function usePointer(axes: Axes, window: Window, scroller: () => HTMLElement | null) {
  const desk = useDesk();
  const [dragged, setDragged] = useState<Selection | null>(null);
  const last = useRef<Selection | null>(null);

  const cellOf = (event: PointerEvent): Cell | null => {
    const box = event.currentTarget.getBoundingClientRect();
    const point = { x: event.clientX - box.left - HEADER.width, y: event.clientY - box.top - HEADER.height };
    if (last.current === null && (point.x < 0 || point.y < 0)) return null;
    return cellAt(axes, desk.sheet.frozen, window, { x: Math.max(0, point.x), y: Math.max(0, point.y) });
  };
  const keep = (selection: Selection | null): void => {
    last.current = selection;
    setDragged(selection);
  };
  return {
    dragged,
    onPointerDown: (event: PointerEvent): void => {
      if (event.button !== 0 || isControl(event.target)) return;
      const cell = cellOf(event);
      if (cell === null) return;
      event.preventDefault();
      if (!desk.commitEdit()) return;
      focusGrid();
      event.currentTarget.setPointerCapture(event.pointerId);
      const { active } = desk.get().selection;
      keep(event.shiftKey ? selectedTo(desk.sheet, active, cell) : selectedCell(desk.sheet, cell));
    },
    onPointerMove: (event: PointerEvent): void => {
      if (last.current === null) return;
      const cell = cellOf(event);
      if (cell === null) return;
      scrollBeyond(event, scroller());
      const { row, column } = last.current.head;
      if (cell.row !== row || cell.column !== column) keep(selectedTo(desk.sheet, last.current.active, cell));
    },
    onPointerUp: (event: PointerEvent): void => {
      const selection = last.current;
      keep(null);
      if (selection === null) return;
      desk.select(selection);
      const { area, active } = selection;
      const whole = mergedAt(desk.sheet, active);
      const isOne = area.rowCount === whole.rowCount && area.columnCount === whole.columnCount;
      const target =
        isOne && !event.shiftKey ? linkTarget(desk.get().host.context, desk.sheet, active) : null;
      if (target !== null) desk.follow(target);
    },
    onDoubleClick: (event: { readonly target: EventTarget }): void => {
      if (!isControl(event.target)) desk.beginEdit();
    },
  };
}

const isControl = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('button, textarea, [role="listbox"]') !== null;

function scrollBeyond({ clientX, clientY }: PointerEvent, scroller: HTMLElement | null): void {
  if (scroller === null) return;
  const { left, right, top, bottom } = scroller.getBoundingClientRect();
  const beyond = (at: number, from: number, to: number): number =>
    at < from ? -BEYOND : at > to ? BEYOND : 0;
  scroller.scrollBy(
    beyond(clientX, left + HEADER.width, right - 20),
    beyond(clientY, top + HEADER.height, bottom - 20),
  );
}
