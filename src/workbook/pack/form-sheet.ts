import { cellAddress } from '#xlsx/address';
import { type CellRange, rangeOf } from '#xlsx/cell-range';
import type { CellValue } from '#xlsx/cell-value';
import { type CellStyle, STYLES } from '../model/cell-style.ts';
import { workingPage } from '../model/page.ts';
import {
  BLANK_SHEET,
  type ConditionalFormat,
  type FormulaCell,
  type SheetModel,
  type StyleRun,
} from '../model/sheet-model.ts';
import { type ColumnLayout, KEY_COLUMN } from '../model/table-layout.ts';
import { fittingWidth, rowHeights } from '../model/table-sheet.ts';
import { charactersPerLine, lineCount, MAX_ROW_HEIGHT, rowHeight } from '../model/text-metrics.ts';
import { cellText } from '../codec/cell.ts';
import { CHECK_COLUMN, type PackSheetLayout } from './layout.ts';
import type { PackRow, SentCell } from './meta.ts';
import { cellChecksum } from './meta.ts';
import { rowChecksum } from './row-keys.ts';

/** A row under the header. */
export interface FormRow<Column extends string> {
  readonly key: string;
  readonly cells: Readonly<Partial<Record<Column, CellValue>>>;
  /** Formulas without "="; a reference to a cell of the row is made by `at`. Their results are in `cells`. */
  readonly formulas?: Readonly<Partial<Record<Column, (at: (column: Column) => string) => string>>>;
  readonly styles?: Readonly<Partial<Record<Column, CellStyle>>>;
}

interface FormContent<Column extends string> {
  readonly title: string;
  /** Whom it is for, by when. */
  readonly about: string;
  /** How it is filled in. */
  readonly legend: string;
  readonly rows: readonly FormRow<Column>[];
  /** Columns that have nothing to show in this pack. */
  readonly hidden?: ReadonlySet<Column>;
  /** Characters for which a column has to be wide enough. */
  readonly room?: Readonly<Partial<Record<Column, number>>>;
  /** Colours of a column where its formula, of the cells of the row, is true. */
  readonly conditions?: readonly {
    readonly column: Column;
    readonly formula: (at: (column: Column) => string) => string;
    readonly fill: string;
    readonly color: string;
  }[];
}

/** A sheet that is filled in, and what the hidden sheet says about it. */
export interface Form {
  readonly model: SheetModel;
  readonly rows: readonly PackRow[];
  readonly sent: readonly SentCell[];
  /** Numbers that a column shows, as calculated when the pack is made. */
  readonly numbersOf: (column: string) => readonly number[];
  /** The header and the rows, for the filter. */
  readonly table: CellRange;
  /** The cells of a column under the header. */
  readonly rangeOfColumn: (column: string) => CellRange;
}

const TITLE_HEIGHT = 36;
const LINE_HEIGHT = 20.25;
/** Row of the header, from 0: under title and two lines. */
const HEADER_ROW = 3;
const FIRST_ROW = HEADER_ROW + 1;
/** Greatest width in digits that a column is given for the text that it may have to hold. */
const WIDEST = 90;

