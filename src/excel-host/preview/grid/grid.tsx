import { useLayoutEffect, useMemo, useRef } from 'react';
import { contains } from '#xlsx/cell-range';
import { useEditor, useEditorState, usePreviewText } from '../editor/use-editor.ts';
import { Rows } from './cells/cells.tsx';
import { ChoiceList } from './input/choice-list.tsx';
import { CellEditor } from './input/cell-editor.tsx';
import { SelectionFrames } from './selection-frames.tsx';
import { HEADER, useGridStyles } from './grid-styles.ts';
import { Headers } from './headers.tsx';
import { textWidth } from './cells/text-width.ts';
import { frozenOf, gridParts, scrollToCell } from './layout/grid-parts.ts';
import { mergedAt } from './input/selection.ts';
import { axesOf } from './layout/sheet-axes.ts';
import { type RenderedRow, SheetView } from './cells/sheet-view.ts';
import { usePointer } from './input/use-pointer.ts';
import { useGridWindow } from './layout/use-window.ts';

/** The active sheet. Only visible cells are rendered; frozen rows and columns are parts of their own. */
export function SheetGrid() {
  const styles = useGridStyles();
  const editor = useEditor();
  const text = usePreviewText();
  const host = useEditorState((state) => state.host);
  const revision = useEditorState((state) => state.revision);
  const reveal = useEditorState((state) => state.reveal);
  const chosen = useEditorState((state) => state.selection);
  const { sheet } = editor;
  const { scroller, window, onScroll } = useGridWindow(sheet);
  const begun = performance.now();
  // Whole rows and columns are selected without showing a million of them.
  const reach = (count: number, head: number): number => (count > 100_000 ? 0 : head);
  const lastRow = reach(chosen.area.rowCount, chosen.head.row);
  const lastColumn = reach(chosen.area.columnCount, chosen.head.column);
  const axes = useMemo(
    () => axesOf(host.book, sheet, lastRow, lastColumn),
    [host, sheet, revision, lastRow, lastColumn],
  );
  const view = useMemo(() => new SheetView(host, sheet, axes, textWidth), [host, sheet, axes]);
  const panes = gridParts(axes, sheet.frozen, window);
  const rowsOf = useRenderedRows(view);
  const pointer = usePointer(axes, window, () => scroller.current);
  const selection = pointer.dragged ?? chosen;
  const frozen = frozenOf(axes, sheet.frozen, window);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null || window.width <= 0) return;
    // The rendered cells may be those of the previous sheet; the element has already scrolled.
    const seen = { ...window, scrollX: element.scrollLeft, scrollY: element.scrollTop };
    const { x, y } = scrollToCell(axes, sheet.frozen, seen, chosen.head);
    element.scrollTo(x, y);
    // Only when the active cell has moved: the user may scroll away from it.
  }, [reveal, sheet, window.width > 0]);
  useLayoutEffect(() => editor.reportDrawingTime(performance.now() - begun));

  return (
    <div className={styles.grid}>
      <div ref={scroller} className={styles.scroller} onScroll={onScroll} tabIndex={-1}>
        <div style={{ width: HEADER.width + axes.columns.length, height: HEADER.height + axes.rows.length }}>
          <div
            className={styles.window}
            style={{ width: HEADER.width + window.width, height: HEADER.height + window.height }}
            onPointerDown={pointer.onPointerDown}
            onPointerMove={pointer.onPointerMove}
            onPointerUp={pointer.onPointerUp}
            onDoubleClick={pointer.onDoubleClick}
          >
            <div
              role="grid"
              aria-label={text.grid(sheet.name)}
              aria-rowcount={axes.rows.count}
              aria-colcount={axes.columns.count}
              aria-multiselectable
            >
              {panes.map((pane) => (
                <div
                  key={pane.name}
                  role="rowgroup"
                  className={styles.pane}
                  style={{
                    left: HEADER.width + pane.x,
                    top: HEADER.height + pane.y,
                    width: pane.width,
                    height: pane.height,
                  }}
                >
                  <div
                    role="presentation"
                    className={styles.layer}
                    style={{
                      transform: `translate(${String(-pane.scrolledX)}px, ${String(-pane.scrolledY)}px)`,
                    }}
                  >
                    <Rows
                      rows={rowsOf(pane)}
                      isSelected={({ row, column }) => contains(selection.area, row, column)}
                    />
                  </div>
                </div>
              ))}
            </div>
            <Headers
              axes={axes}
              panes={panes}
              selection={selection}
              text={text}
              onSelect={(next) => {
                if (editor.commitEdit()) editor.select(next);
              }}
            />
            {frozen.rows > 0 && (
              <div
                className={styles.frozenEdge}
                style={{
                  left: 0,
                  right: 0,
                  height: 1,
                  top: HEADER.height + axes.rows.start(frozen.rows) - 1,
                }}
              />
            )}
            {frozen.columns > 0 && (
              <div
                className={styles.frozenEdge}
                style={{
                  top: 0,
                  bottom: 0,
                  width: 1,
                  left: HEADER.width + axes.columns.start(frozen.columns) - 1,
                }}
              />
            )}
            <SelectionFrames
              axes={axes}
              frozen={sheet.frozen}
              window={window}
              selection={selection}
              active={mergedAt(sheet, selection.active)}
            />
            <CellEditor axes={axes} window={window} />
            <ChoiceList axes={axes} window={window} />
          </div>
        </div>
      </div>
    </div>
  );
}

/** The rows of each part of the grid, computed again only when other rows or columns become visible. */
function useRenderedRows(
  view: SheetView,
): (pane: ReturnType<typeof gridParts>[number]) => readonly RenderedRow[] {
  const cache = useRef(
    new Map<string, { readonly view: SheetView; readonly rows: readonly RenderedRow[] }>(),
  );
  return (pane) => {
    const { name, rows, columns } = pane;
    const key = [name, rows.from, rows.to, columns.from, columns.to].join(' ');
    const known = cache.current.get(name);
    if (known !== undefined && known.view === view && keys.get(known.rows) === key) return known.rows;
    const made = view.rowsOf(pane);
    keys.set(made, key);
    cache.current.set(name, { view, rows: made });
    return made;
  };
}

/** The rows and columns that the cached rows were computed for. */
const keys = new WeakMap<readonly RenderedRow[], string>();
