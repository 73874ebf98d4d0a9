import { strFromU8, strToU8, unzipSync } from 'fflate';
import { type Cell, writeXlsx as writeFile, type WriteOptions, type WriteSheet } from 'hucre';
import type { XlsxBook, XlsxSheet } from '../book.ts';
import { MAX_COLUMNS } from '../cell-range.ts';
import type { XlsxCondition } from '../sheet-parts.ts';
import { withNamedStyles } from './named-styles.ts';

/** The parts of a workbook file as hucre writes them: without cells, and without what hucre does not support. */
export interface LibraryParts {
  /** Path → content, in the order of the file. */
  readonly parts: Readonly<Record<string, Uint8Array>>;
  /** Index of each style of the book in the style part (`cellXfs`). */
  readonly styles: ArrayLike<number>;
  /** `dxfId` of the format of a condition; null if it has none. */
  readonly formatOf: (condition: XlsxCondition) => number | null;
}

export const STYLES_PATH = 'xl/styles.xml';

/** Path of a sheet part; `index` is 0-based. */
export const sheetPath = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;

/** The last column of a sheet. Column runs up to it set a default and do not make the sheet wide. */
const LAST_COLUMN = MAX_COLUMNS - 1;

/**
 * Has hucre write the workbook without cells. The first sheet gets one sample cell for
 * each style, below all links, and one rule for each conditional format; the indexes of
 * styles and formats in the style part are read from these.
 */
export async function libraryParts(book: XlsxBook): Promise<LibraryParts> {
  const { sheets, properties } = book;
  const [plain = {}, ...others] = book.styles;
  // Named styles first, so that a file that is read and written again has all styles in the same order.
  const named = book.namedStyles.map(({ style }) => style);
  const sampleStyles = [plain, ...named, ...others];
  const conditions = sheets.flatMap((sheet) => sheet.conditions.filter(({ format }) => format !== null));
  const { custom, ...standard } = properties;
  const written = await writtenParts({
    sheets: sheets.map((sheet, index) => ({
      ...frameSheet(sheet, index === 0 ? samples(sampleStyles) : []),
      ...(index === 0 ? { conditionalRules: conditions.map(sampleRule) } : {}),
    })),
    defaultFont: book.font,
    activeSheet: book.activeSheet,
    properties: { ...standard, ...(custom === undefined ? {} : { custom: { ...custom } }) },
  });
  const { parts, cells, formats } = written;
  const numbers = new Map(conditions.map((condition, index) => [condition, formats[index] ?? 0]));
  // Style 0 stays 0, whatever the book has there. The cells of links come before the samples.
  const places = sampleStyles.map((_, index) =>
    index === 0 ? 0 : (cells[cells.length - sampleStyles.length + index] ?? 0),
  );
  const { xml, numbers: styles } = withNamedStyles(strFromU8(parts[STYLES_PATH] ?? new Uint8Array()), book, {
    named: places.slice(1, 1 + named.length),
    styles: [0, ...places.slice(1 + named.length)],
  });
  return {
    parts: { ...parts, [STYLES_PATH]: strToU8(xml) },
    styles,
    formatOf: (condition) => numbers.get(condition) ?? null,
  };
}

interface WrittenParts {
  readonly parts: Readonly<Record<string, Uint8Array>>;
  /** Of the cells of the first sheet: the index of their style. */
  readonly cells: readonly number[];
  /** Of the rules of the first sheet: the index of their format. */
  readonly formats: readonly number[];
}

/** What was written last: many small files of one layout differ in their cells only. */
let last: { readonly key: string; readonly written: Promise<WrittenParts> } | null = null;

/** The parts that hucre writes; the same for equal workbooks of one time. */
function writtenParts(book: WriteOptions): Promise<WrittenParts> {
  const { modified } = book.properties ?? {};
  const key = modified === undefined ? null : keyOf(book);
  if (last !== null && last.key === key) return last.written;
  const written = writeFile(book).then((bytes): WrittenParts => {
    const parts = unzipSync(bytes);
    const first = strFromU8(parts[sheetPath(0)] ?? new Uint8Array());
    return {
      parts,
      cells: (first.match(/<c [^<>]*>/g) ?? []).map((cell) => Number(/ s="(\d+)"/.exec(cell)?.[1] ?? 0)),
      formats: (first.match(/ dxfId="\d+"/g) ?? []).map((text) => Number(text.slice(8, -1))),
    };
  });
  last = key === null ? null : { key, written };
  return written;
}

const keyOf = (book: WriteOptions): string =>
  JSON.stringify(book, (_, value: unknown) => (value instanceof Map ? [...value] : value));

/** The first sample has no style; its text makes hucre add the part for shared strings. */
const samples = (sampleStyles: XlsxBook['styles']): readonly Partial<Cell>[] =>
  sampleStyles.map((style, index) => ({ value: 'sample', ...(index === 0 ? {} : { style }) }));

const sampleRule = ({ format }: XlsxCondition, index: number) => ({
  type: 'expression' as const,
  priority: index + 1,
  range: 'A1',
  ...(format === null ? {} : { style: format }),
});

function frameSheet(sheet: XlsxSheet, sampleCells: readonly Partial<Cell>[]): WriteSheet {
  const below = sheet.links.reduce((most, { row }) => Math.max(most, row + 1), sheet.values.length);
  const width = sheet.columns.reduce(
    (most, { last }) => (last < LAST_COLUMN ? Math.max(most, last + 1) : most),
    0,
  );
  return {
    name: sheet.name,
    cells: new Map<string, Partial<Cell>>([
      ...sheet.links.map(({ row, column, target, place }): [string, Partial<Cell>] => [
        `${row},${column}`,
        { hyperlink: target === null ? { target: '', location: place ?? '' } : { target } },
      ]),
      ...sampleCells.map((cell, column): [string, Partial<Cell>] => [`${below},${column}`, cell]),
    ]),
    columns: Array.from({ length: width }, () => ({})),
    ...(sheet.visibility === 'very-hidden' ? { veryHidden: true } : {}),
    ...(sheet.visibility === 'hidden' ? { hidden: true } : {}),
    ...(sheet.frozen.rows + sheet.frozen.columns > 0 ? { freezePane: sheet.frozen } : {}),
    tables: sheet.tables.map(({ name }) => ({ name, range: 'A1:A2', columns: [{ name: 'A' }] })),
    ...(sheet.page?.fit ? { pageSetup: { fitToPage: true } } : {}),
    view: {
      showGridLines: sheet.hasGridLines,
      showRowColHeaders: sheet.hasHeadings,
      ...(sheet.tabColor === null ? {} : { tabColor: { rgb: sheet.tabColor } }),
    },
  };
}
