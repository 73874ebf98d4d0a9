import { rangeOf } from '#xlsx/cell-range';
import type { CellLine } from '../../excel-model/cell-format.ts';
import type { RowLine } from '../../plan/undo-record.ts';
import { eachRequest } from '../request/each-request.ts';
import { rangeIn } from '../request/sheet-in.ts';
import { formatOfCell } from './read-cell-format.ts';
import { sync } from '../request/together.ts';

/** Cells per request whose borders are read: up to 500 bytes each. */
const CELLS_AT_ONCE = 6_000;

const BORDERS: Excel.CellPropertiesLoadOptions = {
  format: { borders: { style: true, weight: true, color: true } },
};

/** The lines above rows of a sheet, in its first `width` columns; equal ones of adjacent columns are one. */
export async function readLines(
  context: Excel.RequestContext,
  sheet: string,
  rows: readonly number[],
  width: number,
): Promise<readonly RowLine[]> {
  const lines: RowLine[] = [];
  const atOnce = Math.max(1, Math.floor(CELLS_AT_ONCE / (2 * width)));
  const requests = Array.from({ length: Math.ceil(rows.length / atOnce) }, (_, index) =>
    rows.slice(index * atOnce, (index + 1) * atOnce),
  );
  await eachRequest(requests, async (request) => {
    const loaded = request.map((row) => {
      const [above, count] = row === 0 ? [0, 1] : [row - 1, 2];
      return {
        row,
        cells: rangeIn(context, sheet, rangeOf(above, 0, count, width)).getCellProperties(BORDERS),
      };
    });
    await sync(context);
    for (const { row, cells } of loaded) {
      const [upper = [], lower] = cells.value;
      for (let column = 0; column < width; column += 1) {
        const below = lower === undefined ? null : bottomOf(upper[column]);
        addLine(lines, { row, column, columnCount: 1, line: below ?? topOf((lower ?? upper)[column]) });
      }
    }
  });
  return lines;
}

const bottomOf = (cell: Excel.CellProperties = {}): CellLine | null => formatOfCell(cell).edges.bottom;
const topOf = (cell: Excel.CellProperties = {}): CellLine | null => formatOfCell(cell).edges.top;

function addLine(lines: RowLine[], next: RowLine): void {
  const last = lines.at(-1);
  const isNext =
    last?.row === next.row &&
    last.column + last.columnCount === next.column &&
    JSON.stringify(last.line) === JSON.stringify(next.line);
  if (isNext) lines[lines.length - 1] = { ...last, columnCount: last.columnCount + 1 };
  else lines.push(next);
}
