import { STORE_NAME } from '../../sheets/store/name.ts';
import type { SheetPosition } from '../../plan/book-plan.ts';
import type { BookSurvey } from '../../plan/survey.ts';
import type { SheetSwap } from '../../plan/undo-record.ts';
import type { MarkedSheet } from '../lock/mark.ts';
import type { WriteLock } from '../lock/write-lock.ts';

/** The reference in a defined name whose cells were deleted. */
const LOST = '#REF!';

/**
 * Adds empty sheets, each at its position, and locks them. Defined names with a lost
 * reference, left over from a deleted sheet, are deleted if a new sheet needs them. One
 * request; returns the sheets with their ids.
 */
export async function addSheets(
  context: Excel.RequestContext,
  { sheets, names }: BookSurvey,
  swaps: readonly SheetSwap[],
  lock: WriteLock,
): Promise<readonly MarkedSheet[]> {
  const wanted = new Set(swaps.flatMap(({ model }) => model.names.map(({ name }) => name.toLowerCase())));
  for (const { name, formula } of names)
    if (formula.includes(LOST) && wanted.has(name.toLowerCase()))
      context.workbook.names.getItem(name).delete();
  const order = sheets.map(({ name }) => name);
  for (const { name, place } of swaps) order.splice(positionIn(order, place), 0, name);
  const added = addingOrder(swaps).map(({ name, model }) => {
    const sheet = context.workbook.worksheets.add(name);
    lock.queueNew(context, sheet);
    sheet.load('id');
    return { name, isOurs: model.isProtected, sheet };
  });
  // Excel adds at the end; from left to right, each gets its final index.
  const byName = new Map(added.map(({ name, sheet }) => [name, sheet]));
  for (const [position, name] of order.entries()) {
    const sheet = byName.get(name);
    if (sheet !== undefined && position < order.length - 1) sheet.position = position;
  }
  await context.sync();
  return added.map(({ name, isOurs, sheet: { id } }) => ({ id, name, isOurs }));
}

/** The order in which sheets are added: the hidden one first, so that of two windows that build a workbook one gets further. */
export const addingOrder = (swaps: readonly SheetSwap[]): readonly SheetSwap[] => [
  ...swaps.filter(({ name }) => name === STORE_NAME),
  ...swaps.filter(({ name }) => name !== STORE_NAME),
];

/** 0-based index of the new sheet; the end if the neighbour no longer exists. */
function positionIn(order: readonly string[], place: SheetPosition): number {
  if (place === 'end') return order.length;
  const at = order.indexOf('behind' in place ? place.behind : place.before);
  if (at < 0) return order.length;
  return 'behind' in place ? at + 1 : at;
}
