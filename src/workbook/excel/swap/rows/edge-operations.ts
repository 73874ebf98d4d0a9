import { rangeOf } from '#xlsx/cell-range';
import type { CellLine } from '../../../excel-model/cell-format.ts';
import type { RowBlock, RowsSwap } from '../../../plan/undo-record.ts';
import type { Operation } from '../../request/queue.ts';
import { rangeIn } from '../../request/sheet-in.ts';

const ONE_LINE = 1500;

/**
 * Draws the line above deleted rows again, below the row that is now above the gap: the line
 * between two rows belongs to both of them, and Excel may keep it with either.
 */
export function edgeOperations({ id, deletes, inserts }: RowsSwap): readonly Operation[] {
  let above = 0;
  return deletes.flatMap((block): readonly Operation[] => {
    const { row, rowCount } = block;
    const isFilled = inserts.some((one) => one.row >= row && one.row <= row + rowCount);
    const inserted = inserts.reduce((sum, one) => sum + (one.row < row ? one.rowCount : 0), 0);
    const at = row - above + inserted - 1;
    above += rowCount;
    if (isFilled || at < 0) return [];
    return linesAbove(block).map(({ column, columnCount, line }) => ({
      bytes: ONE_LINE,
      queue: (context) => {
        const { borders } = rangeIn(context, id, rangeOf(at, column, 1, columnCount)).format;
        const border = borders.getItem(Excel.BorderIndex.edgeBottom);
        border.style = line.style;
        border.weight = line.weight;
        border.color = line.color;
      },
    }));
  });
}

interface Line {
  readonly column: number;
  readonly columnCount: number;
  readonly line: CellLine;
}

/** The lines above the first row of a block; equal ones of adjacent columns are one. */
function linesAbove({ model, modelRow }: RowBlock): readonly Line[] {
  const row = model.area.row + modelRow;
  const found = model.formats.flatMap(({ format, ranges }) =>
    ranges.flatMap((range): readonly Line[] => {
      const { top: line } = format.edges;
      const isThere = row >= range.row && row < range.row + range.rowCount;
      return line !== null && isThere ? [{ column: range.column, columnCount: range.columnCount, line }] : [];
    }),
  );
  const lines: Line[] = [];
  for (const next of found.sort((a, b) => a.column - b.column)) {
    const last = lines.at(-1);
    const isNext =
      last !== undefined &&
      last.column + last.columnCount === next.column &&
      JSON.stringify(last.line) === JSON.stringify(next.line);
    if (isNext) lines[lines.length - 1] = { ...last, columnCount: last.columnCount + next.columnCount };
    else lines.push(next);
  }
  return lines;
}
