import { finding } from '../finding/make-finding.ts';
import type { Finding } from '../record/finding.ts';
import type { Task } from '../record/task.ts';
import { groupBy } from '../record/group-by.ts';
import type { LintContext } from './context.ts';

/** Larger gaps mean that the numbers are not consecutive task numbers (for example years). */
const MAX_MISSING = 20;

/**
 * Task numbers that are repeated or missing. Tasks of one list whose ids are equal up to the last
 * part form one series of numbers.
 */
export function lintNumbering({ registry }: LintContext): readonly Finding[] {
  const series = groupBy(
    registry.tasks.filter((task) => /^\d{1,4}$/.test(task.no)),
    ({ id, list }) =>
      JSON.stringify([list, id.slice(0, Math.max(...['#', '/', '.'].map((mark) => id.lastIndexOf(mark))))]),
  );
  return [...series.values()].flatMap((tasks) => [...repeated(tasks), ...missing(tasks)]);
}

function repeated(tasks: readonly Task[]): readonly Finding[] {
  return [...groupBy(tasks, (task) => task.no)].flatMap(([no, same]) => {
    const last = same.at(-1);
    if (same.length < 2 || last === undefined) return [];
    return [
      finding('notice.number-repeated', placeOf(last), { list: last.list ?? '', no, times: same.length }),
    ];
  });
}

/** One finding for each gap, located at the task after it. */
function missing(tasks: readonly Task[]): readonly Finding[] {
  const first = new Map(tasks.map((task) => [Number(task.no), task] as const).reverse());
  const present = [...first.keys()].sort((a, b) => a - b);
  return present.flatMap((value, index) => {
    const expected = (present[index - 1] ?? 0) + 1;
    const task = first.get(value);
    const gap = value - expected;
    if (task === undefined || gap <= 0 || gap > MAX_MISSING) return [];
    const numbers = Array.from({ length: gap }, (_, offset) => String(expected + offset));
    return [finding('notice.number-missing', placeOf(task), { list: task.list ?? '', numbers })];
  });
}

const placeOf = ({ notice, id, span }: Task) => ({ notice, task: id, span });
