import type { XlsxBook, XlsxValue } from '../book.ts';
import type { CellRange } from '../cell-range.ts';
import { parseRange } from '../part/xml/ranges.ts';
import { decodeEscapes } from '../part/xml/tree.ts';
import { XlsxError } from '../xlsx-error.ts';
import type { CellMap } from './move/cell-map.ts';
import { ColumnMap } from './move/column-map.ts';
import { moveCells, type PlacedSheet, type RowLosses } from './move/move-cells.ts';
import { type RowChange, RowMap } from './move/row-map.ts';
import { BookEditor, type ListedSheet } from './part/book-editor.ts';
import { PackageEditor } from './part/package-editor.ts';
import { stringsEditor } from './part/strings-editor.ts';
import { EMPTY_STYLES, STYLES_TYPE, StylesEditor } from './part/styles-editor.ts';
import { changedAttributes, styleOfCell } from './sheet/row-text.ts';
import { expandSharedFormulas } from './sheet/shared-formulas.ts';
import { SheetText } from './sheet/sheet-text.ts';
import { usedStrings } from './sheet/used-strings.ts';
import { addSheet } from './write/add-sheet.ts';
import { addTableColumns } from './write/table-columns.ts';
import { type AdoptedBook, adoptBook } from './write/adopted-book.ts';
import { writeCell } from './write/cells.ts';
import type { EditContext, EditedSheet } from './write/edit-context.ts';
import { fillRows, type RowsToFill } from './write/insert-rows.ts';
import { replaceArea } from './write/replace-area.ts';
import { columnFormulas, columnNames } from './write/tables.ts';
import { childNamed, childrenNamed, XmlDocument } from './xml/document.ts';

/** A table of a sheet; `range` with its header, `columns` their titles from left to right. */
export interface TableOfFile {
  readonly name: string;
  readonly range: CellRange;
  readonly columns: readonly string[];
  /** Calculated column formulas by 0-based column of the table, without "=". */
  readonly formulas: ReadonlyMap<number, string>;
}

/** The content of a cell afterwards; `formula` is without "=", `value` then its last result. */
export interface CellEdit {
  readonly value: XlsxValue;
  readonly formula: string | null;
  /** null: the number format that the cell has. */
  readonly numberFormat: string | null;
}

/**
 * Opens an .xlsx file to change places of it. Everything else stays as it is, also what
 * this program does not know: parts that nothing is changed in are the same bytes afterwards.
 *
 * @throws XlsxError if the bytes are not a readable .xlsx file.
 */
export function openXlsxEditor(bytes: Uint8Array): XlsxEditor {
  try {
    return new XlsxEditor(new PackageEditor(bytes));
  } catch (cause) {
    throw new XlsxError('not a readable .xlsx file', { cause });
  }
}

/** An existing file that is changed in place. Sheets are named by their ids, which renaming does not change. */
export class XlsxEditor {
  private readonly context: EditContext;
  /** null: the file has no styles. */
  private stylesPath: string | null;
  private readonly texts = new Map<string, SheetText>();

  constructor(private readonly parts: PackageEditor) {
    const book = new BookEditor(parts);
    const path = parts.relations(book.path).find(({ kind }) => kind === 'styles')?.target ?? '';
    this.stylesPath = parts.has(path) ? path : null;
    const styles = new StylesEditor(this.stylesPath === null ? EMPTY_STYLES : parts.read(path));
    this.context = { parts, book, styles, strings: stringsEditor(parts, book.path) };
  }

  /** All sheets in the order of their tabs. */
  get sheets(): readonly ListedSheet[] {
    return this.context.book.sheets;
  }

  /** Defined names of the whole workbook; `formula` without "=". */
  get names(): BookEditor['names'] {
    return this.context.book.names;
  }

  /** The name of the default font; "" if the file names none. */
  get defaultFont(): string {
    return this.context.styles.defaultFont;
  }

  /** Paths of digital signatures, which hold for the unchanged file only. */
  get signatures(): readonly string[] {
    return this.parts.paths.filter((path) => path.startsWith('_xmlsignatures/') && path.endsWith('.xml'));
  }

  /** The tables of a sheet. */
  tables(id: string): readonly TableOfFile[] {
    const { path } = this.listed(id);
    return this.parts.relations(path).flatMap(({ kind, target }): readonly TableOfFile[] => {
      if (kind !== 'table' || !this.parts.has(target)) return [];
      const xml = this.parts.read(target);
      const part = new XmlDocument(xml);
      const range = parseRange(part.attribute(part.root, 'ref') ?? '');
      if (range === null) return [];
      const name = decodeEscapes(part.attribute(part.root, 'displayName') ?? '');
      return [{ name, range, columns: columnNames(xml), formulas: columnFormulas(xml) }];
    });
  }

  /** The merged areas of a sheet. */
  merges(id: string): readonly CellRange[] {
    const part = this.text(id).around;
    return childrenNamed(childNamed(part.root, 'mergeCells'), 'mergeCell').flatMap(
      (node) => parseRange(part.attribute(node, 'ref') ?? '') ?? [],
    );
  }

  /** The number format of a cell. */
  numberFormat(id: string, row: number, column: number): string {
    const cell = this.text(id).rows.find(row)?.cells.get(column);
    return this.context.styles.formatCode(cell === undefined ? 0 : styleOfCell(cell));
  }

  /** Prepares to write sheets of a book: their formats are added to those of the file. */
  adopt(book: XlsxBook): Promise<AdoptedBook> {
    return adoptBook(book, this.context.styles);
  }

  /** Adds a sheet of an adopted book at a place among the tabs (0-based). */
  addSheet(adopted: AdoptedBook, index: number, at: number): void {
    addSheet(this.context, adopted, index, at);
  }

