import { type Cell, type CellValue as FileValue, writeXlsx as writeFile, type WriteSheet } from 'hucre';
import { absoluteAddress, quotedSheet, rangeAddress } from '../drawing/address.ts';
import type { CellValue, SheetDrawing } from '../drawing/drawing.ts';
import { defaultFont, type FontChoice, styleMaker } from './hucre-style.ts';
import { filePage } from './file-page.ts';
import { fileValidation } from './file-validation.ts';
import { paintOf } from './paint.ts';
import { isErrorLiteral, safeText } from './safe-text.ts';

export interface WriteOptions {
  readonly fonts?: FontChoice;
  /** Title in the document properties. */
  readonly title?: string;
  /** Time in the document properties, else the time of writing; with it, equal drawings give equal bytes. */
  readonly modified?: Date;
}

type StyleOf = ReturnType<typeof styleMaker>;

/** Bytes of an .xlsx file without macros that shows the drawings. */
export async function writeXlsx(
  drawings: readonly SheetDrawing[],
  options: WriteOptions = {},
): Promise<Uint8Array> {
  const fonts = options.fonts ?? 'official';
  const styleOf = styleMaker(fonts);
  return writeFile({
    sheets: drawings.map((drawing) => fileSheet(drawing, styleOf)),
    defaultFont: defaultFont(fonts),
    namedRanges: drawings.flatMap(({ name: sheet, names }) =>
      names.map(({ name, range }) => ({ name, range: absoluteAddress(sheet, range) })),
    ),
    properties: {
      ...(options.title === undefined ? {} : { title: options.title }),
      ...(options.modified === undefined ? {} : { modified: options.modified }),
    },
  });
}

function fileSheet(drawing: SheetDrawing, styleOf: StyleOf): WriteSheet {
  const paint = paintOf(drawing);
  const cells = new Map<string, Partial<Cell>>();
  for (const { row, column, look } of paint.exceptions)
    cells.set(`${row},${column}`, { style: styleOf(look) });
  const add = (row: number, column: number, more: Partial<Cell>): void => {
    const key = `${row},${column}`;
    cells.set(key, { ...cells.get(key), ...more });
  };
  for (const { row, column, formula } of drawing.formulas)
    add(row, column, { formula, formulaResult: drawing.values[row]?.[column] ?? null });
  for (const { row, column, sheet } of drawing.links)
    add(row, column, { hyperlink: { target: '', location: `${quotedSheet(sheet)}!A1` } });
  const rows = drawing.values.map((row, at) =>
    fileRow(row, (column, text) => add(at, column, { richText: [{ text }] })),
  );
  return {
    name: drawing.name,
    rows,
    cells,
    columns: paint.columns.map((look, column) => ({
      ...(drawing.columns[column] ?? {}),
      ...(look === null ? {} : { style: styleOf(look) }),
    })),
    rowDefs: new Map(
      drawing.heights.flatMap((height, row) => (height === null ? [] : [[row, { height }] as const])),
    ),
    ...(drawing.visibility === 'very-hidden' ? { veryHidden: true } : {}),
    ...(drawing.frozen.rows + drawing.frozen.columns > 0 ? { freezePane: drawing.frozen } : {}),
    merges: drawing.merges.map(({ row, column, rowCount, columnCount }) => ({
      startRow: row,
      startCol: column,
      endRow: row + rowCount - 1,
      endCol: column + columnCount - 1,
    })),
    dataValidations: drawing.validations.map(fileValidation),
    conditionalRules: drawing.conditions.map(({ range, formula, fill, color }, index) => ({
      type: 'expression' as const,
      priority: index + 1,
      formula,
      range: rangeAddress(range),
      style: {
        font: { color: { rgb: color } },
        fill: { type: 'pattern' as const, pattern: 'solid' as const, bgColor: { rgb: fill } },
      },
    })),
    ...fileTable(drawing),
    ...(drawing.page === null ? {} : filePage(drawing.page, drawing.hasGridLines)),
    // The library counts breaks behind a row, the drawing before one.
    rowBreaks: drawing.pageBreaks.map((row) => row - 1),
    ...(drawing.isProtected ? { protection: { sheet: true, formatColumns: true, formatRows: true } } : {}),
    view: { showGridLines: drawing.hasGridLines },
  };
}

/** The row itself where every cell can be written as it stands, which is nearly always so. */
function fileRow(row: readonly CellValue[], asRichText: (column: number, text: string) => void): FileValue[] {
  let copy: FileValue[] | null = null;
  for (const [column, value] of row.entries()) {
    if (typeof value !== 'string') continue;
    if (isErrorLiteral(value)) asRichText(column, value);
    const safe = safeText(value);
    if (safe !== value) (copy ??= [...row])[column] = safe;
  }
  // The library only reads its rows.
  return copy ?? (row as FileValue[]);
}

function fileTable({ table }: SheetDrawing): Pick<WriteSheet, 'tables'> {
  if (table === null) return {};
  return {
    tables: [
      {
        name: table.name,
        range: rangeAddress(table.range),
        columns: table.headers.map((name) => ({ name })),
        style: 'TableStyleLight15',
        showRowStripes: false,
      },
    ],
  };
}
