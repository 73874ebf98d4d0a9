import type { SheetPosition, SheetStep } from '../../plan/book-plan.ts';
import type { BookSurvey } from '../../plan/survey.ts';
import type { Operation } from '../request/queue.ts';
import { sheetIn } from '../request/sheet-in.ts';

const ONE_SHEET = 500;
/** What stands in a formula for a place that was deleted. */
const LOST = '#REF!';

/**
 * Adds the empty sheets of a plan, each beside the one it belongs to. Names that a
 * deleted sheet left behind, pointing nowhere, make room for those of the new one.
 */
export function addOperations(
  { sheets, names }: BookSurvey,
  steps: readonly Extract<SheetStep, { kind: 'add' }>[],
): readonly Operation[] {
  const order = sheets.map(({ name }) => name);
  const wanted = new Set(
    steps.flatMap(({ model }) => model.names.map(({ name }) => name.toLowerCase())),
  );
  const left = names.filter(({ name, formula }) => formula.includes(LOST) && wanted.has(name.toLowerCase()));
  const away = left.map(({ name }): Operation => ({
    bytes: ONE_SHEET,
    queue: (context) => context.workbook.names.getItem(name).delete(),
  }));
  const added = steps.map(({ name, place: beside }): Operation => {
    const place = positionIn(order, beside);
    const isLast = place === order.length;
    order.splice(place, 0, name);
    return {
      bytes: ONE_SHEET,
      queue: (context) => {
        context.workbook.worksheets.add(name);
        // Excel adds behind all others.
        if (!isLast) sheetIn(context, name).position = place;
      },
    };
  });
  return [...away, ...added];
}

/** At the end where the other sheet is gone. */
function positionIn(order: readonly string[], place: SheetPosition): number {
  if (place === 'end') return order.length;
  const at = order.indexOf('behind' in place ? place.behind : place.before);
  if (at < 0) return order.length;
  return 'behind' in place ? at + 1 : at;
}