/** Composes a sheet that is filled in: title, two lines, header, one row a record; keys and checksums are hidden. */
export function formSheet<Column extends string>(
  layout: PackSheetLayout<Column>,
  content: FormContent<Column>,
): Form {
  const { columns } = layout;
  const hides = (column: ColumnLayout<Column>): boolean =>
    column.hidden === true || content.hidden?.has(column.key) === true;
  const rows = content.rows.map((row) => cellsOf(layout, row));
  const widths = columns.map((column, index) =>
    Math.max(fittingWidth(column, index, rows), roomFor(content.room?.[column.key] ?? 0, column)),
  );
  const shown = columns.map((column) => ({ ...column, hidden: hides(column) }));
  const width = columns.length;
  const last = width - [...shown].reverse().findIndex(({ hidden }) => !hidden);
  const count = Math.max(1, rows.length);
  const place = new Map<string, number>(columns.map(({ key }, index) => [key, index]));
  const addressIn =
    (row: number, isFixed: boolean) =>
    (column: Column): string =>
      (isFixed ? '$' : '') + cellAddress(row, place.get(column) ?? 0);
  const rangeOfColumn = (column: string): CellRange => rangeOf(FIRST_ROW, place.get(column) ?? 0, count);
  const model: SheetModel = {
    ...BLANK_SHEET,
    name: layout.sheet,
    columns: shown.map(({ hidden }, index) => ({ width: widths[index] ?? 0, hidden })),
    values: [
      [content.title],
      [content.about],
      [content.legend],
      columns.map(({ header }) => header),
      ...(rows.length > 0 ? rows : [columns.map(() => null)]),
    ],
    heights: [
      TITLE_HEIGHT,
      LINE_HEIGHT,
      LINE_HEIGHT,
      headerHeight(shown, widths),
      ...rowHeights(shown, widths, rows).map((height) => Math.max(layout.leastHeight, height)),
    ],
    styles: [
      { range: rangeOf(0, 0, 1, last), style: STYLES.title },
      { range: rangeOf(1, 0, 1, last), style: LINE },
      { range: rangeOf(2, 0, 1, last), style: STYLES.legend },
      { range: rangeOf(HEADER_ROW, 0, 1, width), style: STYLES.header },
      ...shown.flatMap(({ hidden, style }, index): readonly StyleRun[] =>
        hidden ? [] : [{ range: rangeOf(FIRST_ROW, index, count), style: STYLES[style] }],
      ),
      ...content.rows.flatMap(({ styles }, at) =>
        styles === undefined ? [] : stylesOf(styles, FIRST_ROW + at, place),
      ),
    ],
    formulas: content.rows.flatMap(({ formulas }, at): readonly FormulaCell[] => {
      if (formulas === undefined) return [];
      const row = FIRST_ROW + at;
      const made = formulas as Readonly<
        Record<string, ((at: (column: Column) => string) => string) | undefined>
      >;
      return Object.entries(made).flatMap(([column, formula]) =>
        formula === undefined
          ? []
          : [{ row, column: place.get(column) ?? 0, formula: formula(addressIn(row, true)) }],
      );
    }),
    merges: [0, 1, 2].map((row) => rangeOf(row, 0, 1, last)),
    validations: columns.flatMap(({ key, rule, ruleMessage }) =>
      rule === undefined || rows.length === 0
        ? []
        : [{ range: rangeOfColumn(key), rule, message: ruleMessage ?? '' }],
    ),
    conditions: (rows.length === 0 ? [] : (content.conditions ?? [])).map(
      ({ column, formula, fill, color }): ConditionalFormat => ({
        range: rangeOfColumn(column),
        formula: formula(addressIn(FIRST_ROW, true)),
        fill,
        color,
      }),
    ),
    names: [{ name: layout.rangeName, range: rangeOf(HEADER_ROW, 0, count + 1, width) }],
    headerRow: HEADER_ROW,
    page: workingPage('a4', [HEADER_ROW, HEADER_ROW]),
    frozen: { rows: FIRST_ROW, columns: layout.frozenColumns },
    isProtected: true,
  };
  return {
    model,
    rows: content.rows.map(({ key }, at) => ({
      sheet: layout.code,
      key,
      checksum: String(rows[at]?.[place.get(CHECK_COLUMN) ?? -1] ?? ''),
    })),
    sent: content.rows.flatMap(({ key, cells }) =>
      layout.inputs.flatMap(({ column }) => {
        const cell = cells[column] ?? null;
        return cell === null ? [] : [{ sheet: layout.code, key, column, checksum: cellChecksum(cell) }];
      }),
    ),
    table: rangeOf(HEADER_ROW, 0, count + 1, width),
    rangeOfColumn,
    numbersOf: (column) =>
      rows.flatMap((row) => {
        const cell = row[place.get(column) ?? -1];
        return typeof cell === 'number' ? [cell] : [];
      }),
  };
}

const LINE: CellStyle = { ...STYLES.prose, wrap: false };

function cellsOf<Column extends string>(
  { columns, checked }: PackSheetLayout<Column>,
  { key, cells }: FormRow<Column>,
): readonly CellValue[] {
  const sum = rowChecksum(
    key,
    checked.map((column) => String(cells[column] ?? '')),
  );
  return columns.map(({ key: column }) => {
    if (column === KEY_COLUMN) return cellText(key);
    return column === CHECK_COLUMN ? sum : (cells[column] ?? null);
  });
}

/** The width in digits from which a text of that many characters fits into the highest row of Excel. */
function roomFor(characters: number, { style }: ColumnLayout): number {
  const { size } = STYLES[style];
  let width = 0;
  while (width < WIDEST && rowHeight(characters / charactersPerLine(width, size) + 1, size) > MAX_ROW_HEIGHT)
    width += 1;
  return width;
}

const stylesOf = (
  styles: Readonly<Record<string, CellStyle | undefined>>,
  row: number,
  place: ReadonlyMap<string, number>,
): readonly StyleRun[] =>
  Object.entries(styles).flatMap(([column, style]) =>
    style === undefined ? [] : [{ range: rangeOf(row, place.get(column) ?? 0), style }],
  );

function headerHeight(
  columns: readonly (ColumnLayout & { readonly hidden: boolean })[],
  widths: readonly number[],
): number {
  const { size } = STYLES.header;
  const lines = columns.map(({ header, hidden }, index) =>
    hidden ? 1 : lineCount(header, charactersPerLine(widths[index] ?? 1, size)),
  );
  return rowHeight(Math.max(1, ...lines), size);
}
