import type { SheetStep } from '../plan/book-plan.ts';
import type { BookSurvey } from '../plan/survey.ts';
import type { Operation } from './queue.ts';
import { sheetIn } from './sheet-in.ts';

const ONE_SHEET = 500;
/** What stands in a formula for a place that was deleted. */
const LOST = '#REF!';

/**
 * Adds the empty sheets of a plan, each behind the one it belongs behind. Names that a
 * deleted sheet left behind, pointing nowhere, make room for those of the new one.
 */
export function addOperations(
  { sheets, names }: BookSurvey,
  steps: readonly Extract<SheetStep, { kind: 'add' }>[],
): readonly Operation[] {
  const order = sheets.map(({ name }) => name);
  const wanted = new Set(steps.flatMap(({ picture }) => picture.names.map(({ name }) => name.toLowerCase())));
  const left = names.filter(({ name, formula }) => formula.includes(LOST) && wanted.has(name.toLowerCase()));
  const away = left.map(({ name }): Operation => ({
    bytes: ONE_SHEET,
    queue: (context) => context.workbook.names.getItem(name).delete(),
  }));
  const added = steps.map(({ name, behind }): Operation => {
    const before = behind === null ? -1 : order.indexOf(behind);
    const place = before < 0 ? order.length : before + 1;
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
