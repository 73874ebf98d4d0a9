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

/** Share of the item's pairs that the task's text holds, 0–1. */
function coverage(item: ReadonlySet<string>, content: ReadonlySet<string>): number {
  if (item.size < 3) return 0;
  let shared = 0;
  for (const pair of item) if (content.has(pair)) shared += 1;
  return shared / item.size;
}

const CERTAIN = 0.85;
const LEAD = 0.15;

/**
 * Links each row of a breakdown to the task it splits, where that is certain:
 * the one task of the notice whose text holds nearly all of the row's words,
 * well ahead of any other.
 */
export function linkAllocations(
  drafts: readonly AllocationDraft[],
  list: string,
  notice: string,
  tasks: readonly Task[],
): readonly Allocation[] {
  const contents = tasks.map((task) => ({ task, pairs: pairsOf(task.content) }));
  return drafts.map((draft) => {
    const item = pairsOf(draft.item);
    const ranked = contents
      .map(({ task, pairs }) => ({ task, score: coverage(item, pairs) }))
      .sort((a, b) => b.score - a.score);
    const [best, second] = ranked;
    const certain = best !== undefined && best.score >= CERTAIN && best.score - (second?.score ?? 0) >= LEAD;
    return { ...draft, task: certain ? best.task.id : null, notice, list };
  });
}
