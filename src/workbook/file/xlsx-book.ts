import { absoluteAddress, quotedSheetName } from '#xlsx/address';
import type { SheetModel } from '../model/sheet-model.ts';
import type { FontChoice } from '../model/font.ts';
import type { CellStyle } from '../model/cell-style.ts';
import { TABLE_STYLE } from '../model/table-layout.ts';
import { EMPTY_XLSX_SHEET, type XlsxBook, type XlsxSheet } from '#xlsx/book';
import type { XlsxTable } from '#xlsx/sheet-parts';
import { xlsxPage } from './xlsx-page.ts';
import { xlsxValidation } from './xlsx-validation.ts';
import { defaultFont, xlsxStyleOf } from './xlsx-style.ts';
import { styleNumbers } from './style-grid.ts';

export interface WriteOptions {
  readonly fonts?: FontChoice;
  /** Title in the document properties. */
  readonly title?: string;
  /** Time in the document properties; default: the time of writing. If given, equal sheets give equal bytes. */
  readonly modified?: Date;
}

/** Translates sheet models into the model of an .xlsx file; each cell style becomes one style of the file. */
export function xlsxBookOf(models: readonly SheetModel[], options: WriteOptions): XlsxBook {
  const fonts = options.fonts ?? 'official';
  const styles = [...new Set(models.flatMap((model) => model.styles.map(({ style }) => style)))];
  const numbers = new Map(styles.map((style, index) => [style, index + 1]));
  return {
    font: defaultFont(fonts),
    vertical: 'bottom',
    styles: [{}, ...styles.map((style) => xlsxStyleOf(style, fonts))],
    namedStyles: [],
    sheets: models.map((model) => sheetOf(model, (style) => numbers.get(style) ?? 0)),
    activeSheet: 0,
    names: models.flatMap(({ name: sheet, names }) =>
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

function sheetOf(model: SheetModel, numberOf: (style: CellStyle) => number): XlsxSheet {
  return {
    ...EMPTY_XLSX_SHEET,
    name: model.name,
    visibility: model.visibility,
    columns: model.columns.map(({ width, hidden }, at) => ({
      first: at,
      last: at,
      width,
      hidden,
      style: null,
    })),
    values: model.values,
    styles: styleNumbers(model, numberOf),
    formulas: formulasByRow(model),
    heights: model.heights,
    links: model.links.map(({ row, column, sheet }) => ({
      row,
      column,
      target: null,
      place: `${quotedSheetName(sheet)}!A1`,
      tooltip: '',
    })),
    merges: model.merges,
    validations: model.validations.map(xlsxValidation),
    conditions: model.conditions.map(({ range, formula, fill, color }, index) => ({
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
    tables: tablesOf(model),
    page: xlsxPage(model),
    frozen: model.frozen,
    hasGridLines: model.hasGridLines,
    protection: model.isProtected
      ? { allowed: { formatColumns: true, formatRows: true }, password: {} }
      : null,
    // Task numbers are text on purpose. The formulas in the rows refer to cells by address,
    // the calculated column formula by header.
    ignoredErrors:
      model.table === null
        ? []
        : [{ range: model.table.range, kinds: ['numberStoredAsText', 'calculatedColumn'] }],
  };
}

function tablesOf({ table }: SheetModel): readonly XlsxTable[] {
  if (table === null) return [];
  // Rows that the user adds get the calculated column formula.
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

function formulasByRow({ formulas }: SheetModel): XlsxSheet['formulas'] {
  const rows = new Map<number, Map<number, string>>();
  for (const { row, column, formula } of formulas) {
    const inRow = rows.get(row) ?? new Map<number, string>();
    rows.set(row, inRow.set(column, formula));
  }
  return rows;
}
