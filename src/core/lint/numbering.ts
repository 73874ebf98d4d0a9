import { finding } from '../finding/make-finding.ts';
import type { Finding } from '../record/finding.ts';
import type { Task } from '../record/task.ts';
import { groupBy } from '../record/group-by.ts';
import type { LintContext } from './context.ts';

/** Larger gaps mean that the numbers are not consecutive task numbers (for example years). */
const MAX_MISSING = 20;

/** The items of one series of numbers, and whether its first number follows that of the item printed before it. */
interface Series {
  readonly tasks: readonly Task[];
  readonly continues: boolean;
}

/**
 * Task numbers that are repeated or missing. Tasks of one list whose ids are equal up to the last
 * part form one series of numbers; a series that starts again at 1 is another one.
 */
export function lintNumbering({ registry }: LintContext): readonly Finding[] {
  const numbered = registry.tasks.filter((task) => /^\d{1,4}$/.test(task.no));
  const before = new Map(numbered.map((task, index) => [task, numbered[index - 1]]));
  const series = groupBy(numbered, ({ id, list }) =>
    JSON.stringify([list, id.slice(0, Math.max(...['#', '/', '.'].map((mark) => id.lastIndexOf(mark))))]),
  );
  return [...series.values()].flatMap(runsOf).flatMap((tasks) => {
    const [first] = tasks;
    const previous = first === undefined ? undefined : before.get(first);
    const continues =
      previous !== undefined && first?.list === previous.list && Number(first.no) === Number(previous.no) + 1;
    return [...repeated(tasks), ...missing({ tasks, continues })];
  });
}

/** The tasks of a series, separated where the numbers start again at 1 after at least a 2. */
function runsOf(tasks: readonly Task[]): readonly (readonly Task[])[] {
  const runs: Task[][] = [];
  let last = 0;
  for (const task of tasks) {
    if (runs.length === 0 || (task.no === '1' && last > 1)) runs.push([]);
    runs.at(-1)?.push(task);
    last = Number(task.no);
  }
  return runs;
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
function missing({ tasks, continues }: Series): readonly Finding[] {
  const first = new Map(tasks.map((task) => [Number(task.no), task] as const).reverse());
  const present = [...first.keys()].sort((a, b) => a - b);
  return present.flatMap((value, index) => {
    const expected = (present[index - 1] ?? (continues ? value - 1 : 0)) + 1;
    const task = first.get(value);
    const gap = value - expected;
    if (task === undefined || gap <= 0 || gap > MAX_MISSING) return [];
    const numbers = Array.from({ length: gap }, (_, offset) => String(expected + offset));
    return [finding('notice.number-missing', placeOf(task), { list: task.list ?? '', numbers })];
  });
}

const placeOf = ({ notice, id, span }: Task) => ({ notice, task: id, span });
