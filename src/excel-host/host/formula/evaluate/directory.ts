import { contains } from '#xlsx/cell-range';
import type { Book, DefinedName, Sheet, SheetTable } from '../../model/book.ts';
import { nameSeenFrom } from '../../name/resolve.ts';
import { findName } from '../../name/name-rules.ts';

/** A table, and the index of each column by its lower-case name. */
export interface KnownTable {
  readonly table: SheetTable;
  readonly columns: ReadonlyMap<string, number>;
}

/**
 * Sheets, tables and names of a book by the names formulas use for them; a snapshot that is
 * valid until the next write.
 */
export class Directory {
  private readonly sheets: ReadonlyMap<string, Sheet>;
  private readonly tables: ReadonlyMap<string, KnownTable>;
  private readonly names = new Map<Sheet | null, Map<string, DefinedName | null>>();

  constructor(private readonly book: Book) {
    this.sheets = new Map(book.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
    this.tables = new Map(
      book.tables.map((table) => [
        table.name.toLowerCase(),
        { table, columns: new Map(table.columns.map(({ name }, at) => [name.toLowerCase(), at])) },
      ]),
    );
  }

  sheet(name: string): Sheet | null {
    return this.sheets.get(name.toLowerCase()) ?? null;
  }

  table(name: string): KnownTable | null {
    return this.tables.get(name.toLowerCase()) ?? null;
  }

  /** The table that contains a cell. */
  tableAround(sheet: Sheet, row: number, column: number): KnownTable | null {
    for (const known of this.tables.values())
      if (known.table.sheet === sheet && contains(known.table.area, row, column)) return known;
    return null;
  }

  /** The name as seen from a sheet; with `isOwn` only a name of the sheet itself. */
  name(name: string, sheet: Sheet, isOwn: boolean): DefinedName | null {
    if (isOwn) return findName(this.book, name, sheet) ?? null;
    const known = this.names.get(sheet) ?? new Map<string, DefinedName | null>();
    this.names.set(sheet, known);
    let found = known.get(name);
    if (found === undefined) known.set(name, (found = nameSeenFrom(this.book, name, sheet) ?? null));
    return found;
  }
}
