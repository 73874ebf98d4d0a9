import type { CellRange } from '#xlsx/cell-range';
import type { Book, Chart } from '../model/book.ts';

/** Id and namespace of the custom XML part with the data for which a file has no place. */
export const EXTRA_PART_ID = '{6D0F3E5A-1C0B-4B5E-9C55-0A7C4D2E8F10}';
const NAMESPACE = 'urn:duban:host';

interface ExtraData {
  readonly settings: readonly (readonly [string, unknown])[];
  readonly properties: readonly (readonly [string, unknown])[];
  readonly calculationMode: string;
  readonly selection: CellRange;
  /** Table name → properties that the table part of a file does not have. */
  readonly tables: readonly (readonly [string, { readonly sort: unknown; readonly isFresh?: boolean }])[];
  readonly charts: readonly (Omit<Chart, 'id' | 'source' | 'properties'> & {
    readonly on: string;
    readonly sheet: string;
    readonly area: CellRange;
    readonly properties: readonly (readonly [string, unknown])[];
  })[];
}

/**
 * The XML part with the document settings, the charts and everything else of a book that
 * has no place in the other parts of a file.
 */
export function extraPartXml(book: Book, properties: ExtraData['properties']): string {
  const data: ExtraData = {
    settings: [...book.settings],
    properties,
    calculationMode: book.calculationMode,
    selection: book.selection,
    tables: book.tables.flatMap(({ name, sort, isFresh }) =>
      sort === null && isFresh === undefined
        ? []
        : [[name, { sort, ...(isFresh === undefined ? {} : { isFresh }) }] as const],
    ),
    charts: book.sheets.flatMap((sheet) =>
      sheet.charts.map(({ name, type, seriesBy, source, properties: set }) => ({
        on: sheet.name,
        name,
        type,
        seriesBy,
        sheet: source.sheet.name,
        area: source.area,
        properties: [...set],
      })),
    ),
  };
  return `<host xmlns="${NAMESPACE}"><![CDATA[${escaped(JSON.stringify(data))}]]></host>`;
}

/** Escapes, as JSON escapes, what would end the text or is no XML character. */
const escaped = (json: string): string =>
  json.replace(
    /[<>&\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Restores the data of `extraPartXml` into a book whose sheets are loaded. */
export function loadExtraPart(book: Book, xml: string): void {
  const start = xml.indexOf('<![CDATA[');
  const end = xml.lastIndexOf(']]>');
  if (start < 0 || end < start) return;
  const data = JSON.parse(xml.slice(start + 9, end)) as ExtraData;
  const sheetOf = (name: string) => book.sheets.find((sheet) => sheet.name === name);
  for (const [key, value] of data.settings) book.settings.set(key, value);
  for (const [key, value] of data.properties) book.properties.set(key, value);
  book.calculationMode = data.calculationMode;
  book.selection = data.selection;
  for (const [name, more] of data.tables)
    Object.assign(book.tables.find((table) => table.name === name) ?? {}, more);
  for (const { on, sheet, area, properties, ...chart } of data.charts) {
    const source = sheetOf(sheet);
    if (source === undefined) continue;
    sheetOf(on)?.charts.push({
      ...chart,
      id: `{${String(book.nextId()).padStart(8, '0')}-0004}`,
      source: { sheet: source, area },
      properties: new Map(properties),
    });
  }
}
