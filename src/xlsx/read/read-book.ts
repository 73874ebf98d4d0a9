import { InputFailure } from '#core/failure/input-failure';
import { EMPTY_FILE_SHEET, type FileBook, type FileSheet } from '../book.ts';
import type { FilePage } from '../element.ts';
import { PLAIN_PAGE } from '../element.ts';
import { CellReader } from '../part/cells.ts';
import { type ColorOf, colorReader } from '../part/colors.ts';
import { readColumns } from '../part/columns.ts';
import { readConditions } from '../part/conditions.ts';
import { readFilter } from '../part/filter.ts';
import { readLinks } from '../part/links.ts';
import { type NamesOfFile, readNames } from '../part/names.ts';
import { type FilePackage, packageOf } from '../part/package.ts';
import { readPage } from '../part/page.ts';
import { readProperties } from '../part/properties.ts';
import { readProtection, readStructure } from '../part/protection.ts';
import { rangesAt } from '../part/ranges.ts';
import { readStrings } from '../part/strings.ts';
import { readStyles, type StylesOfFile } from '../part/styles.ts';
import { readTable } from '../part/table.ts';
import {
  childOf,
  childrenOf,
  isTrueAt,
  numberAt,
  textAt,
  type Tree,
  treeOf,
  type XmlReader,
  xmlReader,
} from '../part/tree.ts';
import { readValidations } from '../part/validations.ts';
import { readXmlParts } from '../part/xml-parts.ts';

/** What all sheets of a file are read with. */
interface Reading {
  readonly parts: FilePackage;
  readonly read: XmlReader;
  readonly texts: readonly string[];
  readonly styles: StylesOfFile;
  readonly colorOf: ColorOf;
  readonly names: NamesOfFile;
}

/**
 * A workbook as its file holds it, whichever program wrote it. Not read: drawings
 * and charts, comments, pivot tables, links to other books, runs of several fonts in one cell.
 *
 * Throws InputFailure: `input.damaged` if the bytes are no readable .xlsx. `file`
 * is the name to use in messages.
 */
export async function readBookFile(bytes: Uint8Array, file = ''): Promise<FileBook> {
  const read = await xmlReader();
  try {
    return bookOf(packageOf(bytes, read), read);
  } catch {
    throw new InputFailure('input.damaged', { file });
  }
}

function bookOf(parts: FilePackage, read: XmlReader): FileBook {
  const root = parts.relations('');
  const target = (kind: string, among = root): string => among.find((one) => one.kind === kind)?.target ?? '';
  const path = target('officeDocument');
  const workbook = parts.tree(path);
  const relations = parts.relations(path);
  const listed = childrenOf(childOf(workbook, 'sheets'), 'sheet');
  if (listed.length === 0) throw new RangeError('no sheets');
  const colorOf = colorReader(parts.xml(target('theme', relations)));
  const styles = readStyles(parts.tree(target('styles', relations)), colorOf);
  const names = readNames(
    workbook,
    listed.map((sheet) => textAt(sheet, 'name')),
  );
  const texts = readStrings(parts.xml(target('sharedStrings', relations)), read);
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
    properties: readProperties(
      parts.tree(target('core-properties')),
      parts.tree(target('extended-properties')),
      parts.tree(target('custom-properties')),
    ),
    xmlParts: readXmlParts(parts.files, read),
    protection: readStructure(workbook),
  };
}

const STATES: Readonly<Record<string, FileSheet['visibility']>> = {
  hidden: 'hidden',
  veryHidden: 'very-hidden',
};

function sheetOf(listed: Tree, index: number, path: string, reading: Reading): FileSheet {
  const { parts, read, styles, colorOf, names } = reading;
  const cells = new CellReader(reading.texts);
  const sheet = treeOf(parts.xml(path), read, { name: 'sheetData', events: cells });
  const relations = parts.relations(path);
  const view = childrenOf(childOf(sheet, 'sheetViews'), 'sheetView')[0];
  const tab = childOf(childOf(sheet, 'sheetPr'), 'tabColor');
  const sizes = childOf(sheet, 'sheetFormatPr');
  return {
    ...EMPTY_FILE_SHEET,
    ...cells.result(),
    name: textAt(listed, 'name'),
    visibility: STATES[listed.attributes.state ?? ''] ?? 'visible',
    tabColor: tab === undefined ? null : colorOf(tab),
    columns: readColumns(sheet),
    standardWidth: sizes === undefined ? null : numberAt(sizes, 'defaultColWidth'),
    standardHeight:
      sizes !== undefined && isTrueAt(sizes, 'customHeight') ? numberAt(sizes, 'defaultRowHeight') : null,
    links: readLinks(sheet, (id) => relations.find((one) => one.id === id)?.target ?? null),
    merges: childrenOf(childOf(sheet, 'mergeCells'), 'mergeCell').flatMap(({ attributes }) =>
      rangesAt(attributes.ref ?? ''),
    ),
    validations: readValidations(sheet),
    conditions: readConditions(sheet, styles.formats, colorOf),
    tables: relations
      .filter(({ kind }) => kind === 'table')
      .flatMap(({ target }) => readTable(parts.tree(target)) ?? []),
    filter: readFilter(sheet),
    page: pageOf(readPage(sheet), index, names),
    frozen: frozenOf(view),
    hasGridLines: view === undefined || isTrueAt(view, 'showGridLines', true),
    hasHeadings: view === undefined || isTrueAt(view, 'showRowColHeaders', true),
    protection: readProtection(sheet),
    ignoredErrors: ignoredOf(sheet),
  };
}

function frozenOf(view: Tree | undefined): FileSheet['frozen'] {
  const pane = childOf(view, 'pane');
  if (pane === undefined || !(pane.attributes.state ?? '').startsWith('frozen'))
    return { rows: 0, columns: 0 };
  return { rows: numberAt(pane, 'ySplit') ?? 0, columns: numberAt(pane, 'xSplit') ?? 0 };
}

/** The page with what the defined names say of it: the area that is printed and the titles. */
function pageOf(page: FilePage | null, index: number, names: NamesOfFile): FilePage | null {
  const printArea = names.printArea(index);
  const titles = names.titles(index);
  if (printArea.length + titles.length === 0) return page;
  const rows = titles.find(({ columnCount }) => columnCount > MOST_COLUMNS);
  const columns = titles.find(({ rowCount }) => rowCount > MOST_ROWS);
  return {
    ...(page ?? PLAIN_PAGE),
    printArea,
    titleRows: rows === undefined ? null : [rows.row, rows.row + rows.rowCount - 1],
    titleColumns: columns === undefined ? null : [columns.column, columns.column + columns.columnCount - 1],
  };
}

/** Titles are whole rows and whole columns. */
const MOST_COLUMNS = 16_383;
const MOST_ROWS = 1_048_575;

const ignoredOf = (sheet: Tree): FileSheet['ignoredErrors'] =>
  childrenOf(childOf(sheet, 'ignoredErrors'), 'ignoredError').flatMap((tree) =>
    rangesAt(tree.attributes.sqref ?? '').map((range) => ({
      range,
      kinds: Object.keys(tree.attributes).filter((name) => name !== 'sqref' && isTrueAt(tree, name)),
    })),
  );
