import type { Allocation } from '../../record/allocation.ts';
import type { Task } from '../../record/task.ts';
import type { AllocationDraft } from './allocation-rows.ts';

/** Pairs of adjacent characters; numbers are left out because those of city and province differ. */
function pairsOf(text: string): ReadonlySet<string> {
  const bare = text.replace(/[\d.,%，。；、（）()“”"：:≥≤万亿]/g, '');
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < bare.length; i += 1) pairs.add(bare.slice(i, i + 2));
  return pairs;
}

/** Limits of the share (0–1) of an item's pairs that a task contains. */
const MIN_SHARE = 0.85;
const MIN_LEAD = 0.15;
/** Items with fewer pairs are not linked. */
const MIN_PAIRS = 3;
/** Number of an item's rarest pairs by which the tasks to compare are found. */
const RAREST = 3;

/** The tasks of a notice, the pairs of each task, and for each pair the indexes of the tasks with it. */
interface TaskPairIndex {
  readonly tasks: readonly Task[];
  readonly pairs: readonly ReadonlySet<string>[];
  readonly holders: ReadonlyMap<string, readonly number[]>;
}

/** Indexes the tasks of a notice by the pairs of characters in their contents. */
export function indexTaskPairs(tasks: readonly Task[]): TaskPairIndex {
  const holders = new Map<string, number[]>();
  const pairs = tasks.map((task) => pairsOf(task.content));
  pairs.forEach((own, at) => {
    for (const pair of own) {
      const known = holders.get(pair);
      if (known) known.push(at);
      else holders.set(pair, [at]);
    }
  });
  return { tasks, pairs, holders };
}

/** Indexes of the tasks that contain at least one of the item's rarest pairs. */
function candidates(item: ReadonlySet<string>, { holders }: TaskPairIndex): readonly number[] {
  const lists = [...item].map((pair) => holders.get(pair) ?? []).filter((list) => list.length > 0);
  const rarest = lists.sort((a, b) => a.length - b.length).slice(0, RAREST);
  return [...new Set(rarest.flat())];
}

/**
 * The task that a row of a breakdown belongs to, if that is certain: the task contains at least
 * `MIN_SHARE` of the item's pairs, and at least `MIN_LEAD` more than any other task. Else null.
 */
function taskOf(item: ReadonlySet<string>, units: readonly string[], known: TaskPairIndex): Task | null {
  if (item.size < MIN_PAIRS) return null;
  const alike = candidates(item, known);
  // If some candidates name a unit of the row, only those are considered.
  const own = alike.filter((at) => units.some((unit) => known.tasks[at]?.units.includes(unit)));
  const scores = (own.length > 0 ? own : alike).map((at) => {
    let shared = 0;
    for (const pair of item) if (known.pairs[at]?.has(pair)) shared += 1;
    return { at, share: shared / item.size };
  });
  scores.sort((a, b) => b.share - a.share);
  const [best, second] = scores;
  const certain =
    best !== undefined && best.share >= MIN_SHARE && best.share - (second?.share ?? 0) >= MIN_LEAD;
  return certain ? (known.tasks[best.at] ?? null) : null;
}

/** The rows of one breakdown table, linked to their tasks where that is certain. */
export const linkAllocations = (
  drafts: readonly AllocationDraft[],
  list: string,
  notice: string,
  known: TaskPairIndex,
): readonly Allocation[] =>
  drafts.map((draft) => ({
    ...draft,
    task: taskOf(pairsOf(draft.item), draft.units, known)?.id ?? null,
    notice,
    list,
  }));