  /** Changes a cell; its format stays, except for the number format that is asked for. */
  editCell(id: string, row: number, column: number, { value, formula, numberFormat }: CellEdit): void {
    const text = this.text(id);
    const cell = text.rows.find(row)?.cells.get(column);
    if (cell?.includes('shared') === true) expandSharedFormulas(text.rows);
    const { styles, strings } = this.context;
    const known = cell === undefined ? 0 : styleOfCell(cell);
    const style =
      numberFormat === null || styles.formatCode(known) === numberFormat
        ? known
        : styles.withFormatCode(known, numberFormat);
    writeCell(text, row, column, { value, formula, style }, strings);
    const found = text.rows.find(row);
    if (found === null) return;
    // A height that was only measured is measured again.
    const tag = new XmlDocument(`<row${found.attributes}/>`);
    if (tag.attribute(tag.root, 'ht') !== undefined && !tag.isTrue(tag.root, 'customHeight'))
      text.rows.edit(row).attributes = changedAttributes(found.attributes, { ht: null });
  }

  /** Replaces an area by that of a sheet of an adopted book; cells that are kept stay. */
  replaceArea(
    id: string,
    area: CellRange,
    adopted: AdoptedBook,
    index: number,
    isKept: (row: number, column: number) => boolean = () => false,
  ): void {
    const source = adopted.sheets[index];
    if (source === undefined) throw new RangeError('the book has no such sheet');
    const sheet = this.sheet(id);
    if (sheet.text.rows.hasSharedFormulas) expandSharedFormulas(sheet.text.rows);
    replaceArea(this.context, sheet, area, adopted, source, isKept);
  }

  /**
   * Deletes and inserts entire rows of a sheet. Everything in them moves along, and every
   * reference to them on all sheets; the inserted rows are empty.
   */
  moveRows(id: string, change: RowChange): RowLosses {
    return this.move(id, new RowMap(change));
  }

  /**
   * Adds columns to a table at its right end: entire columns of the sheet are inserted there, so
   * that everything beside the table moves along. Titles, formats, widths and rules are those of
   * the same cells of a sheet of an adopted book; formulas of whole columns, also of those that the
   * table has already, those of `formulas`, by title.
   */
  addTableColumns(
    id: string,
    table: string,
    adopted: AdoptedBook,
    index: number,
    formulas: ReadonlyMap<string, string>,
  ): void {
    const source = adopted.sheets[index];
    const found = this.tables(id).find(({ name }) => name === table);
    if (source === undefined || found === undefined) throw new RangeError(`no table ${table}`);
    const first = found.range.column + found.range.columnCount;
    this.move(id, new ColumnMap(first, source.columns.length - first));
    addTableColumns(this.context, this.sheet(id), found, adopted, source, formulas);
  }

  private move(id: string, map: CellMap): RowLosses {
    const sheets = this.sheets.map((listed): PlacedSheet => ({
      name: listed.name,
      path: listed.path,
      text: listed.kind === 'worksheet' ? this.text(listed.id) : null,
    }));
    const moved = sheets[this.sheets.findIndex((sheet) => sheet.id === id)];
    if (moved === undefined) throw new RangeError(`no sheet ${id}`);
    return moveCells(this.parts, this.context.book.path, sheets, moved, map);
  }

  /** Fills empty rows of a sheet with rows of a sheet of an adopted book. */
  fillRows(id: string, adopted: AdoptedBook, rows: RowsToFill): void {
    fillRows(this.context, this.sheet(id), adopted, rows);
  }

  /** The number of rows of a sheet from the first to the last one that has anything. */
  height(id: string): number {
    return this.text(id).rows.height;
  }

  /** Sets a name of the whole workbook; `formula` without "=". */
  setName(name: string, formula: string): void {
    this.context.book.setName(name, formula);
  }

  /** The file with all changes; the bytes of every part that was not changed are the same. */
  toBytes(): Uint8Array {
    const { book, styles, strings } = this.context;
    const dropped = new Set<number>();
    for (const text of this.texts.values()) for (const index of text.rows.dropped) dropped.add(index);
    for (const [path, text] of this.texts) if (text.isChanged) this.parts.write(path, text.toString());
    const used = new Set<number>();
    if (dropped.size > 0)
      for (const { path } of book.sheets)
        for (const index of usedStrings(this.parts.read(path), dropped)) used.add(index);
    strings.finish((index) => !dropped.has(index) || used.has(index));
    if (styles.isChanged) this.writeStyles(styles.toString());
    if (this.parts.changes.size > 0) book.recalculate();
    return this.parts.toBytes();
  }

  /** Removes the digital signatures. */
  removeSignatures(): void {
    for (const { id, kind } of this.parts.relations('')) if (kind === 'origin') this.parts.unrelate('', id);
    for (const path of this.parts.paths) if (path.startsWith('_xmlsignatures/')) this.parts.remove(path);
  }

  private writeStyles(xml: string): void {
    if (this.stylesPath !== null) {
      this.parts.write(this.stylesPath, xml);
      return;
    }
    this.stylesPath = this.parts.freePath('xl/styles', '.xml');
    this.parts.add(this.stylesPath, xml, STYLES_TYPE);
    this.parts.relate(this.context.book.path, 'styles', this.stylesPath);
  }

  private listed(id: string): ListedSheet {
    const found = this.sheets.find((sheet) => sheet.id === id);
    if (found === undefined) throw new RangeError(`no sheet ${id}`);
    return found;
  }

  private sheet(id: string): EditedSheet {
    return { path: this.listed(id).path, text: this.text(id) };
  }

  private text(id: string): SheetText {
    const { path } = this.listed(id);
    const text = this.texts.get(path) ?? new SheetText(this.parts.read(path));
    this.texts.set(path, text);
    return text;
  }
}
