import { strFromU8, strToU8, unzipSync } from 'fflate';
import { type Cell, writeXlsx as writeFile, type WriteSheet } from 'hucre';
import type { FileBook, FileSheet } from '../book.ts';
import type { FileCondition } from '../element.ts';
import { withNamedStyles } from './named-styles.ts';

/** A workbook file without its cells, and without what the file library has no word for. */
export interface Frame {
  /** Path inside the file → content, in the order of the file. */
  readonly parts: Readonly<Record<string, Uint8Array>>;
  /** The number of each style of the book in the style part. */
  readonly styles: ArrayLike<number>;
  /** The number of the format of each condition. */
  readonly formatOf: (condition: FileCondition) => number | null;
}

export const STYLES_PATH = 'xl/styles.xml';

/** Where the n-th sheet (from 0) stands inside the file. */
export const sheetPath = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;

/** No sheet is as wide as this because of what stands on it. */
const LAST_COLUMN = 16_383;

/**
 * The frame as the file library writes it. Below the first sheet stands one
 * sample cell a style, and on it one rule a conditional format; the numbers
 * that they got in the style part are read off there.
 */
export async function frameOf(book: FileBook): Promise<Frame> {
  const { sheets, properties } = book;
  const [plain = {}, ...others] = book.styles;
  // Named styles first, so that a file that is loaded and saved again has all styles in the same order.
  const named = book.namedStyles.map(({ look }) => look);
  const looks = [plain, ...named, ...others];
  const conditions = sheets.flatMap((sheet) => sheet.conditions.filter(({ format }) => format !== null));
  const { custom, ...told } = properties;
  const bytes = await writeFile({
    sheets: sheets.map((sheet, index) => ({
      ...frameSheet(sheet, index === 0 ? samples(looks) : []),
      ...(index === 0 ? { conditionalRules: conditions.map(sampleRule) } : {}),
    })),
    defaultFont: book.font,
    activeSheet: book.activeSheet,
    properties: { ...told, ...(custom === undefined ? {} : { custom: { ...custom } }) },
  });
  const parts = unzipSync(bytes);
  const first = strFromU8(parts[sheetPath(0)] ?? new Uint8Array());
  const cells = (first.match(/<c [^<>]*>/g) ?? []).map((cell) => Number(/ s="(\d+)"/.exec(cell)?.[1] ?? 0));
  const formats = (first.match(/ dxfId="\d+"/g) ?? []).map((text) => Number(text.slice(8, -1)));
  const numbers = new Map(conditions.map((condition, index) => [condition, formats[index] ?? 0]));
  // Plain cells are the plain ones, whatever the book says; before the samples stand those of links.
  const places = looks.map((_, index) =>
    index === 0 ? 0 : (cells[cells.length - looks.length + index] ?? 0),
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

/** The first sample has no style; its text makes the library add a part for texts. */
const samples = (looks: FileBook['styles']): readonly Partial<Cell>[] =>
  looks.map((style, index) => ({ value: 'sample', ...(index === 0 ? {} : { style }) }));

const sampleRule = ({ format }: FileCondition, index: number) => ({
  type: 'expression' as const,
  priority: index + 1,
  range: 'A1',
  ...(format === null ? {} : { style: format }),
});

function frameSheet(sheet: FileSheet, sampleCells: readonly Partial<Cell>[]): WriteSheet {
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
