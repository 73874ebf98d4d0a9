import { parsePeriod } from '#core/reporting/period';
import { cellAddress } from '#xlsx/address';
import type { CellRange } from '#xlsx/cell-range';
import { type CellValue, isBlank } from '#xlsx/cell-value';
import { periodOfCell } from '../../codec/period.ts';
import { KEY_COLUMN } from '../../model/table-layout.ts';
import { findColumns } from '../../reading/find-columns.ts';
import { findRows, type FoundRow } from '../../reading/find-rows.ts';
import { type CellPlace, placeSet, type RawSheet } from '../../reading/raw-book.ts';
import { bareTitle, isTitle } from '../../reading/title.ts';
import { CHECK_COLUMN, PACK_SHEETS, type PackSheetLayout } from '../layout.ts';
import { cellChecksum, type PackMeta } from '../meta.ts';
import { parsePackKey, rowChecksum } from '../row-keys.ts';
import type {
  ReturnedCellState,
  ReturnedRow,
  ReturnedRowCell,
  ReturnedSheet,
  StrayText,
} from './returned.ts';
import { knownTitles } from './titles.ts';

/** A row of titles has at least so many of a layout. */
const LEAST_TITLES = 3;
/** The row of titles is looked for in this many rows, since units insert rows above it. */
const HEADER_WITHIN = 60;
/** Characters of a stray text that are kept. */
const SHOWN = 30;

/** A sheet with the titles of the pack, and the layout that it has. */
export interface PackLikeSheet {
  readonly sheet: RawSheet;
  readonly layout: PackSheetLayout;
  /** Index of the row of titles. */
  readonly header: number;
  /** Places of the columns, from 0, by their keys. */
  readonly places: ReadonlyMap<string, number>;
}

/** The layout of a pack that a sheet has by its titles; null where it has none. */
export function packSheetOf(sheet: RawSheet): PackLikeSheet | null {
  let best: { readonly found: PackLikeSheet; readonly hits: number } | null = null;
  for (const [header, row] of sheet.rows.slice(0, HEADER_WITHIN).entries()) {
    const bare = new Set(row.map(bareTitle));
    for (const layout of PACK_SHEETS as readonly PackSheetLayout[]) {
      // Two titles of the pack stand for a row of titles; the others may be in other words.
      if (hitsOf(bare, layout) < 2) continue;
      const titles = knownTitles(row, layout.columns);
      const hits = hitsOf(new Set(titles.map(bareTitle)), layout);
      const { places } = findColumns(titles, layout.columns);
      // A sheet without keys is one to fill in where it has the column of the report, the figure or the plan.
      const [main] = layout.inputs;
      const isFilledIn = places.has(KEY_COLUMN) || (main !== undefined && places.has(main.column));
      if (hits < LEAST_TITLES || !isFilledIn || hits <= (best?.hits ?? 0)) continue;
      const rows = sheet.rows.map((cells, at) => (at === header ? titles : cells));
      best = {
        found: { sheet: { ...sheet, rows, tables: [], tableRanges: [] }, layout, header, places },
        hits,
      };
    }
    // Rows under so many titles are no titles.
    if (best !== null && best.hits * 2 > best.found.layout.columns.length) break;
  }
  return best?.found ?? null;
}

const hitsOf = (bare: ReadonlySet<string>, { columns }: PackSheetLayout): number =>
  columns.filter(({ header }) => bare.has(bareTitle(header))).length;

/** Reads a sheet of a returned file. `meta`: what the pack was when it was sent. */
export function readPackSheet(
  { sheet, layout, header, places }: PackLikeSheet,
  meta: PackMeta | null,
): { readonly read: ReturnedSheet; readonly strays: readonly StrayText[] } {
  const source = { sheet: sheet.name, table: null, columns: layout.columns, isReadWithoutKey: true };
  const found = findRows({ sheets: [sheet] }, source, '');
  // Titles that are repeated on every page are no rows.
  const [no] = layout.checked;
  const title = layout.columns.find(({ key }) => key === no)?.header ?? '';
  const rows = (found?.rows ?? []).filter((row) => no === undefined || !isTitle(row.cell(no), title));
  const inputs = new Set<string>(layout.inputs.map(({ column }) => column));
  const lookUp = cellReader(sheet, places);
  const sent = sentCells(meta, layout.code);
  return {
    read: {
      code: layout.code,
      tab: sheet.name,
      missing: (found?.missing ?? []).flatMap(({ key, header: title }) => (inputs.has(key) ? [title] : [])),
      ...headingOf(sheet, header),
      rows: rows.map((row) => rowOf(row, layout, lookUp, sent)),
    },
    strays: straysOf({ sheet, header, places }, rows),
  };
}

type CellReader = (
  row: FoundRow,
  column: string,
) => Pick<ReturnedRowCell, 'value' | 'state' | 'isFormula'> | null;

