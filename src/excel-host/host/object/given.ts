import type { HostContext } from '../context.ts';
import { addressOf, quotedName } from '#xlsx/address';
import type { CellRange } from '#xlsx/cell-range';
import type { Sheet } from '../model/book.ts';
import { placeOf } from '../name/resolve.ts';
import { refusal } from '../protocol/host-failure.ts';
import { HostObject } from '../protocol/host-object.ts';

/** Cells an argument means. */
export interface GivenCells {
  readonly sheet: Sheet;
  readonly areas: readonly CellRange[];
}

interface RangeLike {
  readonly sheet: Sheet;
  readonly area: CellRange;
}

interface AreasLike {
  readonly sheet: Sheet;
  readonly areas: readonly CellRange[];
}

/** The cells of a Range or RangeAreas among the arguments; null for anything else. */
export function cellsOf(given: unknown): GivenCells | null {
  if (!(given instanceof HostObject)) return null;
  if (given.type === 'Range') {
    const { sheet, area } = given as unknown as RangeLike;
    return { sheet, areas: [area] };
  }
  return given.type === 'RangeAreas' ? (given as unknown as AreasLike) : null;
}

/** The cells that a Range, RangeAreas or address among the arguments means; throws where it means none. */
export function givenCells(context: HostContext, sheet: Sheet, given: unknown): GivenCells {
  const cells = cellsOf(given);
  if (cells !== null) return cells;
  if (typeof given !== 'string') throw refusal('no-such-value', String(given));
  const places = given.split(',').map((address) => placeOf(context.book, address, sheet));
  const found = places.flatMap((place) => place ?? []);
  const [first] = found;
  if (first === undefined || found.length < places.length) throw refusal('no-such-value', given);
  return { sheet: first.sheet, areas: found.map(({ area }) => area) };
}

/** The same, of this very sheet. */
export function givenAreas(context: HostContext, sheet: Sheet, given: unknown): readonly CellRange[] {
  const cells = givenCells(context, sheet, given);
  if (cells.sheet !== sheet) throw refusal('of-another-sheet', cells.sheet.name);
  return cells.areas;
}

/** A formula that refers to an area wherever it stands: `=$A$1:$A$9`, with the sheet where it is another. */
export function referenceTo(sheet: Sheet, area: CellRange, from: Sheet): string {
  const address = addressOf(area).replace(/[A-Z]+|\d+/g, '$$$&');
  return sheet === from ? `=${address}` : `=${quotedName(sheet.name)}!${address}`;
}
