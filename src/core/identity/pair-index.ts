import type { TaskFeatures } from './task-features.ts';

/** Candidates are looked for by the rarest words, at most in this many places for each task. */
const MOST_PLACES = 300;
const MOST_COMPARED = 12;

/** Tasks by the pairs of characters they have, as places in their list. */
export class PairIndex {
  readonly #tasks: readonly TaskFeatures[];
  readonly #places = new Map<string, number[]>();
  /** How much each task shares with the one that is looked for. */
  readonly #shared: Float64Array;

  constructor(tasks: readonly TaskFeatures[]) {
    this.#tasks = tasks;
    this.#shared = new Float64Array(tasks.length);
    for (const [place, { pairs }] of tasks.entries())
      for (const pair of pairs) {
        const places = this.#places.get(pair);
        if (places === undefined) this.#places.set(pair, [place]);
        else places.push(place);
      }
  }

  /** The tasks that share most of these pairs, by the rarest of them. */
  candidatesOf(pairs: ReadonlySet<string>): readonly TaskFeatures[] {
    const lists: (readonly number[])[] = [];
    for (const pair of pairs) {
      const list = this.#places.get(pair);
      if (list !== undefined) lists.push(list);
    }
    lists.sort((a, b) => a.length - b.length);
    const shared = this.#shared;
    const found: number[] = [];
    let seen = 0;
    for (const list of lists) {
      if (seen > 0 && seen + list.length > MOST_PLACES) break;
      seen += list.length;
      for (const place of list) {
        const sum = shared[place] ?? 0;
        if (sum === 0) found.push(place);
        shared[place] = sum + 1 / list.length;
      }
    }
    const best = found.sort((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0)).slice(0, MOST_COMPARED);
    for (const place of found) shared[place] = 0;
    return best.flatMap((place) => this.#tasks[place] ?? []);
  }
}
