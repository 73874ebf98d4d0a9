import { Button, mergeClasses } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons';
import { type CSSProperties, useEffect, useRef, useState } from 'react';
import { listChoicesAt } from '../../editor/list-choices.ts';
import { entryText } from '../../editor/entry-text.ts';
import { useEditor, useEditorState, usePreviewText } from '../../editor/use-editor.ts';
import { focusGrid } from './cell-editor.tsx';
import { HEADER, useGridStyles } from '../grid-styles.ts';
import { positionOfCells } from '../layout/cell-position.ts';
import type { GridWindow } from '../layout/grid-parts.ts';
import { mergedAt } from './selection.ts';
import type { Axes } from '../layout/sheet-axes.ts';

interface ChoicesProps {
  readonly axes: Axes;
  readonly window: GridWindow;
}

/** The arrow next to an active cell that has a drop-down list, and the list when it is open. */
export function ChoiceList({ axes, window }: ChoicesProps) {
  const styles = useGridStyles();
  const editor = useEditor();
  const text = usePreviewText();
  const active = useEditorState((state) => state.selection.active);
  const isEditing = useEditorState((state) => state.edit !== null);
  const isOpen = useEditorState((state) => state.isListOpen);
  const { host } = editor.get();
  const choices = isEditing ? null : listChoicesAt(host.context, editor.sheet, active);
  if (choices === null) return null;
  const place = positionOfCells(axes, editor.sheet.frozen, window, mergedAt(editor.sheet, active));
  const left = HEADER.width + Math.max(0, place.x);
  const bottom = HEADER.height + place.y + place.height;
  return (
    <>
      <Button
        className={styles.arrow}
        size="small"
        tabIndex={-1}
        aria-label={text.choices}
        aria-expanded={isOpen}
        icon={<ChevronDownRegular />}
        style={{ left: Math.min(left + place.width, HEADER.width + window.width - 20), top: bottom - 20 }}
        onClick={() => {
          if (isOpen) editor.set({ isListOpen: false });
          else editor.openList();
          focusGrid();
        }}
      />
      {isOpen && (
        <OpenList
          choices={choices}
          current={entryText(host.book, editor.sheet, active)}
          label={text.choices}
          style={listPlace(left, bottom, place, window)}
          onChoose={(choice) => {
            editor.enter(choice);
            focusGrid();
          }}
          onClose={() => {
            editor.set({ isListOpen: false });
            focusGrid();
          }}
        />
      )}
    </>
  );
}

/** Preferred size of the list in pixels. */
const ROOM = { width: 200, height: 240 } as const;

/** Below the cell, left-aligned; above it, or ending at the edge of the grid, where there is no room. */
function listPlace(
  left: number,
  bottom: number,
  { width, height }: { readonly width: number; readonly height: number },
  window: GridWindow,
): CSSProperties {
  const isLow = bottom + ROOM.height > HEADER.height + window.height && bottom - height > ROOM.height;
  return {
    minWidth: Math.min(width, window.width),
    ...(left + ROOM.width > HEADER.width + window.width ? { right: 4 } : { left }),
    ...(isLow ? { bottom: HEADER.height + window.height - bottom + height } : { top: bottom + 1 }),
  };
}

interface OpenListProps {
  readonly choices: readonly string[];
  readonly current: string;
  readonly label: string;
  readonly style: CSSProperties;
  readonly onChoose: (choice: string) => void;
  readonly onClose: () => void;
}

/** The open list: it has the focus; arrow keys move through it, Enter or a click chooses. */
function OpenList({ choices, current, label, style, onChoose, onClose }: OpenListProps) {
  const styles = useGridStyles();
  const list = useRef<HTMLUListElement>(null);
  const [at, setAt] = useState(() => Math.max(0, choices.indexOf(current)));
  useEffect(() => list.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return (
    <ul
      ref={list}
      role="listbox"
      aria-label={label}
      aria-activedescendant={`choice-${String(at)}`}
      tabIndex={0}
      className={styles.list}
      style={style}
      onBlur={() => onClose()}
      onKeyDown={(event) => {
        const { key } = event;
        const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: choices.length - 1 }[key];
        if (to !== undefined) setAt(Math.max(0, Math.min(choices.length - 1, to)));
        else if (key === 'Enter' || key === 'Tab') onChoose(choices[at] ?? '');
        else if (key === 'Escape') onClose();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      {choices.map((choice, index) => (
        <li
          key={choice}
          id={`choice-${String(index)}`}
          role="option"
          aria-selected={index === at}
          className={mergeClasses(styles.choice, index === at && styles.choiceOn)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(choice)}
        >
          {choice}
        </li>
      ))}
    </ul>
  );
}
