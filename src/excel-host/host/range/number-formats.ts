import type { HostContext } from '../context.ts';
import { type CellRange, rangeOf } from '#xlsx/cell-range';
import type { Sheet } from '../model/book.ts';
import { allows } from '../model/permission.ts';
import { excelError } from '../excel-error/host-failure.ts';
import { fromLocalFormat, isNumberFormat, localFormat } from '../number-format/number-format.ts';
import { mapCells, cellArgument } from './block.ts';

export const numberFormats = ({ book }: HostContext, { grid }: Sheet, area: CellRange): string[][] | null =>
  mapCells(area, (row, column) => book.styles.get(grid.style(row, column)).numberFormat);

export const localFormats = (context: HostContext, sheet: Sheet, area: CellRange): string[][] | null =>
  numberFormats(context, sheet, area)?.map((row) => row.map(localFormat)) ?? null;

/**
 * Sets number formats: a single one, as a value or as an array of one row and column, also
 * for entire columns (https://github.com/OfficeDev/office-js-docs-pr/issues/5400); or one
 * per cell, null for no change. Contents do not change: a text does not become a number.
 * @throws HostFailure on a protected sheet, or for an invalid format.
 */
export function setNumberFormats(
  context: HostContext,
  sheet: Sheet,
  area: CellRange,
  argument: unknown,
  isLocal = false,
): void {
  if (!allows(sheet, 'formatCells')) throw excelError('locked-cells', sheet.name);
  const single = singleOf(argument);
  if (single !== undefined) {
    if (single !== null) restyle(context, sheet, area, formatCode(single, isLocal));
    return;
  }
  const given = cellArgument(area, argument);
  const runs = runsOf(area, (down, across) => {
    const code = given(down, across);
    return code === null || code === undefined ? null : formatCode(code, isLocal);
  });
  for (const { code, part } of runs) restyle(context, sheet, part, code);
}

/** The single value of the argument; undefined if there are several. */
function singleOf(argument: unknown): unknown {
  if (!Array.isArray(argument)) return argument ?? null;
  const [first] = argument as readonly unknown[];
  return argument.length === 1 && Array.isArray(first) && first.length === 1
    ? (first[0] as unknown)
    : undefined;
}

const checked = new Set<string>();

function formatCode(given: unknown, isLocal: boolean): string {
  if (typeof given !== 'string') throw excelError('not-a-number-format', String(given));
  const code = given === '' ? 'General' : isLocal ? fromLocalFormat(given) : given;
  if (!checked.has(code)) {
    if (!isNumberFormat(code)) throw excelError('not-a-number-format', code);
    checked.add(code);
  }
  return code.toLowerCase() === 'general' ? 'General' : code;
}

interface Run {
  readonly code: string;
  readonly part: CellRange;
}

/** Cells with the same format, in runs down each column. */
function runsOf(area: CellRange, codeAt: (down: number, across: number) => string | null): readonly Run[] {
  const runs: Run[] = [];
  for (let across = 0; across < area.columnCount; across += 1) {
    let from = 0;
    for (let down = 0; down < area.rowCount; down = from) {
      const code = codeAt(down, across);
      from = down + 1;
      while (from < area.rowCount && codeAt(from, across) === code) from += 1;
      if (code !== null)
        runs.push({ code, part: rangeOf(area.row + down, area.column + across, from - down, 1) });
    }
  }
  return runs;
}

function restyle({ book }: HostContext, { grid }: Sheet, area: CellRange, numberFormat: string): void {
  grid.restyle(
    area,
    book.styles.changer((style) => ({ ...style, numberFormat })),
  );
}