/** Reads single cells; null where the column was not found, or a cell of another column is merged over it. */
function cellReader(
  { merges = [], formulas = [], pictures = [] }: RawSheet,
  places: ReadonlyMap<string, number>,
): CellReader {
  const isFormula = placeSet(formulas);
  const isPicture = placeSet(pictures);
  const wide = merges.filter(({ columnCount }) => columnCount > 1);
  return (row, column) => {
    const at = places.get(column);
    if (at === undefined) return null;
    const place = { row: row.number - 1, column: at };
    if (wide.some((merge) => isCovered(merge, place))) return null;
    const first = row.mergedFrom(column);
    const anchor = first === null ? place : { row: first - 1, column: at };
    const state: ReturnedCellState = isPicture.has(anchor) ? 'picture' : (row.stateOf(column) ?? 'plain');
    const value = row.cell(column) ?? null;
    return { value: isBlank(value) ? null : value, state, isFormula: isFormula.has(anchor) };
  };
}

/** Whether a merge that begins in another column lies over a cell. */
const isCovered = (merge: CellRange, { row, column }: CellPlace): boolean =>
  row >= merge.row &&
  row < merge.row + merge.rowCount &&
  column > merge.column &&
  column < merge.column + merge.columnCount;

function sentCells(meta: PackMeta | null, code: string): ReadonlyMap<string, string> {
  return new Map(
    (meta?.sent ?? []).flatMap(({ sheet, key, column, checksum }) =>
      sheet === code ? [[JSON.stringify([key, column]), checksum] as const] : [],
    ),
  );
}

function rowOf(
  row: FoundRow,
  layout: PackSheetLayout,
  lookUp: CellReader,
  sent: ReadonlyMap<string, string>,
): ReturnedRow {
  const { checked, inputs } = layout;
  const key = row.key?.trim() ?? '';
  /** What a cell merged with that of another row shows says nothing about this one. */
  const shownIn = (column: string | undefined): string | null => {
    const cell = column === undefined || row.mergedFrom(column) !== null ? undefined : row.cell(column);
    return cell === undefined ? null : String(cell ?? '');
  };
  const sum = String(row.cell(CHECK_COLUMN) ?? '').trim();
  const [no, about] = checked;
  return {
    number: row.number,
    key: parsePackKey(key),
    isAsDrawn:
      sum !== '' &&
      sum ===
        rowChecksum(
          key,
          checked.map((column) => shownIn(column) ?? ''),
        ),
    no: shownIn(no)?.trim() ?? null,
    about: shownIn(about)?.trim() ?? null,
    cells: inputs.flatMap(({ column, field }): readonly ReturnedRowCell[] => {
      const cell = lookUp(row, column);
      if (cell === null) return [];
      const before = sent.get(JSON.stringify([key, column]));
      const isSame = before !== undefined && before === cellChecksum(cell.value);
      return [{ column, field, ...cell, sent: before === undefined ? null : isSame ? 'same' : 'other' }];
    }),
  };
}

const UNIT_LINE = /填报单位[：:]\s{0,9}([^\s：:]{1,60})/u;
const PERIOD_LINE = /^(.{4,20}?)重点工作任务/u;

/** Unit and period in the lines above the titles, as packs have them. */
function headingOf({ rows }: RawSheet, header: number): Pick<ReturnedSheet, 'unit' | 'period'> {
  let unit: string | null = null;
  let period: string | null = null;
  for (const row of rows.slice(0, header))
    for (const cell of row) {
      if (typeof cell !== 'string') continue;
      unit ??= UNIT_LINE.exec(cell)?.[1] ?? null;
      const words = PERIOD_LINE.exec(cell.trim())?.[1] ?? '';
      const name = words === '' ? null : periodOfCell(words, null);
      if (period === null && name !== null && parsePeriod(name) !== null) period = name;
    }
  return { unit, period };
}

/** Text beside and below the table: in columns without a title of the pack, and in rows that are none of it. */
function straysOf(
  { sheet, header, places }: Pick<PackLikeSheet, 'sheet' | 'header' | 'places'>,
  found: readonly FoundRow[],
): readonly StrayText[] {
  const columns = new Set(places.values());
  const numbers = new Set(found.map(({ number }) => number));
  return sheet.rows.slice(header + 1).flatMap((cells, index) => {
    const row = header + 1 + index;
    const isRead = numbers.has(row + 1);
    return cells.flatMap((cell: CellValue, column): readonly StrayText[] => {
      if (typeof cell !== 'string' || cell.trim() === '' || (isRead && columns.has(column))) return [];
      return [{ sheet: sheet.name, address: cellAddress(row, column), text: cell.trim().slice(0, SHOWN) }];
    });
  });
}
