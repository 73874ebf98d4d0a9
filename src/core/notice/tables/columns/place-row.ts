import { isNoFigure, readCellNumber } from '../../../figures/cell-number.ts';
import type { MappedText } from '../../../text/mapped-text.ts';
import { isUnitList } from '../../duty/units.ts';
import type { ColumnRole } from '../../lexicon/headers.ts';
import { totalKind } from '../../lexicon/measures.ts';
import { placeCells, placementCost } from '../fit-columns.ts';
import { gridCellText, toGridCell, type GridCell, type GridRow } from '../grid.ts';
import { withRolesOfContent } from './content-roles.ts';
import { headerRowsAt } from './header-rows.ts';
import { rolesOfNames } from './name-roles.ts';
import { headerPlaces } from './spread-header.ts';

/** The columns of the header of a table typed as text. */
export interface TypedHeader {
  /** The rows of names, each name in its column. */
  readonly rows: readonly GridRow[];
  readonly roles: readonly (ColumnRole | null)[];
  readonly width: number;
  /** What stands in most cells of each column: numbers, words, or (null) both or nothing. */
  readonly contents: readonly (Content | null)[];
}

type Content = 'number' | 'words';

type Row = readonly MappedText[];

/** Rows from which the role of a column is derived, and numbers of a row that identify its columns. */
const SAMPLE = 40;
const FEWEST_NUMBERS = 2;

/** Cost of units among notes, above that of any row that is read. */
const UNITS_IN_NOTE = 1000;

const cellsAt = (row: Row, columns: readonly number[], width: number): GridRow => {
  const out = Array.from({ length: width }, (): GridCell | null => null);
  row.forEach((cell, i) => {
    const column = columns[i];
    if (column !== undefined && column < width) out[column] = toGridCell(cell);
  });
  return out;
};

const fromLeft = (row: Row, width: number): GridRow => cellsAt(row, [...row.keys()], width);

/** For names that stand below blank places of the row above, the columns of these places. */
function belowGroups(first: Row, second: Row): readonly number[] | null {
  const names = first.map((cell) => gridCellText(toGridCell(cell)));
  const columns = names.flatMap((name, c) => (name === '' || names[c + 1] === '' ? [c] : []));
  return columns.length === second.length && names[0] !== '' ? columns : null;
}

/**
 * The header in the first rows of a table, over `width` columns. A second row of names may stand below the places
 * that its groups cover, or be typed without them.
 */
export function typedHeader(rows: readonly Row[], width: number): TypedHeader {
  const [first = [], second = []] = rows;
  const [names, below] = [first, second].map((row) => row.map((cell) => gridCellText(toGridCell(cell))));
  const isDense = below?.every((name) => name !== '') ?? false;
  const places = isDense ? headerPlaces(names ?? [], below ?? [], width) : null;
  const columns = isDense && places === null && second.length < width ? belowGroups(first, second) : null;
  const top = places === null ? fromLeft(first, width) : cellsAt(first, places.first, width);
  const next =
    places !== null
      ? cellsAt(second, places.second, width)
      : columns !== null
        ? cellsAt(second, columns, width)
        : fromLeft(second, width);
  const { count, paths } = headerRowsAt(
    [top, next, ...rows.slice(2, 6).map((row) => fromLeft(row, width))],
    0,
  );
  const own = [top, next, ...rows.slice(2, count).map((row) => fromLeft(row, width))].slice(0, count);
  const body = rows.slice(count).filter((row) => row.length === width);
  const roles = withRolesOfContent(
    paths.map((path) => path.at(-1) ?? ''),
    rolesOfNames(paths),
    body.map((row) => fromLeft(row, width)),
  );
  const contents = Array.from({ length: width }, (_, c) => contentOf(body, c));
  return { rows: own, roles, width, contents };
}

const contentOfCell = (text: string): Content | null =>
  isNoFigure(text) ? null : readCellNumber(text) === null ? 'words' : 'number';

function contentOf(body: readonly Row[], c: number): Content | null {
  const found = body
    .slice(0, SAMPLE)
    .flatMap((row) =>
      row.slice(c, c + 1).flatMap((cell) => contentOfCell(gridCellText(toGridCell(cell))) ?? []),
    );
  const numbers = found.filter((one) => one === 'number').length;
  return numbers * 2 > found.length ? 'number' : numbers * 2 < found.length ? 'words' : null;
}

/** Whether a row with several numbers has numbers and words where the rows with all cells have them, so that it lacks its end. */
function lacksEnd(texts: readonly string[], { contents }: TypedHeader): boolean {
  const [label = ''] = texts;
  const first = totalKind(label) === null ? 0 : 1;
  const own = texts.map(contentOfCell);
  return (
    own.filter((one) => one === 'number').length >= FEWEST_NUMBERS &&
    own.every((one, c) => c < first || one === null || contents[c] == null || contents[c] === one)
  );
}

/**
 * The cells of a row in their columns. A row with too few cells lacks blank ones at its end, or those of merged cells:
 * whichever fits the columns better. Columns of which several are unknown are filled from the left.
 */
export function placedRow(row: Row, header: TypedHeader): GridRow {
  const { roles, width } = header;
  if (row.length >= width) return fromLeft(row, Math.max(width, row.length));
  const texts = row.map((cell) => gridCellText(toGridCell(cell)));
  const known = roles.map((role) => role ?? 'note');
  // One or two unknown columns are treated as notes; more are the districts of a breakdown.
  if (row.length === 1 || roles.filter((role) => role === null).length > 2) return fromLeft(row, width);
  if (lacksEnd(texts, header)) return fromLeft(row, width);
  const columns = placeCells(texts, known);
  const left = [...row.keys()];
  return placementCost(texts, known, left) <= placementCost(texts, known, columns)
    ? fromLeft(row, width)
    : cellsAt(row, columns, width);
}

/** Whether the cells of a line fit the first columns, so that it begins a row. */
export const fitsFromLeft = (row: Row, { roles, width }: TypedHeader): boolean =>
  row.length <= width &&
  placementCost(
    row.map((cell) => gridCellText(toGridCell(cell))),
    roles.map((role) => role ?? 'note'),
    [...row.keys()],
  ) <=
    row.length * 0.5;

/** Whether the cells of a line fit columns of which some are left out. */
export function fitsSomehow(row: Row, { roles, width }: TypedHeader): boolean {
  const texts = row.map((cell) => gridCellText(toGridCell(cell)));
  const known = roles.map((role) => role ?? 'note');
  return row.length < width && placementCost(texts, known, placeCells(texts, known)) <= row.length * 0.5;
}

/**
 * How badly the cells of a row fit the columns they are placed in; 0 if all fit. Anything may stand in a note, except
 * units, which are the next line of a list of units.
 */
export function rowCost(row: Row, { roles, width }: TypedHeader): number {
  const texts = row.map((cell) => gridCellText(toGridCell(cell)));
  const known = roles.map((role) => role ?? 'note');
  const columns = row.length < width ? placeCells(texts, known) : [...row.keys()];
  const notes = columns.flatMap((c, i) => (known[c] === 'note' ? (texts[i] ?? '') : []));
  return (
    placementCost(texts, known, columns) -
    notes.filter((text) => !isUnitList(text)).length +
    (notes.some((text) => isUnitList(text)) ? UNITS_IN_NOTE : 0)
  );
}
