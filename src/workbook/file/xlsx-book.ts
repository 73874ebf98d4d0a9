import { absoluteAddress, quotedSheet } from '#xlsx/address';
import type { SheetDrawing } from '../model/sheet-model.ts';
import type { FontChoice } from '../model/font.ts';
import type { CellLook } from '../model/cell-style.ts';
import { TABLE_STYLE } from '../model/table-layout.ts';
import { EMPTY_FILE_SHEET, type FileBook, type FileSheet } from '#xlsx/book';
import type { FileTable } from '#xlsx/element';
import { filePage } from './file-page.ts';
import { fileValidation } from './file-validation.ts';
import { defaultFont, styleOf } from './cell-style.ts';
import { paintOf } from './paint.ts';

export interface WriteOptions {
  readonly fonts?: FontChoice;
  /** Title in the document properties. */
  readonly title?: string;
  /** Time in the document properties, else the time of writing; with it, equal drawings give equal bytes. */
  readonly modified?: Date;
}

/** Drawings as a book: every look one style, everything else in the words of a file. */
export function bookOfDrawings(drawings: readonly SheetDrawing[], options: WriteOptions): FileBook {
  const fonts = options.fonts ?? 'official';
  const looks = [...new Set(drawings.flatMap((drawing) => drawing.looks.map(({ look }) => look)))];
  const numbers = new Map(looks.map((look, index) => [look, index + 1]));
  return {
    font: defaultFont(fonts),
    vertical: 'bottom',
    styles: [{}, ...looks.map((look) => styleOf(look, fonts))],
    namedStyles: [],
    sheets: drawings.map((drawing) => sheetOf(drawing, (look) => numbers.get(look) ?? 0)),
    activeSheet: 0,
    names: drawings.flatMap(({ name: sheet, names }) =>
      names.map(({ name, range }) => ({
        name,
        sheet: null,
        formula: absoluteAddress(sheet, range),
        hidden: false,
        comment: '',
      })),
    ),
    properties: {
      ...(options.title === undefined ? {} : { title: options.title }),
      ...(options.modified === undefined ? {} : { modified: options.modified }),
    },
    xmlParts: new Map(),
    protection: null,
  };
}

function sheetOf(drawing: SheetDrawing, numberOf: (look: CellLook) => number): FileSheet {
  return {
    ...EMPTY_FILE_SHEET,
    name: drawing.name,
    visibility: drawing.visibility,
    columns: drawing.columns.map(({ width, hidden }, at) => ({
      first: at,
      last: at,
      width,
      hidden,
      style: null,
    })),
    values: drawing.values,
    styles: paintOf(drawing, numberOf),
    formulas: formulasByRow(drawing),
    heights: drawing.heights,
    links: drawing.links.map(({ row, column, sheet }) => ({
      row,
      column,
      target: null,
      place: `${quotedSheet(sheet)}!A1`,
      tooltip: '',
    })),
    merges: drawing.merges,
    validations: drawing.validations.map(fileValidation),
    conditions: drawing.conditions.map(({ range, formula, fill, color }, index) => ({
      ranges: [range],
      type: 'expression',
      priority: index + 1,
      stopIfTrue: false,
      format: {
        font: { color: { rgb: color } },
        fill: { type: 'pattern' as const, pattern: 'solid' as const, bgColor: { rgb: fill } },
      },
      attributes: {},
      formulas: [formula],
      scale: null,
    })),
    tables: tablesOf(drawing),
    page: filePage(drawing),
    frozen: drawing.frozen,
    hasGridLines: drawing.hasGridLines,
    protection: drawing.isProtected
      ? { allowed: { formatColumns: true, formatRows: true }, password: {} }
      : null,
    // Task numbers are text on purpose, and the formulas of a row name its cells by address,
    // those of the column by name.
    ignoredErrors:
      drawing.table === null
        ? []
        : [{ range: drawing.table.range, kinds: ['numberStoredAsText', 'calculatedColumn'] }],
  };
}

function tablesOf({ table }: SheetDrawing): readonly FileTable[] {
  if (table === null) return [];
  // Without the formula of its column a row that a person adds to the table stays without one.
  const formulas = new Map(table.formulas.map(({ header, formula }) => [header, formula]));
  return [
    {
      name: table.name,
      range: table.range,
      hasHeader: true,
      hasTotals: false,
      columns: table.headers.map((name) => ({
        name,
        formula: formulas.get(name) ?? null,
        totalFunction: null,
        totalLabel: null,
        totalFormula: null,
      })),
      style: TABLE_STYLE,
      rowStripes: false,
      columnStripes: false,
      firstColumn: false,
      lastColumn: false,
      filter: [],
    },
  ];
}

function formulasByRow({ formulas }: SheetDrawing): FileSheet['formulas'] {
  const rows = new Map<number, Map<number, string>>();
  for (const { row, column, formula } of formulas) {
    const inRow = rows.get(row) ?? new Map<number, string>();
    rows.set(row, inRow.set(column, formula));
  }
  return rows;
}
