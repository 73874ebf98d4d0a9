import type { HostContext } from '../../context.ts';
import { addressOf, sheetNameInFormula } from '#xlsx/address';
import type { CellRange } from '#xlsx/cell-range';
import type { Sheet } from '../../model/book.ts';
import { resolveRange } from '../../name/resolve.ts';
import { excelError } from '../../excel-error/host-failure.ts';
import { HostObject } from '../../protocol/host-object.ts';

/** Several areas of a sheet. */
interface SheetAreas {
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

/** The cells of an argument that is a Range or RangeAreas; null for others. */
export function cellsOfObject(given: unknown): SheetAreas | null {
  if (!(given instanceof HostObject)) return null;
  if (given.type === 'Range') {
    const { sheet, area } = given as unknown as RangeLike;
    return { sheet, areas: [area] };
  }
  return given.type === 'RangeAreas' ? (given as unknown as AreasLike) : null;
}

/**
 * The cells of an argument that is a Range, RangeAreas or address.
 * @throws HostFailure for anything else.
 */
function cellsArgument(context: HostContext, sheet: Sheet, given: unknown): SheetAreas {
  const cells = cellsOfObject(given);
  if (cells !== null) return cells;
  if (typeof given !== 'string') throw excelError('no-such-value', String(given));
  const places = given.split(',').map((address) => resolveRange(context.book, address, sheet));
  const found = places.flatMap((place) => place ?? []);
  const [first] = found;
  if (first === undefined || found.length < places.length) throw excelError('no-such-value', given);
  return { sheet: first.sheet, areas: found.map(({ area }) => area) };
}

/**
 * Like `cellsArgument`, for cells of this sheet only.
 * @throws HostFailure for cells of another sheet.
 */
export function areasArgument(context: HostContext, sheet: Sheet, given: unknown): readonly CellRange[] {
  const cells = cellsArgument(context, sheet, given);
  if (cells.sheet !== sheet) throw excelError('of-another-sheet', cells.sheet.name);
  return cells.areas;
}

/**
 * An absolute reference to an area as seen from a sheet: `=$A$1:$A$9`, with the sheet name
 * if it is on another one.
 */
export function referenceTo(sheet: Sheet, area: CellRange, from: Sheet): string {
  const address = addressOf(area).replace(/[A-Z]+|\d+/g, '$$$&');
  return sheet === from ? `=${address}` : `=${sheetNameInFormula(sheet.name)}!${address}`;
}
