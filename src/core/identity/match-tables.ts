import { groupBy } from '../record/group-by.ts';
import type { Notice } from '../record/notice.ts';
import type { Registry } from '../record/registry.ts';
import type { Task } from '../record/task.ts';
import { pairContainedTasks } from './contained-tasks.ts';
import { matchTargets, targetsByTask } from './match-targets.ts';
import { Pairing } from './pairing.ts';
import type { MatchAnswers } from './registry-match.ts';
import { pairSameTasks } from './same-tasks.ts';
import { pairSimilarTasks } from './similar-tasks.ts';
import { type TaskFeatures, taskFeatures } from './task-features.ts';
import { replacesSomething, wordsOf } from './words.ts';

/** Records that completion tables may report on. */
export type KnownTasks = Pick<Registry, 'notices' | 'tasks' | 'targets'>;

/** Which tasks of notices a completion table (完成情况表) reports on. */
export interface TableMatch {
  /** Id of the table, which was read as a notice with progress. */
  readonly table: string;
  /** Ids of tasks of the table → tasks of the notices, for those that are certain or were said by a person. */
  readonly tasks: ReadonlyMap<string, string>;
  /** Ids of targets of the table → targets of the notices, within these tasks. */
  readonly targets: ReadonlyMap<string, string>;
  /** Tasks of the table that may be others: asked, never taken. */
  readonly uncertain: readonly UncertainReport[];
  /** Ids of its tasks that are none of the notices' as far as can be told. */
  readonly left: readonly string[];
}

/** A task of a table, and the tasks of notices that it may be. */
export interface UncertainReport {
  readonly task: string;
  /** Ids of tasks of notices, the likeliest first; at least one. */
  readonly candidates: readonly string[];
}

/** Share of the tasks of a table that are certain from which on it is a report on the notices. */
const LEAST_SHARE = 0.3;
/** The same, from which on the tasks of another table are asked. */
const LEAST_ASKED = 0.1;
/** Pairs and share of them with one number from which on numbers say something. */
const LEAST_NUMBERED = 2;
const SAME_NUMBERS = 0.8;
/** Share of the words of the shorter of two tasks with one number in the longer one, to be the same, or to be asked. */
const SAME_WORDS = 0.6;
const ALIKE_WORDS = 0.3;

/** Whether a notice was read as a completion table: it prints progress. */
export const isTable = (tasks: readonly Task[]): boolean => tasks.some(({ progress }) => progress.length > 0);

/**
 * Finds the tasks of notices that completion tables report on, by what they say: the same words, an
 * edited or shortened sentence, or the same number where most numbers agree and the words are close.
 * Only notices of the same year count (of any, for a table without one). A table that has little in common with them is no report on
 * them: its few pairs are asked, or nothing is said. Tables without any pair are left out. Pure; the cost is about linear.
 *
 * @param answers What a person said: ids of tasks of tables → the task it is; null: none of them.
 */
export function matchTables(
  known: KnownTasks,
  tables: KnownTasks,
  answers: MatchAnswers,
): readonly TableMatch[] {
  const [mine, theirs] = [known, tables].map(({ tasks }) => groupBy(tasks, ({ notice }) => notice));
  const sources = known.notices.filter(({ id }) => !isTable(mine?.get(id) ?? []));
  const before = targetsByTask(known.targets);
  const now = targetsByTask(tables.targets);
  return tables.notices.flatMap((table): readonly TableMatch[] => {
    const rows = theirs?.get(table.id) ?? [];
    const tasks = sources.filter(isOfYear(table)).flatMap(({ id }) => mine?.get(id) ?? []);
    if (!isTable(rows) || tasks.length === 0) return [];
    const { pairs, uncertain } = matchRows(tasks, rows, answers);
    if (pairs.size + uncertain.length === 0) return [];
    const targets = matchTargets(
      [...pairs].map(([row, task]) => ({ known: before.get(task) ?? [], incoming: now.get(row) ?? [] })),
      new Map(),
      () => false,
    );
    const asked = new Set(uncertain.map(({ task }) => task));
    const left = rows.flatMap(({ id }) => (pairs.has(id) || asked.has(id) ? [] : [id]));
    return [{ table: table.id, tasks: pairs, targets: targets.pairs, uncertain, left }];
  });
}

const isOfYear =
  (table: Notice) =>
  ({ year }: Notice): boolean =>
    table.year === null ? year !== null : year === null || year === table.year;

type Features = readonly TaskFeatures[];
type TaskPairing = Pairing<TaskFeatures, TaskFeatures>;

