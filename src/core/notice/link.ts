import type { Allocation } from '../record/allocation.ts';
import type { Task } from '../record/task.ts';
import type { AllocationDraft } from './tables/allocation-rows.ts';

/** Pairs of neighbouring characters; figures are left out since a city's and a province's differ. */
function pairsOf(text: string): ReadonlySet<string> {
  const bare = text.replace(/[\d.,%，。；、（）()“”"：:≥≤万亿]/g, '');
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < bare.length; i += 1) pairs.add(bare.slice(i, i + 2));
  return pairs;
}

const CERTAIN = 0.85;
const LEAD = 0.15;
/** Items shorter than this many pairs say too little to be certain. */
const SHORTEST = 3;
/** Only tasks that hold one of an item's rarest pairs are compared with it. */
const RAREST = 3;

/** The tasks of a notice with the pairs of characters they hold. */
export interface TaskPairs {
  readonly tasks: readonly Task[];
  readonly pairs: readonly ReadonlySet<string>[];
  readonly holders: ReadonlyMap<string, readonly number[]>;
}

export function pairsOfTasks(tasks: readonly Task[]): TaskPairs {
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

/** Tasks that hold at least one of the item's rarest pairs. */
function candidates(item: ReadonlySet<string>, { holders }: TaskPairs): readonly number[] {
  const lists = [...item].map((pair) => holders.get(pair) ?? []).filter((list) => list.length > 0);
  const rarest = lists.sort((a, b) => a.length - b.length).slice(0, RAREST);
  return [...new Set(rarest.flat())];
}

/**
 * The task a row of a breakdown splits, where that is certain: the one task of
 * the notice whose text holds nearly all of the row's words, well ahead of any other.
 */
function taskOf(item: ReadonlySet<string>, units: readonly string[], known: TaskPairs): Task | null {
  if (item.size < SHORTEST) return null;
  const alike = candidates(item, known);
  // Where some candidate names the same units, the others are another office's business.
  const own = alike.filter((at) => units.some((unit) => known.tasks[at]?.units.includes(unit)));
  const scores = (own.length > 0 ? own : alike).map((at) => {
    let shared = 0;
    for (const pair of item) if (known.pairs[at]?.has(pair)) shared += 1;
    return { at, share: shared / item.size };
  });
  scores.sort((a, b) => b.share - a.share);
  const [best, second] = scores;
  const certain = best !== undefined && best.share >= CERTAIN && best.share - (second?.share ?? 0) >= LEAD;
  return certain ? (known.tasks[best.at] ?? null) : null;
}

/** Rows of one breakdown table, linked to their tasks where that is certain. */
export const linkAllocations = (
  drafts: readonly AllocationDraft[],
  list: string,
  notice: string,
  known: TaskPairs,
): readonly Allocation[] =>
  drafts.map((draft) => ({
    ...draft,
    task: taskOf(pairsOf(draft.item), draft.units, known)?.id ?? null,
    notice,
    list,
  }));
