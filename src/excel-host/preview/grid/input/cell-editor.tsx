import { mergeClasses } from '@fluentui/react-components';
import { type ClipboardEvent, type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react';
import { addressOf } from '#xlsx/address';
import { rangeOf } from '#xlsx/cell-range';
import { copiedText, pastedBlock } from '../../editor/clipboard.ts';
import { useEditor, useEditorState, usePreviewText } from '../../editor/use-editor.ts';
import { boxCss } from '../cells/cell-css.ts';
import { cellId } from '../cells/cells.tsx';
import { HEADER, useGridStyles } from '../grid-styles.ts';
import { positionOfCells } from '../layout/cell-position.ts';
import { handleKey, handleEditKey } from './keys.ts';
import { textWidth } from '../cells/text-width.ts';
import type { GridWindow } from '../layout/grid-parts.ts';
import { mergedAt } from './selection.ts';
import type { Axes } from '../layout/sheet-axes.ts';

/** Id of the text field that has the focus whenever the grid is in use. */
export const EDITOR_ID = 'cell-editor';

/** Moves the focus to the grid. */
export const focusGrid = (): void => document.getElementById(EDITOR_ID)?.focus({ preventScroll: true });

interface EditorProps {
  readonly axes: Axes;
  readonly window: GridWindow;
}

/**
 * Takes keys, typing (an input method's too) and the clipboard for the active cell. It
 * lies on the cell, unseen until something is typed, and grows with its text then.
 */
export function CellEditor({ axes, window }: EditorProps) {
  const styles = useGridStyles();
  const editor = useEditor();
  const text = usePreviewText();
  const edit = useEditorState((state) => state.edit);
  const selection = useEditorState((state) => state.selection);
  const field = useRef<HTMLTextAreaElement>(null);
  const { sheet } = editor;
  const isHere = edit !== null && edit.sheet === sheet;
  const cell = isHere ? edit.cell : selection.active;
  const place = positionOfCells(axes, sheet.frozen, window, mergedAt(sheet, cell));
  const style = editor.get().host.book.styles.get(sheet.grid.style(cell.row, cell.column));
  const { fontFamily, fontSize, fontWeight, fontStyle } = boxCss({
    style,
    borders: { left: null, right: null, top: null, bottom: null },
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
  // The caret goes to the end of the content; the grid has the focus already, or gets it on the user's request.
  const isBegun = isHere && !edit.isTyping;
  useEffect(() => {
    const element = field.current;
    if (!isBegun || element === null || document.activeElement !== element) return;
    element.setSelectionRange(element.value.length, element.value.length);
  }, [isBegun]);

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing || event.key === 'F6') return;
    if (isHere) {
      const outcome = handleEditKey(editor, axes, event);
      if (outcome === 'own') return;
      event.preventDefault();
      if (outcome === 'line') insertLine(event.currentTarget, editor.changeEdit);
      return;
    }
    if (editor.get().isListOpen) return;
    if (handleKey(editor, axes, window, event)) event.preventDefault();
  };
  const onCopy = (event: ClipboardEvent, isCut: boolean): void => {
    if (isHere) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', copiedText(editor.get().host.book, sheet, selection.area));
    if (isCut) editor.clear();
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
      onChange={({ target: { value } }) => (isHere ? editor.changeEdit(value) : editor.beginEdit(value))}
      onKeyDown={onKeyDown}
      onCopy={(event) => onCopy(event, false)}
      onCut={(event) => onCopy(event, true)}
      onPaste={(event) => {
        if (isHere) return;
        event.preventDefault();
        editor.paste(pastedBlock(event.clipboardData.getData('text/plain')));
      }}
    />
  );
}

/** Inserts a line break at the caret. */
function insertLine(field: HTMLTextAreaElement, change: (text: string) => void): void {
  field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
  change(field.value);
}
