import { groupBy } from '../record/group-by.ts';
import type { Registry } from '../record/registry.ts';
import type { Task } from '../record/task.ts';
import { pairContainedTasks } from './contained-tasks.ts';
import { matchNotices } from './match-notices.ts';
import { matchMovedTargets, matchTargets, targetsByTask } from './match-targets.ts';
import { Pairing } from './pairing.ts';
import { type MatchAnswers, NO_ANSWERS, type RegistryMatch, type UncertainMatch } from './registry-match.ts';
import { pairSameTasks } from './same-tasks.ts';
import { pairSimilarTasks } from './similar-tasks.ts';
import { type TaskFeatures, taskFeatures } from './task-features.ts';

interface MatchOptions {
  /** What a person said to matches that were uncertain. */
  readonly answers?: MatchAnswers;
  /** The known records as users have changed them since, where they did. */
  readonly edited?: Pick<Registry, 'tasks' | 'targets'>;
}

/**
 * Finds the known records of an incoming registry by what they say, whatever their ids and
 * positions: another version of the same notices, or another reading of them. Pairs that
 * are not certain are listed, never taken. Pure; the cost is about linear.
 */
export function matchRegistry(
  known: Registry,
  incoming: Registry,
  { answers = NO_ANSWERS, edited }: MatchOptions = {},
): RegistryMatch {
  const decided = decidedPairs(answers);
  const isSettled = (id: string): boolean => answers.has(id);
  const notices = matchNotices(known, incoming, settledAmong(decided, incoming.notices), isSettled);
  const contents = new Map((edited?.tasks ?? []).map(({ id, content }) => [id, content]));
  const before = groupBy(known.tasks, ({ notice }) => notice);
  const now = groupBy(incoming.tasks, ({ notice }) => notice);
  const tasks = new Map<string, string>();
  const uncertain: UncertainMatch[] = notices.doubts.map(([id, candidates]) => ({
    record: 'notice',
    known: id,
    candidates,
  }));
  for (const [theirs, mine] of notices.pairs) {
    const pairing = matchTasks(before.get(mine) ?? [], now.get(theirs) ?? [], {
      decided,
      isSettled,
      editedOf: (id) => contents.get(id),
    });
    for (const [a, b] of pairing.pairs) tasks.set(b.task.id, a.task.id);
    for (const [a, others] of pairing.doubts)
      uncertain.push({ record: 'task', known: a.task.id, candidates: others.map(({ task }) => task.id) });
  }
  const targets = targetsOfMatch(known, incoming, { notices: notices.pairs, tasks, decided, isSettled });
  return {
    notices: notices.pairs,
    tasks,
    targets: targets.pairs,
    uncertain: [
      ...uncertain,
      ...targets.doubts.map(([id, candidates]): UncertainMatch => ({
        record: 'target',
        known: id,
        candidates,
      })),
    ],
    knownIds: idsOf(known, edited),
  };
}

const idsOf = (known: Registry, edited: MatchOptions['edited']): ReadonlySet<string> =>
  new Set(
    [known.notices, known.tasks, known.targets, edited?.tasks ?? [], edited?.targets ?? []].flatMap(
      (records) => records.map(({ id }) => id),
    ),
  );

/** Incoming → known, as a person said. */
const decidedPairs = (answers: MatchAnswers): ReadonlyMap<string, string> =>
  new Map(
    [...answers].flatMap(([known, incoming]) => (incoming === null ? [] : [[incoming, known] as const])),
  );

const settledAmong = (
  decided: ReadonlyMap<string, string>,
  records: readonly { readonly id: string }[],
): ReadonlyMap<string, string> =>
  new Map(
    records.flatMap(({ id }) => {
      const known = decided.get(id);
      return known === undefined ? [] : [[id, known] as const];
    }),
  );

function matchTasks(
  known: readonly Task[],
  incoming: readonly Task[],
  {
    decided,
    isSettled,
    editedOf,
  }: {
    readonly decided: ReadonlyMap<string, string>;
    readonly isSettled: (id: string) => boolean;
    readonly editedOf: (id: string) => string | undefined;
  },
): Pairing<TaskFeatures, TaskFeatures> {
  const pairing = new Pairing<TaskFeatures, TaskFeatures>();
  const before = taskFeatures(known, editedOf);
  const now = taskFeatures(incoming);
  const byId = new Map(before.map((one) => [one.task.id, one]));
  for (const one of now) {
    const mine = byId.get(decided.get(one.task.id) ?? '');
    if (mine !== undefined) pairing.take(mine, one);
  }
  const open = before.filter(({ task }) => !isSettled(task.id));
  const free = now.filter((one) => !pairing.isTaken(one));
  pairSameTasks(open, free, pairing);
  pairSimilarTasks(open, free, pairing);
  pairContainedTasks(open, free, pairing);
  return pairing;
}

function targetsOfMatch(
  known: Registry,
  incoming: Registry,
  {
    notices,
    tasks,
    decided,
    isSettled,
  }: {
    readonly notices: ReadonlyMap<string, string>;
    readonly tasks: ReadonlyMap<string, string>;
    readonly decided: ReadonlyMap<string, string>;
    readonly isSettled: (id: string) => boolean;
  },
) {
  const before = targetsByTask(known.targets);
  const now = targetsByTask(incoming.targets);
  const settled = settledAmong(decided, incoming.targets);
  const within = matchTargets(
    [...tasks].map(([theirs, mine]) => ({ known: before.get(mine) ?? [], incoming: now.get(theirs) ?? [] })),
    settled,
    isSettled,
  );
  const pairs = new Map([...settled, ...within.pairs]);
  const found = new Set(pairs.values());
  const pairedNotices = new Set(notices.values());
  const mine = new Map(known.tasks.map(({ id, notice }) => [id, notice]));
  const theirs = new Map(incoming.tasks.map((task) => [task.id, task]));
  const moved = matchMovedTargets({
    known: known.targets.filter(
      ({ id, task }) => !found.has(id) && !isSettled(id) && pairedNotices.has(mine.get(task) ?? ''),
    ),
    incoming: incoming.targets.filter(
      ({ id, task }) => !pairs.has(id) && notices.has(theirs.get(task)?.notice ?? ''),
    ),
    contentOf: ({ task }) => theirs.get(task)?.content ?? '',
  });
  const movedKnown = new Set(moved.values());
  return {
    pairs: new Map([...pairs, ...moved]),
    doubts: within.doubts.flatMap(([id, others]) => {
      const left = others.filter((other) => !moved.has(other));
      return movedKnown.has(id) || left.length === 0 ? [] : [[id, left] as const];
    }),
  };
}
