import type { CellValue } from '#xlsx/cell-value';
import { rangeOf } from '#xlsx/cell-range';
import { FORMATS } from '../../model/cell-style.ts';
import type { ExcelSheetModel } from '../../excel-model/excel-sheet-model.ts';
import type { Operation } from '../request/queue.ts';
import { rangeIn, sheetIn } from '../request/sheet-in.ts';
import { mostBytes, textBytes } from '../request/text-bytes.ts';
import { cellInput } from './cell-input.ts';

/** Bytes of a request for a range with one property set. */
const ONE_SETTING = 700;
/** Bytes of the values set by one operation; a request takes several. */
const BLOCK_BYTES = 1_000_000;
/** Bytes office.js adds per 1500 values. */
const STEP_BYTES = 900;
/** Columns with more runs of number formats than this get them as a block of cells. */
const MANY_RUNS = 20;

/** Number formats. Written before the values, so that Excel keeps texts as texts. */
export function numberFormatOperations(
  sheet: string,
  { area, numberFormats }: ExcelSheetModel,
): readonly Operation[] {
  return sameNeighbours(numberFormats).flatMap(({ runs, first, count }): readonly Operation[] => {
    const column = area.column + first;
    if (runs.length > MANY_RUNS) {
      const cells = runs.flatMap(({ format, rowCount }) =>
        Array.from({ length: rowCount }, () => Array.from({ length: count }, () => format)),
      );
      return [
        {
          bytes:
            ONE_SETTING +
            runs.reduce(
              (sum, { format, rowCount }) => sum + rowCount * (count * (textBytes(format) + 1) + 3),
              0,
            ),
          queue: (context) => {
            rangeIn(context, sheet, rangeOf(area.row, column, cells.length, count)).numberFormat = cells;
          },
        },
      ];
    }
    let row = area.row;
    return runs.flatMap(({ format, rowCount }): readonly Operation[] => {
      const range = rangeOf(row, column, rowCount, count);
      row += rowCount;
      if (format === FORMATS.general) return [];
      return [
        {
          bytes: ONE_SETTING,
          queue: (context) => {
            rangeIn(context, sheet, range).numberFormat = everyCell(format);
          },
        },
      ];
    });
  });
}

/** Groups adjacent columns with equal number formats. */
function sameNeighbours(columns: ExcelSheetModel['numberFormats']) {
  const groups: { readonly runs: (typeof columns)[number]; readonly first: number; count: number }[] = [];
  for (const [first, runs] of columns.entries()) {
    const last = groups.at(-1);
    const isSame =
      last?.runs.length === runs.length &&
      last.runs.every(({ format, rowCount }, at) => {
        const other = runs[at];
        return format === other?.format && rowCount === other.rowCount;
      });
    if (isSame) last.count += 1;
    else groups.push({ runs, first, count: 1 });
  }
  return groups;
}

/** One value for all cells of a range: office.js accepts it, its types only allow a block. */
const everyCell = (format: string): string[][] => format as unknown as string[][];

/** The constants, in blocks of rows. */
export function valueOperations(sheet: string, model: ExcelSheetModel): readonly Operation[] {
  const { area, values } = model;
  const formats = model.numberFormats.map(expanded);
  const operations: Operation[] = [];
  for (let first = 0; first < values.length;) {
    const rows: CellValue[][] = [];
    let bytes = ONE_SETTING;
    while (first + rows.length < values.length && bytes < BLOCK_BYTES) {
      const at = first + rows.length;
      const cells = values[at] ?? [];
      const row: CellValue[] = [];
      for (let column = 0; column < area.columnCount; column += 1) {
        const input = cellInput(cells[column] ?? null, formats[column]?.(at) ?? FORMATS.general);
        bytes += mostBytes(input);
        row.push(input);
      }
      rows.push(row);
    }
    const range = rangeOf(area.row + first, area.column, rows.length, area.columnCount);
    bytes += Math.ceil((rows.length * area.columnCount) / 1500) * STEP_BYTES;
    if (rows.some((row) => row.some((cell) => cell !== null)))
      operations.push({ bytes, queue: (context) => (rangeIn(context, sheet, range).values = rows) });
    first += rows.length;
  }
  return operations;
}

/** The number format of a row of a column; must be called with ascending rows. */
function expanded(runs: ExcelSheetModel['numberFormats'][number]): (row: number) => string {
  let run = 0;
  let end = runs[0]?.rowCount ?? 0;
  let { format } = runs[0] ?? { format: FORMATS.general };
  return (row) => {
    while (row >= end && run < runs.length - 1) {
      run += 1;
      end += runs[run]?.rowCount ?? 0;
      format = runs[run]?.format ?? FORMATS.general;
    }
    return format;
  };
}

/** Formulas: those of a table column in one step, others filled down from the first cell. */
export const formulaOperations = (sheet: string, { formulas }: ExcelSheetModel): readonly Operation[] =>
  formulas.map(({ row, column, rowCount, formula, isSameInEveryRow }) => ({
    bytes: textBytes(formula) + 2 * ONE_SETTING,
    queue: (context) => {
      if (isSameInEveryRow) {
        rangeIn(context, sheet, rangeOf(row, column, rowCount)).formulas = everyCell(formula);
        return;
      }
      const first = rangeIn(context, sheet, rangeOf(row, column));
      first.formulas = [[formula]];
      if (rowCount > 1)
        rangeIn(context, sheet, rangeOf(row + 1, column, rowCount - 1)).copyFrom(
          first,
          Excel.RangeCopyType.formulas,
        );
    },
  }));

/** Links to other sheets. Excel formats a new link; the default font is restored, and formats are written later. */
export const linkOperations = (
  sheet: string,
  { links, values, area, plain }: ExcelSheetModel,
): readonly Operation[] =>
  links.map(({ row, column, place }) => {
    const text = String(values[row - area.row]?.[column - area.column] ?? '');
    return {
      bytes: 3 * ONE_SETTING + textBytes(text) + textBytes(place),
      queue: (context) => {
        const cell = sheetIn(context, sheet).getCell(row, column);
        cell.hyperlink = { documentReference: place, textToDisplay: text };
        cell.format.font.name = plain.fontName;
        cell.format.font.size = plain.fontSize;
        cell.format.font.color = plain.color;
        cell.format.font.underline = plain.underline;
      },
    };
  });
