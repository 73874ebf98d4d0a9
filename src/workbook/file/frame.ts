import { strFromU8, unzipSync } from 'fflate';
import { type Cell, writeXlsx as writeFile, type WriteSheet } from 'hucre';
import { absoluteAddress, quotedSheet, rangeAddress } from '../drawing/address.ts';
import type { SheetDrawing } from '../drawing/drawing.ts';
import type { CellLook } from '../layout/look.ts';
import { filePage } from './file-page.ts';
import { fileValidation } from './file-validation.ts';
import { defaultFont, type FontChoice, styleOf } from './hucre-style.ts';

export interface WriteOptions {
  readonly fonts?: FontChoice;
  /** Title in the document properties. */
  readonly title?: string;
  /** Time in the document properties, else the time of writing; with it, equal drawings give equal bytes. */
  readonly modified?: Date;
}

/** A workbook file without its cells: everything that does not grow with the number of rows. */
export interface Frame {
  /** Path inside the file → content, in the order of the file. */
  readonly parts: Readonly<Record<string, Uint8Array>>;
  /** The number of each look in the style part. */
  readonly styles: ReadonlyMap<CellLook, number>;
}

/** Where the n-th sheet (from 0) stands inside the file. */
export const sheetPath = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;

/**
 * The frame as the file library writes it. Below the first sheet stands one
 * sample cell a look; the numbers that their styles got are read off there.
 */
export async function frameOf(drawings: readonly SheetDrawing[], options: WriteOptions): Promise<Frame> {
  const fonts = options.fonts ?? 'official';
  const looks = [...new Set(drawings.flatMap((drawing) => drawing.looks.map(({ look }) => look)))];
  const bytes = await writeFile({
    sheets: drawings.map((drawing, index) => frameSheet(drawing, index === 0 ? samples(looks, fonts) : [])),
    defaultFont: defaultFont(fonts),
    namedRanges: drawings.flatMap(({ name: sheet, names }) =>
      names.map(({ name, range }) => ({ name, range: absoluteAddress(sheet, range) })),
    ),
    properties: {
      ...(options.title === undefined ? {} : { title: options.title }),
      ...(options.modified === undefined ? {} : { modified: options.modified }),
    },
  });
  const parts = unzipSync(bytes);
  const written = strFromU8(parts[sheetPath(0)] ?? new Uint8Array()).match(/<c [^<>]*>/g) ?? [];
  const numbers = written.map((cell) => Number(/ s="(\d+)"/.exec(cell)?.[1] ?? 0));
  return { parts, styles: new Map(looks.map((look, index) => [look, numbers[index + 1] ?? 0])) };
}

/** The first sample has no look; its text makes the library add a part for texts. */
const samples = (looks: readonly CellLook[], fonts: FontChoice): readonly Partial<Cell>[] => [
  { value: 'sample' },
  ...looks.map((look) => ({ value: 'sample', style: styleOf(look, fonts) })),
];

function frameSheet(drawing: SheetDrawing, sampleCells: readonly Partial<Cell>[]): WriteSheet {
  const below = drawing.values.length;
  return {
    name: drawing.name,
    cells: new Map<string, Partial<Cell>>([
      ...drawing.links.map(({ row, column, sheet }): [string, Partial<Cell>] => [
        `${row},${column}`,
        { hyperlink: { target: '', location: `${quotedSheet(sheet)}!A1` } },
      ]),
      ...sampleCells.map((cell, column): [string, Partial<Cell>] => [`${below},${column}`, cell]),
    ]),
    columns: drawing.columns.map(({ width, hidden }) => ({ width, hidden })),
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
    ...frameTable(drawing),
    ...(drawing.page === null ? {} : filePage(drawing.page, drawing.hasGridLines)),
    // The library counts breaks behind a row, the drawing before one.
    rowBreaks: drawing.pageBreaks.map((row) => row - 1),
    ...(drawing.isProtected ? { protection: { sheet: true, formatColumns: true, formatRows: true } } : {}),
    view: { showGridLines: drawing.hasGridLines },
  };
}

function frameTable({ table }: SheetDrawing): Pick<WriteSheet, 'tables'> {
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