interface RowMatch {
  readonly pairs: ReadonlyMap<string, string>;
  readonly uncertain: readonly UncertainReport[];
}

function matchRows(tasks: readonly Task[], rows: readonly Task[], answers: MatchAnswers): RowMatch {
  const [mine, theirs] = comparable(tasks, rows);
  const [known, all] = [taskFeatures(mine), taskFeatures(theirs)];
  const pairing: TaskPairing = new Pairing();
  const byId = new Map(known.map((one) => [one.task.id, one]));
  for (const row of all) {
    const said = byId.get(answers.get(row.task.id) ?? '');
    if (said !== undefined) pairing.take(said, row);
  }
  const isSaid = pairing.pairs.length > 0;
  const isOpen = ({ task }: TaskFeatures): boolean => !answers.has(task.id);
  const open = all.filter(isOpen);
  const free = known.filter((one) => !pairing.isPaired(one));
  pairSameTasks(free, open, pairing);
  pairSimilarTasks(free, open, pairing);
  pairContainedTasks(free, open, pairing);
  pairByNumber(known, all, isOpen, pairing);
  const pairs = all.flatMap((row) => {
    const one = pairing.knownOf(row);
    return one === undefined ? [] : [[row.task.id, one.task.id] as const];
  });
  if (isSaid || pairs.length >= LEAST_SHARE * rows.length)
    return { pairs: new Map(pairs), uncertain: uncertainRows(open, pairing) };
  if (pairs.length < LEAST_ASKED * rows.length) return { pairs: new Map(), uncertain: [] };
  return {
    pairs: new Map(),
    uncertain: pairs.map(([task, candidate]) => ({ task, candidates: [candidate] })),
  };
}

/**
 * Tables often leave out lists and headings; then they distinguish nothing. Where no task of a table
 * has the list and headings of any task of the notices, both are compared without.
 */
function comparable(
  tasks: readonly Task[],
  rows: readonly Task[],
): readonly [readonly Task[], readonly Task[]] {
  const placeOf = ({ list, section }: Task): string => [list ?? '', ...section].map(wordsOf).join('|');
  const places = new Set(tasks.map(placeOf));
  if (rows.some((row) => places.has(placeOf(row)))) return [tasks, rows];
  const without = (task: Task): Task => ({ ...task, list: null, section: [] });
  return [tasks.map(without), rows.map(without)];
}

/**
 * Pairs tasks with one number that are worded so differently that their words alone are not enough,
 * where nearly all pairs that are certain have one number. Those whose words are less close are doubts.
 */
function pairByNumber(
  known: Features,
  rows: Features,
  isOpen: (row: TaskFeatures) => boolean,
  pairing: TaskPairing,
): void {
  const numbered = pairing.pairs.filter(([one, other]) => one.no !== '' && other.no !== '');
  const same = numbered.filter(([one, other]) => one.no === other.no).length;
  if (numbered.length < LEAST_NUMBERED || same < SAME_NUMBERS * numbered.length) return;
  const ofNumber = groupBy(known, ({ no }) => no);
  for (const [no, [row, ...others]] of groupBy(rows, ({ no }) => no)) {
    const [one, ...more] = ofNumber.get(no) ?? [];
    if (no === '' || row === undefined || one === undefined || others.length + more.length > 0) continue;
    if (!isOpen(row) || pairing.isTaken(row) || pairing.isPaired(one)) continue;
    const share = shareOfShorter(one.pairs, row.pairs);
    if (share >= SAME_WORDS && !replacesSomething(one.words, row.words)) pairing.take(one, row);
    else if (share >= ALIKE_WORDS) pairing.doubt(one, [row]);
  }
}

function shareOfShorter(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [short, long] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const pair of short) if (long.has(pair)) shared += 1;
  return short.size === 0 ? 0 : shared / short.size;
}

/** The doubts by task of the table; a candidate with the same number comes first. */
function uncertainRows(rows: Features, pairing: TaskPairing): readonly UncertainReport[] {
  const candidates = new Map<TaskFeatures, TaskFeatures[]>();
  for (const [one, others] of pairing.doubts)
    for (const row of others) candidates.set(row, [...(candidates.get(row) ?? []), one]);
  return rows.flatMap((row) => {
    const ones = candidates.get(row);
    if (ones === undefined) return [];
    const isNumbered = ({ no }: TaskFeatures): number => Number(no !== '' && no === row.no);
    const sorted = [...ones].sort((a, b) => isNumbered(b) - isNumbered(a));
    return [{ task: row.task.id, candidates: sorted.map(({ task }) => task.id) }];
  });
}
