import { type CellValue, isBlank, sameCell } from '#xlsx/cell-value';
import type { SheetModel } from '../../model/sheet-model.ts';
import { matchRows, risingOf, signatureOf } from './match-rows.ts';

type Cells = readonly CellValue[];

/** Most rows between two that are known, among which a similar one is looked for. */
const MOST_BETWEEN = 200;

/**
 * Pairs the rows of a page with those of a model that shows the same records: by what they
 * say, by what they are about, else by their place between rows that are known. `rows`: the
 * cells of the sheet by column of the model; `header`: the row with the titles. Result: row
 * of the model by row of the sheet.
 */
export function pairPageRows(
  rows: readonly Cells[],
  { values, about, headerRow, rowKeys }: SheetModel,
  header: number | null,
  live: ReadonlySet<number>,
): ReadonlyMap<number, number> {
  const said = (cells: Cells): string | null =>
    signatureOf(cells.map((cell, column) => (live.has(column) ? null : cell)));
  const subject = (cells: Cells): string | null => {
    const own = about.map((column) => cells[column]);
    return own.some(isBlank) && about.length === 1 ? null : signatureOf(own);
  };
  const padded = values.map((cells) => rows[0]?.map((_, column) => cells[column] ?? null) ?? cells);
  const found = matchRows(
    rows,
    padded,
    [
      { left: said, right: said },
      { left: subject, right: subject },
    ],
    (row, other) =>
      row.every((cell, column) => live.has(column) || sameCell(cell, other[column])) &&
      (row.every((cell, column) => live.has(column) || isBlank(cell)) ? null : true),
  );
  const pairs = inOrder(found, rows, header, headerRow);
  if (header !== null && headerRow !== null) {
    for (const [row, to] of pairs) if (to === headerRow) pairs.delete(row);
    pairs.set(header, headerRow);
    // The titles above it, by their place.
    const taken = new Set(pairs.values());
    for (let up = 1; up <= Math.min(header, headerRow); up += 1)
      if (!pairs.has(header - up) && !taken.has(headerRow - up) && !(rows[header - up] ?? []).every(isBlank))
        pairs.set(header - up, headerRow - up);
  }
  pairParts(pairs, rows, rowKeys ?? [], about);
  pairBetween(pairs, rows, padded);
  return pairs;
}

/** The pairs without those that cross others: a row of a person that says the same as another elsewhere. */
function inOrder(
  found: ReadonlyMap<number, number>,
  rows: readonly Cells[],
  header: number | null,
  headerRow: number | null,
): Map<number, number> {
  const ordered = [...found].sort(([a], [b]) => a - b);
  const isPlaced = ([row, to]: readonly [number, number]): boolean =>
    header === null || headerRow === null || row < header === to < headerRow;
  const placed = ordered.filter(isPlaced);
  // Rows that a person moved keep their pair; short ones, which say little, do not.
  const rising = risingOf(placed.map(([, to]) => to));
  return new Map(
    placed.filter(
      ([row], index) => rising.has(index) || (rows[row] ?? []).filter((cell) => !isBlank(cell)).length > 1,
    ),
  );
}

/** Pairs the further rows of an item that was too high for one row: they follow its first one. */
function pairParts(
  pairs: Map<number, number>,
  rows: readonly Cells[],
  keys: readonly string[],
  about: readonly number[],
): void {
  const [number] = about;
  if (number === undefined) return;
  const rowOf = new Map([...pairs].map(([row, to]) => [to, row]));
  for (const [to, key] of keys.entries()) {
    const part = Number(/^item (\d+) /.exec(key)?.[1] ?? 0);
    if (part === 0 || rowOf.has(to)) continue;
    const before = rowOf.get(to - 1);
    const row = before === undefined ? undefined : before + 1;
    if (row === undefined || pairs.has(row)) continue;
    const cells = rows[row] ?? [];
    if (cells.every(isBlank) || !isBlank(cells[number])) continue;
    pairs.set(row, to);
    rowOf.set(to, row);
  }
}

/** Pairs rows between two known ones that share a cell, and empty rows, in their order. */
function pairBetween(pairs: Map<number, number>, rows: readonly Cells[], values: readonly Cells[]): void {
  const known = [...pairs].sort(([, a], [, b]) => a - b);
  const ends: readonly (readonly [number, number])[] = [...known, [rows.length, values.length]];
  let [row, to] = [-1, -1];
  for (const [nextRow, nextTo] of ends) {
    if (nextRow <= row || nextTo <= to) continue;
    const open = range(row + 1, nextRow).filter((one) => !pairs.has(one));
    const missing = range(to + 1, nextTo);
    if (open.length > 0 && missing.length > 0 && open.length <= MOST_BETWEEN)
      pairSimilar(pairs, open, missing, rows, values);
    [row, to] = [nextRow, nextTo];
  }
}

function pairSimilar(
  pairs: Map<number, number>,
  open: readonly number[],
  missing: readonly number[],
  rows: readonly Cells[],
  values: readonly Cells[],
): void {
  let from = 0;
  for (const to of missing) {
    const cells = values[to] ?? [];
    let best = 0;
    let at = -1;
    for (let index = from; index < open.length; index += 1) {
      const row = rows[open[index] ?? 0] ?? [];
      const shared = cells.every(isBlank)
        ? Number(row.every(isBlank))
        : cells.filter((cell, column) => !isBlank(cell) && sameCell(cell, row[column])).length;
      if (shared > best) {
        best = shared;
        at = index;
      }
    }
    const row = open[at];
    if (row === undefined) continue;
    pairs.set(row, to);
    from = at + 1;
  }
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
