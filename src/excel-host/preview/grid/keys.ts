import type { KeyboardEvent } from 'react';
import { rangeOf, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from '#xlsx/cell-range';
import type { Desk } from '../desk/desk.ts';
import type { Window } from './panes.ts';
import {
  type Cell,
  edgeOfFilled,
  neighbour,
  nextWithin,
  selectedArea,
  selectedCell,
  selectedTo,
} from './selection.ts';
import type { Axes } from './sheet-axes.ts';

const ARROWS: Readonly<Record<string, readonly [down: number, across: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** What a key does while no cell is edited. False: it is none of the grid's. */
export function pressed(desk: Desk, axes: Axes, window: Window, event: Key): boolean {
  const { key, shiftKey, altKey } = event;
  const { active, head, area } = desk.get().selection;
  const { sheet } = desk;
  const isCtrl = event.ctrlKey || event.metaKey;
  const go = (to: Cell): void =>
    desk.select(shiftKey ? selectedTo(sheet, active, to) : selectedCell(sheet, to));
  const from = shiftKey ? head : active;
  const arrow = ARROWS[key];
  if (altKey) {
    if (key !== 'ArrowDown') return false;
    desk.openList();
    return true;
  }
  if (arrow !== undefined) {
    const [down, across] = arrow;
    const next = isCtrl ? edgeOfFilled : neighbour;
    go(next(sheet, axes, from, down, across));
    return true;
  }
  const used = sheet.grid.used(true) ?? rangeOf(0, 0);
  const page = (by: number): Cell => ({
    row: axes.rows.at(
      Math.max(0, axes.rows.start(from.row) + by * (window.height - axes.rows.start(sheet.frozen.rows))),
    ),
    column: from.column,
  });
  switch (key) {
    case 'Enter':
    case 'Tab':
      afterEntry(desk, axes, event);
      return true;
    case 'Home':
      go({ row: isCtrl ? sheet.frozen.rows : from.row, column: sheet.frozen.columns });
      return true;
    case 'End':
      if (isCtrl) go({ row: lastRow(used), column: lastColumn(used) });
      return true;
    case 'PageDown':
      go(page(1));
      return true;
    case 'PageUp':
      go(page(-1));
      return true;
    case 'F2':
      desk.beginEdit();
      return true;
    case 'Delete':
      desk.clear();
      return true;
    case 'Backspace':
      desk.beginEdit('');
      return true;
    case 'Escape':
      desk.set({ told: null, isListOpen: false });
      return true;
    case ' ':
      if (isCtrl)
        desk.select({ ...selectedArea(rangeOf(0, area.column, MAX_ROWS, area.columnCount)), active });
      else if (shiftKey)
        desk.select({ ...selectedArea(rangeOf(area.row, 0, area.rowCount, MAX_COLUMNS)), active });
      return isCtrl || shiftKey;
    default:
      if (!isCtrl || key.toLowerCase() !== 'a') return false;
      desk.select({ ...selectedArea(rangeOf(0, 0, MAX_ROWS, MAX_COLUMNS)), active });
      return true;
  }
}

/** What a key does while a cell is edited: ends editing, or is the text's own. */
export function pressedInEdit(desk: Desk, axes: Axes, event: Key): 'done' | 'line' | 'own' {
  const { edit } = desk.get();
  const { key, altKey } = event;
  if (edit === null) return 'own';
  if (key === 'Escape') {
    desk.cancelEdit();
    return 'done';
  }
  if (key === 'F2') {
    desk.set({ edit: { ...edit, isTyping: !edit.isTyping } });
    return 'done';
  }
  if (key === 'Enter' && altKey) return 'line';
  if (key === 'Enter' || key === 'Tab') {
    if (desk.commitEdit()) afterEntry(desk, axes, event);
    return 'done';
  }
  const arrow = ARROWS[key];
  if (arrow === undefined || !edit.isTyping || event.shiftKey || event.ctrlKey) return 'own';
  if (desk.commitEdit()) desk.selectCell(neighbour(desk.sheet, axes, edit.cell, arrow[0], arrow[1]));
  return 'done';
}

/** Enter goes down, Tab to the right, with Shift the other way; among several selected cells to the next of them. */
export function afterEntry(desk: Desk, axes: Axes, { key, shiftKey, ctrlKey }: Key): void {
  if (key === 'Enter' && ctrlKey) return;
  const { sheet } = desk;
  const { selection } = desk.get();
  const by = shiftKey ? -1 : 1;
  const whole = selectedCell(sheet, selection.active).area;
  if (whole.rowCount !== selection.area.rowCount || whole.columnCount !== selection.area.columnCount) {
    const active = nextWithin(selection.area, selection.active, key === 'Tab' ? 'row' : 'column', by);
    desk.set({ selection: { ...selection, active, head: active }, reveal: desk.get().reveal + 1 });
    return;
  }
  desk.selectCell(neighbour(sheet, axes, selection.active, key === 'Enter' ? by : 0, key === 'Tab' ? by : 0));
}
