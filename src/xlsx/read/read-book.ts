import { EMPTY_XLSX_SHEET, type XlsxBook, type XlsxSheet } from '../book.ts';
import { isEntireColumn, isEntireRow } from '../cell-range.ts';
import { DEFAULT_PAGE, type XlsxPage } from '../sheet-parts.ts';
import { CellReader } from '../part/cells/cell-reader.ts';
import { XlsxError } from '../xlsx-error.ts';
import { type ColorOf, colorReader } from '../part/style/colors.ts';
import { parseColumns } from '../part/cells/columns.ts';
import { parseConditions } from '../part/sheet/conditions.ts';
import { parseFilter } from '../part/sheet/filter.ts';
import { parseLinks } from '../part/sheet/links.ts';
import { type XlsxNames, parseNames } from '../part/workbook/names.ts';
import { type XlsxPackage, openPackage } from '../part/xml/package.ts';
import { parsePage } from '../part/sheet/page.ts';
import { parseProperties } from '../part/workbook/properties.ts';
import { parseProtection, parseStructure } from '../part/sheet/protection.ts';
import { parseRanges } from '../part/xml/ranges.ts';
import { parseSharedStrings } from '../part/cells/read-strings.ts';
import { parseStyles, type XlsxStyles } from '../part/style/read-styles.ts';
import { parseTable } from '../part/sheet/table.ts';
import {
  childOf,
  childrenOf,
  isTrueAt,
  numberAt,
  textAt,
  type XmlElement,
  parseTree,
  type XmlReader,
  loadXmlReader,
} from '../part/xml/tree.ts';
import { parseValidations } from '../part/sheet/validations.ts';
import { parseCustomXml } from '../part/workbook/custom-xml.ts';

/** What the sheets of a file are read with: its parts, shared strings, styles and defined names. */
interface Reading {
  readonly parts: XlsxPackage;
  readonly read: XmlReader;
  readonly texts: readonly string[];
  readonly styles: XlsxStyles;
  readonly colorOf: ColorOf;
  readonly names: XlsxNames;
}

/**
 * Reads an .xlsx file, whichever program wrote it. Not read: drawings and charts,
 * comments, pivot tables, links to other workbooks, several fonts in one cell.
 *
 * @throws XlsxError if the bytes are not a readable .xlsx file.
 */
export async function readXlsxBook(bytes: Uint8Array): Promise<XlsxBook> {
  const read = await loadXmlReader();
  try {
    return bookOf(openPackage(bytes, read), read);
  } catch (cause) {
    throw new XlsxError('not a readable .xlsx file', { cause });
  }
}

function bookOf(parts: XlsxPackage, read: XmlReader): XlsxBook {
  const root = parts.relationships('');
  const target = (kind: string, among = root): string => among.find((one) => one.kind === kind)?.target ?? '';
  const path = target('officeDocument');
  const workbook = parts.tree(path);
  const relations = parts.relationships(path);
  const listed = childrenOf(childOf(workbook, 'sheets'), 'sheet');
  if (listed.length === 0) throw new RangeError('no sheets');
  const colorOf = colorReader(parts.xml(target('theme', relations)));
  const styles = parseStyles(parts.tree(target('styles', relations)), colorOf);
  const names = parseNames(
    workbook,
    listed.map((sheet) => textAt(sheet, 'name')),
  );
  const texts = parseSharedStrings(parts.xml(target('sharedStrings', relations)), read);
  const reading: Reading = { parts, read, texts, styles, colorOf, names };
  const view = childOf(childOf(workbook, 'bookViews'), 'workbookView');
  return {
    font: styles.font,
    vertical: styles.vertical,
    styles: styles.styles,
    namedStyles: styles.namedStyles,
    sheets: listed.map((sheet, index) =>
      sheetOf(sheet, index, relations.find(({ id }) => id === sheet.attributes.id)?.target ?? '', reading),
    ),
    activeSheet: (view === undefined ? null : numberAt(view, 'activeTab')) ?? 0,
    names: names.names,
    properties: parseProperties(
      parts.tree(target('core-properties')),
      parts.tree(target('extended-properties')),
      parts.tree(target('custom-properties')),
    ),
    xmlParts: parseCustomXml(parts.files, read),
    protection: parseStructure(workbook),
  };
}

