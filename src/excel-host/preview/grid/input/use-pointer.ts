import { type PointerEvent, useRef, useState } from 'react';
import { linkTarget } from '../../editor/link-target.ts';
import { useEditor } from '../../editor/use-editor.ts';
import { focusGrid } from './cell-editor.tsx';
import { HEADER } from '../grid-styles.ts';
import { cellAt } from '../layout/cell-position.ts';
import type { GridWindow } from '../layout/grid-parts.ts';
import { type SheetCell, mergedAt, selectedCell, selectedTo, type Selection } from './selection.ts';
import type { Axes } from '../layout/sheet-axes.ts';

/** Pixels the sheet is scrolled by while the pointer drags a selection beyond its edge. */
const BEYOND = 24;

/** Selecting with the pointer: the state of dragging, and the handlers of pointer events. */
export function usePointer(axes: Axes, window: GridWindow, scroller: () => HTMLElement | null) {
  const editor = useEditor();
  const [dragged, setDragged] = useState<Selection | null>(null);
  const last = useRef<Selection | null>(null);

  const cellOf = (event: PointerEvent): SheetCell | null => {
    const box = event.currentTarget.getBoundingClientRect();
    const point = { x: event.clientX - box.left - HEADER.width, y: event.clientY - box.top - HEADER.height };
    if (last.current === null && (point.x < 0 || point.y < 0)) return null;
    return cellAt(axes, editor.sheet.frozen, window, { x: Math.max(0, point.x), y: Math.max(0, point.y) });
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
      if (!editor.commitEdit()) return;
      focusGrid();
      event.currentTarget.setPointerCapture(event.pointerId);
      const { active } = editor.get().selection;
      keep(event.shiftKey ? selectedTo(editor.sheet, active, cell) : selectedCell(editor.sheet, cell));
    },
    onPointerMove: (event: PointerEvent): void => {
      if (last.current === null) return;
      const cell = cellOf(event);
      if (cell === null) return;
      scrollBeyond(event, scroller());
      const { row, column } = last.current.head;
      if (cell.row !== row || cell.column !== column)
        keep(selectedTo(editor.sheet, last.current.active, cell));
    },
    onPointerUp: (event: PointerEvent): void => {
      const selection = last.current;
      keep(null);
      if (selection === null) return;
      editor.select(selection);
      const { area, active } = selection;
      const whole = mergedAt(editor.sheet, active);
      const isOne = area.rowCount === whole.rowCount && area.columnCount === whole.columnCount;
      const target =
        isOne && !event.shiftKey ? linkTarget(editor.get().host.context, editor.sheet, active) : null;
      if (target !== null) editor.follow(target);
    },
    onDoubleClick: (event: { readonly target: EventTarget }): void => {
      if (!isControl(event.target)) editor.beginEdit();
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
