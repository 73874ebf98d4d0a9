import { mergeClasses } from '@fluentui/react-components';
import { memo } from 'react';
import type { RenderedCell, RenderedRow } from './sheet-view.ts';
import { useGridStyles } from '../grid-styles.ts';

/** Id of the element of a cell. */
export const cellId = (address: string): string => `cell-${address}`;

interface CellProps extends RenderedCell {
  readonly isSelected: boolean;
}

/** One cell. It shares its edges with its neighbours: the box covers the line to its left and above it. */
const Cell = memo(function Cell(cell: CellProps) {
  const styles = useGridStyles();
  const { x, width, height, css, text, runsOver, rowCount, columnCount } = cell;
  return (
    <div
      id={cellId(cell.address)}
      role="gridcell"
      aria-colindex={cell.column + 1}
      aria-selected={cell.isSelected}
      {...(columnCount > 1 ? { 'aria-colspan': columnCount } : {})}
      {...(rowCount > 1 ? { 'aria-rowspan': rowCount } : {})}
      className={mergeClasses(styles.cell, cell.isLink && styles.link, runsOver > 0 && styles.running)}
      style={{ ...css, left: x - 1, width: width + 1, height: height + 1 }}
    >
      {runsOver > 0 ? (
        <span
          className={styles.over}
          style={{ width: runsOver, backgroundColor: css.backgroundColor ?? 'white' }}
        >
          {text}
        </span>
      ) : (
        text !== '' && <span className={styles.text}>{text}</span>
      )}
    </div>
  );
}, same);

/** Whether two cells render the same: the view is computed again at every change of the book. */
function same(a: CellProps, b: CellProps): boolean {
  return (
    a.text === b.text &&
    a.css === b.css &&
    a.x === b.x &&
    a.width === b.width &&
    a.height === b.height &&
    a.runsOver === b.runsOver &&
    a.isLink === b.isLink &&
    a.isSelected === b.isSelected &&
    a.address === b.address &&
    a.rowCount === b.rowCount &&
    a.columnCount === b.columnCount
  );
}

interface RowsProps {
  readonly rows: readonly RenderedRow[];
  readonly isSelected: (cell: RenderedCell) => boolean;
}

/** The rows of one part of the sheet. */
export function Rows({ rows, isSelected }: RowsProps) {
  const styles = useGridStyles();
  return rows.map(({ row, y, cells }, index) => (
    <div
      key={`${String(row)} ${cells[0]?.column === undefined || index > 0 ? '' : String(cells[0].column)}`}
      role="row"
      aria-rowindex={row + 1}
      className={styles.row}
      style={{ top: y - 1 }}
    >
      {cells.map((cell) => (
        <Cell key={cell.column} {...cell} isSelected={isSelected(cell)} />
      ))}
    </div>
  ));
}
