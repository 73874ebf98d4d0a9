import type { SheetStep } from '../plan/book-plan.ts';
import type { BookSurvey } from '../plan/survey.ts';
import type { Operation } from './queue.ts';
import { sheetIn } from './sheet-in.ts';

const ONE_SHEET = 500;

/** Adds the empty sheets of a plan, each behind the one it belongs behind. */
export function addOperations(
  { sheets }: BookSurvey,
  steps: readonly Extract<SheetStep, { kind: 'add' }>[],
): readonly Operation[] {
  const order = sheets.map(({ name }) => name);
  return steps.map(({ name, behind }) => {
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
}
