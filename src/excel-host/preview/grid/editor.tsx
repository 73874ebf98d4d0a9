import { mergeClasses } from '@fluentui/react-components';
import { type ClipboardEvent, type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react';
import { addressOf } from '#xlsx/address';
import { rangeOf } from '#xlsx/cell-range';
import { copiedText, pastedBlock } from '../desk/clipboard.ts';
import { useDesk, useDeskState, usePreviewText } from '../use-desk.ts';
import { boxCss } from './cell-look.ts';
import { cellId } from './cells.tsx';
import { HEADER, useGridStyles } from './grid-styles.ts';
import { placeOfCells } from './hit.ts';
import { pressed, pressedInEdit } from './keys.ts';
import { textWidth } from './measure-text.ts';
import type { Window } from './panes.ts';
import { mergedAt } from './selection.ts';
import type { Axes } from './sheet-axes.ts';

/** Id of the element that takes what is typed: it has the focus whenever a person is in the grid. */
export const EDITOR_ID = 'cell-editor';

/** Brings a person back into the grid. */
export const focusGrid = (): void => document.getElementById(EDITOR_ID)?.focus({ preventScroll: true });

interface EditorProps {
  readonly axes: Axes;
  readonly window: Window;
}

/**
 * Takes keys, typing (an input method's too) and the clipboard for the active cell. It
 * lies on the cell, unseen until something is typed, and grows with its text then.
 */
export function Editor({ axes, window }: EditorProps) {
  const styles = useGridStyles();
  const desk = useDesk();
  const text = usePreviewText();
  const edit = useDeskState((state) => state.edit);
  const selection = useDeskState((state) => state.selection);
  const field = useRef<HTMLTextAreaElement>(null);
  const { sheet } = desk;
  const isHere = edit !== null && edit.sheet === sheet;
  const cell = isHere ? edit.cell : selection.active;
  const place = placeOfCells(axes, sheet.frozen, window, mergedAt(sheet, cell));
  const style = desk.get().host.book.styles.get(sheet.grid.style(cell.row, cell.column));
  const { fontFamily, fontSize, fontWeight, fontStyle } = boxCss({
    style,
    lines: { left: null, right: null, top: null, bottom: null },
    condition: null,
    table: {},
    hasGridLines: false,
    align: 'left',
  });
  const font = `${String(fontWeight ?? 400)} ${String(fontSize)}px ${String(fontFamily)}`;
  const needed = isHere ? Math.max(...edit.text.split('\n').map((line) => textWidth(line, font))) + 16 : 0;
  const width = Math.max(place.width + 1, Math.min(needed, window.width - place.x - 4));

  useLayoutEffect(() => {
    const element = field.current;
    if (element === null) return;
    element.style.height = `${String(place.height + 1)}px`;
    if (isHere)
      element.style.height = `${String(Math.max(place.height + 1, Math.min(element.scrollHeight, window.height - place.y)))}px`;
  });
  // Editing that begins with what the cell holds goes on at its end; the person is in the grid already, or asked for it.
  const isBegun = isHere && !edit.isTyping;
  useEffect(() => {
    const element = field.current;
    if (!isBegun || element === null || document.activeElement !== element) return;
    element.setSelectionRange(element.value.length, element.value.length);
  }, [isBegun]);

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing || event.key === 'F6') return;
    if (isHere) {
      const outcome = pressedInEdit(desk, axes, event);
      if (outcome === 'own') return;
      event.preventDefault();
      if (outcome === 'line') insertLine(event.currentTarget, desk.changeEdit);
      return;
    }
    if (desk.get().isListOpen) return;
    if (pressed(desk, axes, window, event)) event.preventDefault();
  };
  const onCopy = (event: ClipboardEvent, isCut: boolean): void => {
    if (isHere) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', copiedText(desk.get().host.book, sheet, selection.area));
    if (isCut) desk.clear();
  };
  return (
    <textarea
      ref={field}
      id={EDITOR_ID}
      className={mergeClasses(styles.editor, isHere ? styles.open : styles.resting)}
      style={{
        left: HEADER.width + place.x - 1,
        top: HEADER.height + place.y - 1,
        width,
        fontFamily,
        fontSize,
        fontWeight,
        fontStyle,
      }}
      aria-label={text.cell(addressOf(rangeOf(cell.row, cell.column)))}
      aria-description={text.keys}
      {...(isHere ? {} : { 'aria-activedescendant': cellId(addressOf(rangeOf(cell.row, cell.column))) })}
      rows={1}
      spellCheck={false}
      autoComplete="off"
      value={isHere ? edit.text : ''}
      onChange={({ target: { value } }) => (isHere ? desk.changeEdit(value) : desk.beginEdit(value))}
      onKeyDown={onKeyDown}
      onCopy={(event) => onCopy(event, false)}
      onCut={(event) => onCopy(event, true)}
      onPaste={(event) => {
        if (isHere) return;
        event.preventDefault();
        desk.paste(pastedBlock(event.clipboardData.getData('text/plain')));
      }}
    />
  );
}

/** Puts a new line where the caret is. */
function insertLine(field: HTMLTextAreaElement, change: (text: string) => void): void {
  field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
  change(field.value);
}
