import type { Allocation } from '#core/record/allocation';
import type { Task } from '#core/record/task';
import type { ExpectedAllocation, ExpectedTask } from './expected.ts';

const HEAD_LENGTH = 12;

/** The text without white space and invisible characters, punctuation and digits half-width. */
export const folded = (text: string): string => text.normalize('NFKC').replace(/[\s\u200b\u200c\ufeff]/g, '');

const afterHash = (id: string): string => id.slice(id.indexOf('#'));
const show = (value: unknown): string => JSON.stringify(value);

/** One line for each field that differs, with the expected and the actual value. */
function fieldDifferences(
  where: string,
  expected: Readonly<Record<string, unknown>>,
  actual: Readonly<Record<string, unknown>>,
): readonly string[] {
  return Object.keys(expected)
    .filter((field) => show(expected[field]) !== show(actual[field]))
    .map((field) => `${where} ${field}: expected ${show(expected[field])}, read ${show(actual[field])}`);
}

/** Pairs each expected task with the one read, by the start of its content, else by number and section. */
function aligned(expected: readonly ExpectedTask[], actual: readonly Task[]) {
  const left = [...actual];
  const take = (fits: (task: Task) => boolean): Task | undefined => {
    const index = left.findIndex(fits);
    return index === -1 ? undefined : left.splice(index, 1)[0];
  };
  const head = (text: string): string => folded(text).slice(0, HEAD_LENGTH);
  const byHead = expected.map((one) => take((task) => head(task.content) === head(one.content)));
  const pairs = expected.map((one, index) => ({
    expected: one,
    actual:
      byHead[index] ??
      take(
        (task) =>
          one.no !== '' && folded(task.no) === folded(one.no) && show(task.section) === show(one.section),
      ),
  }));
  return { pairs, left };
}

function tasksDiffer(
  expected: readonly ExpectedTask[],
  actual: readonly Task[],
  fieldsOf: (task: ExpectedTask | Task, wanted: ExpectedTask) => Readonly<Record<string, unknown>>,
): readonly string[] {
  const { pairs, left } = aligned(expected, actual);
  const differences = pairs.flatMap((pair) => {
    const where = `${pair.expected.no || '(no number)'} ${pair.expected.content.slice(0, HEAD_LENGTH)}…`;
    return pair.actual === undefined
      ? [`${where} was not read`]
      : fieldDifferences(where, fieldsOf(pair.expected, pair.expected), fieldsOf(pair.actual, pair.expected));
  });
  const invented = left.map(
    (task) => `${task.no || '(no number)'} ${task.content.slice(0, HEAD_LENGTH)}… is no task`,
  );
  const order = pairs.flatMap(({ actual: task }) => (task === undefined ? [] : [actual.indexOf(task)]));
  const inOrder = order.every((place, index) => index === 0 || place > (order[index - 1] ?? -1));
  return [...differences, ...invented, ...(inOrder ? [] : ['the tasks are not in printed order'])];
}

/** Differences between the tasks read and the hand-made answer, field by field; white space in contents is ignored. */
export const taskDifferences = (
  expected: readonly ExpectedTask[],
  actual: readonly Task[],
): readonly string[] =>
  tasksDiffer(expected, actual, (task, wanted) => ({
    ...(wanted.id === null ? {} : { id: folded(afterHash(task.id ?? '')) }),
    list: task.list,
    section: task.section,
    no: folded(task.no),
    content: task.content.replace(/\s/g, ''),
    leaders: task.leaders.map(({ name, title }) => ({ name, title })),
    leadUnits: task.leadUnits,
    units: task.units,
    groupUnits: task.groupUnits,
    ...(wanted.dueText === undefined ? {} : { dueText: task.dueText?.replace(/\s/g, '') ?? null }),
    progress: (task.progress ?? []).map(({ mark, text }) => ({ mark, text: text.replace(/\s/g, '') })),
  }));

/** Differences for a variant of the text: only in fields that no variant may change, character width ignored. */
export const essentialDifferences = (
  expected: readonly ExpectedTask[],
  actual: readonly Task[],
): readonly string[] =>
  tasksDiffer(expected, actual, (task) => ({
    no: folded(task.no),
    content: folded(task.content),
    leaders: task.leaders.map(({ name }) => folded(name)),
    leadUnits: task.leadUnits.map(folded),
    units: task.units.map(folded),
    groupUnits: task.groupUnits.map(folded),
  }));

/** Differences between breakdown rows, in printed order. The sum of a row that is not additive is not compared. */
export function allocationDifferences(
  expected: readonly ExpectedAllocation[],
  actual: readonly Allocation[],
): readonly string[] {
  const fields = (row: ExpectedAllocation | Allocation) => ({
    list: row.list,
    seq: row.seq,
    category: row.category,
    item: row.item.replace(/\s/g, ''),
    total: row.total,
    cells: row.cells,
    units: row.units,
    ...(row.reconciles === 'not additive' ? {} : { sumOfCells: row.sumOfCells }),
    reconciles: row.reconciles,
  });
  const differences = expected.flatMap((row, index) => {
    const read = actual[index];
    const where = `row ${row.seq} ${row.item}`;
    return read === undefined
      ? [`${where} was not read`]
      : fieldDifferences(where, fields(row), fields(read));
  });
  return [
    ...differences,
    ...actual.slice(expected.length).map((row) => `row ${row.seq} ${row.item} is no row`),
  ];
}
