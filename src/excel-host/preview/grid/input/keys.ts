import type { KeyboardEvent } from 'react';
import { rangeOf, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from '#xlsx/cell-range';
import type { WorkbookEditor } from '../../editor/workbook-editor.ts';
import type { GridWindow } from '../layout/grid-parts.ts';
import {
  type SheetCell,
  edgeOfFilled,
  neighbour,
  nextWithin,
  selectedArea,
  selectedCell,
  selectedTo,
} from './selection.ts';
import type { Axes } from '../layout/sheet-axes.ts';

const ARROWS: Readonly<Record<string, readonly [down: number, across: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Handles a key while no cell is edited. False where the grid does not use the key. */
export function handleKey(editor: WorkbookEditor, axes: Axes, window: GridWindow, event: Key): boolean {
  const { key, shiftKey, altKey } = event;
  const { active, head, area } = editor.get().selection;
  const { sheet } = editor;
  const isCtrl = event.ctrlKey || event.metaKey;
  const go = (to: SheetCell): void =>
    editor.select(shiftKey ? selectedTo(sheet, active, to) : selectedCell(sheet, to));
  const from = shiftKey ? head : active;
  const arrow = ARROWS[key];
  if (altKey) {
    if (key !== 'ArrowDown') return false;
    editor.openList();
    return true;
  }
  if (arrow !== undefined) {
    const [down, across] = arrow;
    const next = isCtrl ? edgeOfFilled : neighbour;
    go(next(sheet, axes, from, down, across));
    return true;
  }
  const used = sheet.grid.used(true) ?? rangeOf(0, 0);
  const page = (by: number): SheetCell => ({
    row: axes.rows.at(
      Math.max(0, axes.rows.start(from.row) + by * (window.height - axes.rows.start(sheet.frozen.rows))),
    ),
    column: from.column,
  });
  switch (key) {
    case 'Enter':
    case 'Tab':
      moveAfterEntry(editor, axes, event);
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
      editor.beginEdit();
      return true;
    case 'Delete':
      editor.clear();
      return true;
    case 'Backspace':
      editor.beginEdit('');
      return true;
    case 'Escape':
      editor.set({ message: null, isListOpen: false });
      return true;
    case ' ':
      if (isCtrl)
        editor.select({ ...selectedArea(rangeOf(0, area.column, MAX_ROWS, area.columnCount)), active });
      else if (shiftKey)
        editor.select({ ...selectedArea(rangeOf(area.row, 0, area.rowCount, MAX_COLUMNS)), active });
      return isCtrl || shiftKey;
    default:
      if (!isCtrl || key.toLowerCase() !== 'a') return false;
      editor.select({ ...selectedArea(rangeOf(0, 0, MAX_ROWS, MAX_COLUMNS)), active });
      return true;
  }
}

/** Handles a key while a cell is edited: ends editing, inserts a line break, or leaves the key to the text field. */
export function handleEditKey(editor: WorkbookEditor, axes: Axes, event: Key): 'done' | 'line' | 'own' {
  const { edit } = editor.get();
  const { key, altKey } = event;
  if (edit === null) return 'own';
  if (key === 'Escape') {
    editor.cancelEdit();
    return 'done';
  }
  if (key === 'F2') {
    editor.set({ edit: { ...edit, isTyping: !edit.isTyping } });
    return 'done';
  }
  if (key === 'Enter' && altKey) return 'line';
  if (key === 'Enter' || key === 'Tab') {
    if (editor.commitEdit()) moveAfterEntry(editor, axes, event);
    return 'done';
  }
  const arrow = ARROWS[key];
  if (arrow === undefined || !edit.isTyping || event.shiftKey || event.ctrlKey) return 'own';
  if (editor.commitEdit()) editor.selectCell(neighbour(editor.sheet, axes, edit.cell, arrow[0], arrow[1]));
  return 'done';
}

/** Moves on after an entry: Enter down, Tab right, with Shift the other way; within a selection to its next cell. */
export function moveAfterEntry(editor: WorkbookEditor, axes: Axes, { key, shiftKey, ctrlKey }: Key): void {
  if (key === 'Enter' && ctrlKey) return;
  const { sheet } = editor;
  const { selection } = editor.get();
  const by = shiftKey ? -1 : 1;
  const whole = selectedCell(sheet, selection.active).area;
  if (whole.rowCount !== selection.area.rowCount || whole.columnCount !== selection.area.columnCount) {
    const active = nextWithin(selection.area, selection.active, key === 'Tab' ? 'row' : 'column', by);
    editor.set({ selection: { ...selection, active, head: active }, reveal: editor.get().reveal + 1 });
    return;
  }
  editor.selectCell(
    neighbour(sheet, axes, selection.active, key === 'Enter' ? by : 0, key === 'Tab' ? by : 0),
  );
}
