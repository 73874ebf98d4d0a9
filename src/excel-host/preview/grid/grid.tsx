import { useLayoutEffect, useMemo, useRef } from 'react';
import { contains } from '#xlsx/cell-range';
import { useDesk, useDeskState, usePreviewText } from '../use-desk.ts';
import { Rows } from './cells.tsx';
import { Choices } from './choice-list.tsx';
import { Editor } from './editor.tsx';
import { Frames } from './frames.tsx';
import { HEADER, useGridStyles } from './grid-styles.ts';
import { Headers } from './headers.tsx';
import { textWidth } from './measure-text.ts';
import { frozenOf, panesOf, scrolledTo } from './panes.ts';
import { mergedAt } from './selection.ts';
import { axesOf } from './sheet-axes.ts';
import { type DrawnRow, SheetView } from './sheet-view.ts';
import { usePointer } from './use-pointer.ts';
import { useWindow } from './use-window.ts';

/** The sheet in front: only the cells in sight are there, frozen ones in parts of their own. */
export function Grid() {
  const styles = useGridStyles();
  const desk = useDesk();
  const text = usePreviewText();
  const host = useDeskState((state) => state.host);
  const revision = useDeskState((state) => state.revision);
  const reveal = useDeskState((state) => state.reveal);
  const chosen = useDeskState((state) => state.selection);
  const { sheet } = desk;
  const { scroller, window, onScroll } = useWindow(sheet);
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
  const panes = panesOf(axes, sheet.frozen, window);
  const drawn = useDrawnRows(view);
  const pointer = usePointer(axes, window, () => scroller.current);
  const selection = pointer.dragged ?? chosen;
  const frozen = frozenOf(axes, sheet.frozen, window);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null || window.width <= 0) return;
    // What is drawn may be of the sheet before; the element has gone to where this one was left.
    const seen = { ...window, scrollX: element.scrollLeft, scrollY: element.scrollTop };
    const { x, y } = scrolledTo(axes, sheet.frozen, seen, chosen.head);
    element.scrollTo(x, y);
    // Only when the active cell moved: scrolling away from it is a person's right.
  }, [reveal, sheet, window.width > 0]);
  useLayoutEffect(() => desk.drew(performance.now() - begun));

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
                      rows={drawn(pane)}
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
                if (desk.commitEdit()) desk.select(next);
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
            <Frames
              axes={axes}
              frozen={sheet.frozen}
              window={window}
              selection={selection}
              active={mergedAt(sheet, selection.active)}
            />
            <Editor axes={axes} window={window} />
            <Choices axes={axes} window={window} />
          </div>
        </div>
      </div>
    </div>
  );
}

/** The rows of each part of a view, made anew only when other rows or columns come into sight. */
function useDrawnRows(view: SheetView): (pane: ReturnType<typeof panesOf>[number]) => readonly DrawnRow[] {
  const kept = useRef(new Map<string, { readonly view: SheetView; readonly rows: readonly DrawnRow[] }>());
  return (pane) => {
    const { name, rows, columns } = pane;
    const key = [name, rows.from, rows.to, columns.from, columns.to].join(' ');
    const known = kept.current.get(name);
    if (known !== undefined && known.view === view && keys.get(known.rows) === key) return known.rows;
    const made = view.rowsOf(pane);
    keys.set(made, key);
    kept.current.set(name, { view, rows: made });
    return made;
  };
}

/** Which rows and columns drawn rows were made for. */
const keys = new WeakMap<readonly DrawnRow[], string>();
