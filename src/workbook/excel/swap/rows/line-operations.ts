import { type CellRange, rangeOf } from '#xlsx/cell-range';
import type { CellLine } from '../../../excel-model/cell-format.ts';
import type { RowLine } from '../../../plan/undo-record.ts';
import type { Operation } from '../../request/queue.ts';
import { rangeIn, sheetIn } from '../../request/sheet-in.ts';
import { addressGroups } from '../../write/formats.ts';

const ONE_LINE = 1500;

/** Draws and removes lines between rows; equal ones together. */
export function lineOperations(sheet: string, lines: readonly RowLine[]): readonly Operation[] {
  const kinds = new Map<string, { index: Excel.BorderIndex; line: CellLine | null; ranges: CellRange[] }>();
  for (const { row, column, columnCount, line } of lines) {
    // Drawn below the row above, which has cells also where the rows end.
    const [index, at] =
      row === 0 ? [Excel.BorderIndex.edgeTop, row] : [Excel.BorderIndex.edgeBottom, row - 1];
    const key = `${index} ${JSON.stringify(line)}`;
    const kind = kinds.get(key) ?? { index, line, ranges: [] };
    kinds.set(key, kind);
    kind.ranges.push(rangeOf(at, column, 1, columnCount));
  }
  return [...kinds.values()].flatMap(({ index, line, ranges }) =>
    addressGroups(ranges).map(({ single, addresses }) => ({
      bytes: ONE_LINE + addresses.length,
      queue: (context: Excel.RequestContext) => {
        const { format } =
          single === null ? sheetIn(context, sheet).getRanges(addresses) : rangeIn(context, sheet, single);
        const border = format.borders.getItem(index);
        border.style = line?.style ?? Excel.BorderLineStyle.none;
        if (line === null) return;
        border.weight = line.weight;
        border.color = line.color;
      },
    })),
  );
}
