import { mergeClasses } from '@fluentui/react-components';
import { rangeOf, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from '#xlsx/cell-range';
import { columnLetters } from '#xlsx/address';
import type { PreviewText } from '../text.ts';
import { HEADER, useGridStyles } from './grid-styles.ts';
import type { GridPart } from './layout/grid-parts.ts';
import { type Selection, selectedArea } from './input/selection.ts';
import type { Axes } from './layout/sheet-axes.ts';

interface HeadersProps {
  readonly axes: Axes;
  readonly panes: readonly GridPart[];
  readonly selection: Selection;
  readonly text: PreviewText;
  readonly onSelect: (selection: Selection) => void;
}

/** Column letters and row numbers; a click selects a whole column or row, with Shift all up to it. */
export function Headers({ axes, panes, selection, text, onSelect }: HeadersProps) {
  const styles = useGridStyles();
  const { area } = selection;
  const wholeColumns = (to: number, from = to) =>
    rangeOf(0, Math.min(from, to), MAX_ROWS, Math.abs(to - from) + 1);
  const wholeRows = (to: number, from = to) =>
    rangeOf(Math.min(from, to), 0, Math.abs(to - from) + 1, MAX_COLUMNS);
  return (
    <>
      <button
        type="button"
        tabIndex={-1}
        aria-label={text.all}
        className={mergeClasses(styles.header, styles.corner)}
        onClick={() => onSelect(selectedArea(rangeOf(0, 0, MAX_ROWS, MAX_COLUMNS)))}
      />
      {strips(panes, 'columns').map((pane) => (
        <div
          key={pane.name}
          className={styles.strip}
          style={{ left: HEADER.width + pane.x, top: 0, width: pane.width, height: HEADER.height }}
        >
          {run(pane.columns).map((column) =>
            axes.columns.size(column) === 0 ? null : (
              <button
                key={column}
                type="button"
                tabIndex={-1}
                aria-label={text.column(columnLetters(column))}
                className={mergeClasses(
                  styles.header,
                  column >= area.column && column <= lastColumn(area) && styles.headerOn,
                )}
                style={{
                  left: axes.columns.start(column) - pane.scrolledX,
                  top: 0,
                  width: axes.columns.size(column),
                  height: HEADER.height,
                }}
                onClick={({ shiftKey }) =>
                  onSelect(selectedArea(wholeColumns(column, shiftKey ? selection.active.column : column)))
                }
              >
                {columnLetters(column)}
              </button>
            ),
          )}
        </div>
      ))}
      {strips(panes, 'rows').map((pane) => (
        <div
          key={pane.name}
          className={styles.strip}
          style={{ left: 0, top: HEADER.height + pane.y, width: HEADER.width, height: pane.height }}
        >
          {run(pane.rows).map((row) =>
            axes.rows.size(row) === 0 ? null : (
              <button
                key={row}
                type="button"
                tabIndex={-1}
                aria-label={text.row(row + 1)}
                className={mergeClasses(
                  styles.header,
                  row >= area.row && row <= lastRow(area) && styles.headerOn,
                )}
                style={{
                  top: axes.rows.start(row) - pane.scrolledY,
                  left: 0,
                  width: HEADER.width,
                  height: axes.rows.size(row),
                }}
                onClick={({ shiftKey }) =>
                  onSelect(selectedArea(wholeRows(row, shiftKey ? selection.active.row : row)))
                }
              >
                {row + 1}
              </button>
            ),
          )}
        </div>
      ))}
    </>
  );
}

/** The parts of the grid along an edge that have headers: the frozen one and the scrolling one. */
const strips = (panes: readonly GridPart[], side: 'rows' | 'columns'): readonly GridPart[] =>
  panes.filter((pane, index) => panes.findIndex((other) => other[side].from === pane[side].from) === index);

const run = ({ from, to }: { readonly from: number; readonly to: number }): readonly number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