const STATES: Readonly<Record<string, XlsxSheet['visibility']>> = {
  hidden: 'hidden',
  veryHidden: 'very-hidden',
};

function sheetOf(listed: XmlElement, index: number, path: string, reading: Reading): XlsxSheet {
  const { parts, read, styles, colorOf, names } = reading;
  const cells = new CellReader(reading.texts);
  const sheet = parseTree(parts.xml(path), read, { name: 'sheetData', events: cells });
  const relations = parts.relationships(path);
  const view = childrenOf(childOf(sheet, 'sheetViews'), 'sheetView')[0];
  const tab = childOf(childOf(sheet, 'sheetPr'), 'tabColor');
  const sizes = childOf(sheet, 'sheetFormatPr');
  return {
    ...EMPTY_XLSX_SHEET,
    ...cells.result(),
    name: textAt(listed, 'name'),
    visibility: STATES[listed.attributes.state ?? ''] ?? 'visible',
    tabColor: tab === undefined ? null : colorOf(tab),
    columns: parseColumns(sheet),
    standardWidth: sizes === undefined ? null : numberAt(sizes, 'defaultColWidth'),
    standardHeight:
      sizes !== undefined && isTrueAt(sizes, 'customHeight') ? numberAt(sizes, 'defaultRowHeight') : null,
    links: parseLinks(sheet, (id) => relations.find((one) => one.id === id)?.target ?? null),
    merges: childrenOf(childOf(sheet, 'mergeCells'), 'mergeCell').flatMap(({ attributes }) =>
      parseRanges(attributes.ref ?? ''),
    ),
    validations: parseValidations(sheet),
    conditions: parseConditions(sheet, styles.formats, colorOf),
    tables: relations
      .filter(({ kind }) => kind === 'table')
      .flatMap(({ target }) => parseTable(parts.tree(target)) ?? []),
    filter: parseFilter(sheet),
    page: pageOf(parsePage(sheet), index, names),
    frozen: frozenOf(view),
    hasGridLines: view === undefined || isTrueAt(view, 'showGridLines', true),
    hasHeadings: view === undefined || isTrueAt(view, 'showRowColHeaders', true),
    protection: parseProtection(sheet),
    ignoredErrors: ignoredOf(sheet),
  };
}

function frozenOf(view: XmlElement | undefined): XlsxSheet['frozen'] {
  const pane = childOf(view, 'pane');
  if (pane === undefined || !(pane.attributes.state ?? '').startsWith('frozen'))
    return { rows: 0, columns: 0 };
  return { rows: numberAt(pane, 'ySplit') ?? 0, columns: numberAt(pane, 'xSplit') ?? 0 };
}

/** The page setup with its print area and print titles, which the file stores as defined names. */
function pageOf(page: XlsxPage | null, index: number, names: XlsxNames): XlsxPage | null {
  const printArea = names.printArea(index);
  const titles = names.titles(index);
  if (printArea.length + titles.length === 0) return page;
  const rows = titles.find(isEntireRow);
  const columns = titles.find(isEntireColumn);
  return {
    ...(page ?? DEFAULT_PAGE),
    printArea,
    titleRows: rows === undefined ? null : [rows.row, rows.row + rows.rowCount - 1],
    titleColumns: columns === undefined ? null : [columns.column, columns.column + columns.columnCount - 1],
  };
}

const ignoredOf = (sheet: XmlElement): XlsxSheet['ignoredErrors'] =>
  childrenOf(childOf(sheet, 'ignoredErrors'), 'ignoredError').flatMap((tree) =>
    parseRanges(tree.attributes.sqref ?? '').map((range) => ({
      range,
      kinds: Object.keys(tree.attributes).filter((name) => name !== 'sqref' && isTrueAt(tree, name)),
    })),
  );
