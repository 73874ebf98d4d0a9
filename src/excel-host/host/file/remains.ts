import type { CellRange } from '#xlsx/cell-range';
import type { Book, Chart } from '../model/book.ts';

/** Id and namespace of the custom XML part that holds what a file has no place for. */
export const REMAINS_ID = '{6D0F3E5A-1C0B-4B5E-9C55-0A7C4D2E8F10}';
const NAMESPACE = 'urn:duban:host';

interface Remains {
  readonly settings: readonly (readonly [string, unknown])[];
  readonly properties: readonly (readonly [string, unknown])[];
  readonly calculationMode: string;
  readonly selection: CellRange;
  /** Name of a table → what no table part says of it. */
  readonly tables: readonly (readonly [string, { readonly sort: unknown; readonly isFresh?: boolean }])[];
  readonly charts: readonly (Omit<Chart, 'id' | 'source' | 'properties'> & {
    readonly on: string;
    readonly sheet: string;
    readonly area: CellRange;
    readonly properties: readonly (readonly [string, unknown])[];
  })[];
}

/** The settings of the document, its charts and what else of a book no other part of a file holds. */
export function remainsXml(book: Book, properties: Remains['properties']): string {
  const remains: Remains = {
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
  return `<host xmlns="${NAMESPACE}"><![CDATA[${escaped(JSON.stringify(remains))}]]></host>`;
}

/** What would end the text, or is no character of XML, is written as JSON can. */
const escaped = (json: string): string =>
  json.replace(
    /[<>&\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Puts what `remainsXml` wrote back into a book whose sheets are there. */
export function loadRemains(book: Book, xml: string): void {
  const start = xml.indexOf('<![CDATA[');
  const end = xml.lastIndexOf(']]>');
  if (start < 0 || end < start) return;
  const remains = JSON.parse(xml.slice(start + 9, end)) as Remains;
  const sheetOf = (name: string) => book.sheets.find((sheet) => sheet.name === name);
  for (const [key, value] of remains.settings) book.settings.set(key, value);
  for (const [key, value] of remains.properties) book.properties.set(key, value);
  book.calculationMode = remains.calculationMode;
  book.selection = remains.selection;
  for (const [name, more] of remains.tables)
    Object.assign(book.tables.find((table) => table.name === name) ?? {}, more);
  for (const { on, sheet, area, properties, ...chart } of remains.charts) {
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
