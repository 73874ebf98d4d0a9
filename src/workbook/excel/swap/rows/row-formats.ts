import { type CellRange, rangeOf } from '#xlsx/cell-range';
import { FORMATS } from '../../../model/cell-style.ts';
import type { CellFormat, CellLine } from '../../../excel-model/cell-format.ts';
import type { ExcelSheetModel, FormatRanges } from '../../../excel-model/excel-sheet-model.ts';
import type { Operation } from '../../request/queue.ts';
import { rangeIn, sheetIn } from '../../request/sheet-in.ts';
import { textBytes } from '../../request/text-bytes.ts';
import { addressGroups, type Formatted } from '../../write/formats.ts';

/** Bytes of a request that sets every property of a format. */
const ONE_FORMAT = 9000;
const ONE_SETTING = 700;

/** New rows, and the columns of the sheet that belong to their model; the others are of users. */
export interface NewRows {
  readonly model: ExcelSheetModel;
  readonly own: ReadonlySet<number>;
}

/** The columns in which a model has something. */
export function columnsOfModel({ area, values, formats, formulas }: ExcelSheetModel): ReadonlySet<number> {
  const own = new Set<number>(formulas.map(({ column }) => column));
  for (const { ranges } of formats)
    for (const { column, columnCount } of ranges)
      for (let across = 0; across < columnCount; across += 1) own.add(column + across);
  for (const cells of values)
    cells.forEach((cell, across) => {
      if (cell !== null) own.add(area.column + across);
    });
  return own;
}

/** The cells of a model in some columns that have no format of their own, column by column. */
function bareRanges({ area, formats }: ExcelSheetModel, own: ReadonlySet<number>): readonly CellRange[] {
  const formatted = new Set<string>();
  for (const { ranges } of formats)
    for (const { row, column, rowCount, columnCount } of ranges)
      for (let down = 0; down < rowCount; down += 1)
        for (let across = 0; across < columnCount; across += 1)
          formatted.add(`${String(row + down)} ${String(column + across)}`);
  const bare: CellRange[] = [];
  for (const column of own)
    for (let row = area.row; row < area.row + area.rowCount; row += 1) {
      if (formatted.has(`${String(row)} ${String(column)}`)) continue;
      const last = bare.at(-1);
      if (last?.column === column && last.row + last.rowCount === row)
        bare[bare.length - 1] = { ...last, rowCount: last.rowCount + 1 };
      else bare.push(rangeOf(row, column));
    }
  return bare;
}

/**
 * The formats of new rows, which look like the row above when Excel has inserted them: every
 * property is set, first the plain format. Columns of users keep what they got.
 */
export function rowFormatOperations(sheet: string, rows: readonly NewRows[]): readonly Operation[] {
  const kinds = new Map<string, { format: CellFormat; ranges: FormatRanges['ranges'][number][] }>();
  const add = (kind: string, format: CellFormat, ranges: FormatRanges['ranges']): void => {
    const key = `${kind} ${JSON.stringify(format)}`;
    const known = kinds.get(key) ?? { format, ranges: [] };
    kinds.set(key, known);
    known.ranges.push(...ranges);
  };
  for (const { model, own } of rows) add('plain', model.plain, bareRanges(model, own));
  for (const { model } of rows) for (const { format, ranges } of model.formats) add('own', format, ranges);
  return [...kinds.values()].flatMap(({ format, ranges }) =>
    addressGroups(ranges).map(({ single, addresses }) => ({
      bytes: ONE_FORMAT + addresses.length,
      queue: (context: Excel.RequestContext) => {
        const target =
          single === null ? sheetIn(context, sheet).getRanges(addresses) : rangeIn(context, sheet, single);
        setWholeFormat(target, format);
      },
    })),
  );
}

/** The number formats of new rows, also the general one. */
export function rowNumberFormatOperations(
  sheet: string,
  { model: { area, numberFormats }, own }: NewRows,
): readonly Operation[] {
  const columns = numberFormats.map((runs) =>
    runs.flatMap(({ format, rowCount }) => Array.from({ length: rowCount }, () => format)),
  );
  const operations: Operation[] = [];
  for (let across = 0; across < columns.length;) {
    const first = across;
    while (across < columns.length && own.has(area.column + across)) across += 1;
    const columnCount = across - first;
    if (columnCount > 0) {
      const block = Array.from({ length: area.rowCount }, (_, down) =>
        columns.slice(first, first + columnCount).map((formats) => formats[down] ?? FORMATS.general),
      );
      operations.push({
        bytes: ONE_SETTING + block.flat().reduce((sum, format) => sum + textBytes(format) + 3, 0),
        queue: (context) => {
          rangeIn(
            context,
            sheet,
            rangeOf(area.row, area.column + first, area.rowCount, columnCount),
          ).numberFormat = block;
        },
      });
    } else across += 1;
  }
  return operations;
}

function setWholeFormat({ format: target }: Formatted, format: CellFormat): void {
  const { font, fill } = target;
  font.name = format.fontName;
  font.size = format.fontSize;
  font.bold = format.bold;
  font.italic = format.italic;
  font.strikethrough = format.strikethrough;
  font.underline = format.underline;
  font.color = format.color;
  if (format.fill === null) fill.clear();
  else fill.color = format.fill;
  target.horizontalAlignment = format.horizontal;
  target.verticalAlignment = format.vertical;
  target.wrapText = format.wrap;
  target.indentLevel = format.indent;
  target.protection.locked = format.locked;
  setWholeEdges(target.borders, format.edges);
}

/**
 * Sets the lines of a format and removes others that the row above had. The line above is the
 * one below that row, which it would lose with the new row (Excel has one line for both): it is
 * never set, and only removed from cells that have other lines.
 */
function setWholeEdges(
  borders: Excel.RangeBorderCollection,
  { top, bottom, left, right }: CellFormat['edges'],
): void {
  const hasLines = [top, bottom, left, right].some((line) => line !== null);
  const lines: readonly (readonly [Excel.BorderIndex, CellLine | null])[] = [
    [Excel.BorderIndex.insideHorizontal, top ?? bottom],
    [Excel.BorderIndex.insideVertical, left ?? right],
    [Excel.BorderIndex.edgeBottom, bottom],
    [Excel.BorderIndex.edgeLeft, left],
    [Excel.BorderIndex.edgeRight, right],
    ...(hasLines && top === null ? [[Excel.BorderIndex.edgeTop, top] as const] : []),
  ];
  for (const [index, line] of lines) {
    const border = borders.getItem(index);
    border.style = line?.style ?? Excel.BorderLineStyle.none;
    if (line === null) continue;
    border.weight = line.weight;
    border.color = line.color;
  }
}
