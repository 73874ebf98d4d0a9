import type { SheetPosition, SheetStep } from '../../plan/book-plan.ts';
import type { BookSurvey } from '../../plan/survey.ts';
import type { Operation } from '../request/queue.ts';
import { sheetIn } from '../request/sheet-in.ts';

const ONE_SHEET = 500;
/** The reference in a defined name whose cells were deleted. */
const LOST = '#REF!';

/**
 * Adds the empty sheets of a plan, each at its position. Defined names with a lost
 * reference, left over from a deleted sheet, are deleted if the new sheet needs them.
 */
export function addOperations(
  { sheets, names }: BookSurvey,
  steps: readonly Extract<SheetStep, { kind: 'add' }>[],
): readonly Operation[] {
  const order = sheets.map(({ name }) => name);
  const wanted = new Set(steps.flatMap(({ model }) => model.names.map(({ name }) => name.toLowerCase())));
  const left = names.filter(({ name, formula }) => formula.includes(LOST) && wanted.has(name.toLowerCase()));
  const away = left.map(({ name }): Operation => ({
    bytes: ONE_SHEET,
    queue: (context) => context.workbook.names.getItem(name).delete(),
  }));
  const added = steps.map(({ name, place }): Operation => {
    const position = positionIn(order, place);
    const isLast = position === order.length;
    order.splice(position, 0, name);
    return {
      bytes: ONE_SHEET,
      queue: (context) => {
        context.workbook.worksheets.add(name);
        // Excel adds at the end.
        if (!isLast) sheetIn(context, name).position = position;
      },
    };
  });
  return [...away, ...added];
}

/** 0-based index of the new sheet; the end if the neighbour no longer exists. */
function positionIn(order: readonly string[], place: SheetPosition): number {
  if (place === 'end') return order.length;
  const at = order.indexOf('behind' in place ? place.behind : place.before);
  if (at < 0) return order.length;
  return 'behind' in place ? at + 1 : at;
}
