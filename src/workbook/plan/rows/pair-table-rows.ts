import { isBlank, sameCell } from '#xlsx/cell-value';
import type { SheetModel, TableModel } from '../../model/sheet-model.ts';
import { matchRows, type MatchLevel, signatureOf, type Cells } from './match-rows.ts';

/** The rows of a model that hold records, with their index. */
export const recordsOf = ({ values }: SheetModel): readonly number[] =>
  [...values.keys()].slice(1).filter((row) => values[row]?.every(isBlank) !== true);

/** Rows of the sheet (by index in the body) paired with rows of the former and of the desired model. */
export interface PairedRows {
  readonly former: ReadonlyMap<number, number>;
  readonly desired: ReadonlyMap<number, number>;
  /** Rows that still have their key. */
  readonly keyed: ReadonlySet<number>;
  /** Rows whose key another row above has already. */
  readonly doubled: ReadonlySet<number>;
}

/** `places`: sheet columns of the columns of the model, -1 where one is missing. */
export function pairRows(
  rows: readonly Cells[],
  former: SheetModel,
  model: SheetModel,
  table: TableModel,
  places: readonly number[],
): PairedRows {
  const at = (headers: readonly string[]): readonly number[] =>
    headers.map((header) => table.headers.indexOf(header));
  const cellsAt =
    (columns: readonly number[]) =>
    (cells: Cells): string | null =>
      signatureOf(columns.map((column) => cells[column]));
  const keys = cellsAt(at(table.keys));
  const hasKey = (cells: Cells): boolean => keys(cells) !== null;
  const about = table.about.length > 0 ? cellsAt(at(table.about)) : null;
  const isTold = (cells: Cells): boolean => at(table.about).some((column) => !isBlank(cells[column]));
  const live = new Set(at(table.formulas.map(({ header }) => header)));
  const hidden = new Set(at(table.keys));
  const all = table.headers
    .map((_, column) => column)
    .filter((column) => !live.has(column) && !hidden.has(column));
  const said = cellsAt([...new Set([...at(table.about), ...at(table.inputs)])]);
  const same = (one: (cells: Cells) => string | null): MatchLevel<Cells, Cells> => ({
    left: one,
    right: one,
  });
  const isThere = (column: number): boolean => (places[column] ?? -1) >= 0;
  const tells = table.tells
    .map(at)
    .filter((columns) => columns.every(isThere))
    .map(cellsAt);
  /** What rows say that have lost their keys, the key column or the content of its cell. */
  const told = [cellsAt(all.filter(isThere)), ...tells];
  const withoutKey = told.map((level) => ({
    left: (cells: Cells) => (hasKey(cells) ? null : level(cells)),
    right: level,
  }));
  const isKeyless = table.isKeyed && !at(table.keys).every(isThere);
  const levels = isKeyless
    ? told.map(same)
    : table.isKeyed
      ? [
          same(keys),
          ...(about === null
            ? []
            : [
                {
                  left: (cells: Cells) => (hasKey(cells) || !isTold(cells) ? null : about(cells)),
                  right: about,
                },
              ]),
          ...withoutKey,
        ]
      : [
          same((cells) =>
            hasKey(cells) && said(cells) !== null ? JSON.stringify([keys(cells), said(cells)]) : null,
          ),
          same(cellsAt(all)),
          ...(about === null
            ? []
            : [
                same((cells) => (isTold(cells) ? said(cells) : null)),
                same((cells) => (isTold(cells) ? about(cells) : null)),
              ]),
          same(keys),
          ...withoutKey,
        ];
  const recordRows = (of: SheetModel): readonly (readonly [number, Cells])[] =>
    recordsOf(of).map((row) => [row, of.values[row] ?? []] as const);
  const formerRows = recordRows(former);
  const desiredRows = recordRows(model);
  const inFirst = table.isKeyed
    ? at(table.keys)
    : [...new Set([...at(table.keys), ...at(table.about), ...at(table.inputs)])];
  const toFormer = matchRows(
    rows,
    formerRows.map(([, cells]) => cells),
    levels,
    (row, other) =>
      inFirst.every((column) => sameCell(row[column], other[column])) &&
      hasKey(row) &&
      (table.isKeyed || said(row) !== null),
  );
  // From the former to the desired model: by what rows are about where their keys are not for good.
  const lasting = table.isKeyed && about !== null ? about : keys;
  const between =
    former === model
      ? new Map(formerRows.map((_, index) => [index, index]))
      : matchRows(
          formerRows.map(([, cells]) => cells),
          desiredRows.map(([, cells]) => cells),
          [same(lasting), ...(table.isKeyed && about !== null ? [] : [same(said)])],
        );
  const desired = new Map<number, number>();
  for (const [index, place] of toFormer) {
    const to = between.get(place);
    if (to !== undefined) desired.set(index, desiredRows[to]?.[0] ?? 0);
  }
  // Rows that the former model does not have may be of the desired one already.
  const taken = new Set(desired.values());
  const open = rows.map((cells, index) => (toFormer.has(index) ? [] : cells));
  const left = desiredRows.filter(([row]) => !taken.has(row));
  for (const [index, place] of matchRows(
    open,
    left.map(([, cells]) => cells),
    levels,
  ))
    desired.set(index, left[place]?.[0] ?? 0);
  const seen = new Set<string>();
  const doubled = new Set<number>();
  for (const [index, cells] of rows.entries()) {
    const key = keys(cells);
    if (key !== null && seen.has(key)) doubled.add(index);
    if (key !== null) seen.add(key);
  }
  return {
    former: new Map([...toFormer].map(([index, place]) => [index, formerRows[place]?.[0] ?? 0])),
    desired,
    keyed: new Set(rows.flatMap((cells, index) => (!isKeyless && hasKey(cells) ? [index] : []))),
    doubled,
  };
}
