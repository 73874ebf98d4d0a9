/** A piece of a text, and whether the other text has something else in its place. */
export interface MarkedPiece {
  readonly text: string;
  readonly isChanged: boolean;
}

/** Most cells of the table by which two texts are compared; longer ones are marked whole between their ends. */
const LARGEST = 4_000_000;

/** Numbers with their sign of percentage, words in Latin letters, then single characters; no character is left out. */
const TOKEN = /\d+(?:[.,]\d+)*[%％‰]?|[A-Za-z]+|[^]/gu;

/**
 * Two texts in pieces, of which those are marked that differ. The pieces of each give its text again. A number
 * is marked whole, and what is the same between two changes is only left unmarked where it is more than a
 * character, so that words can be read.
 */
export function markChanges(
  was: string,
  is: string,
): { readonly was: readonly MarkedPiece[]; readonly is: readonly MarkedPiece[] } {
  const [a, b] = [was.match(TOKEN) ?? [], is.match(TOKEN) ?? []];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  const most = Math.min(a.length, b.length) - start;
  while (end < most && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const pairs = [
    ...Array.from({ length: start }, (_, at) => [at, at] as const),
    ...commonTokens(a.slice(start, a.length - end), b.slice(start, b.length - end)).map(
      ([one, other]) => [one + start, other + start] as const,
    ),
    ...Array.from({ length: end }, (_, at) => [a.length - end + at, b.length - end + at] as const),
  ];
  const kept = withoutIslands(pairs, a, b);
  return {
    was: pieces(a, new Set(kept.map(([one]) => one))),
    is: pieces(b, new Set(kept.map(([, other]) => other))),
  };
}

type Pair = readonly [number, number];

/** A longest common subsequence, as the places of its tokens. */
function commonTokens(a: readonly string[], b: readonly string[]): readonly Pair[] {
  if (a.length === 0 || b.length === 0 || a.length * b.length > LARGEST) return [];
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = a.length - 1; row >= 0; row -= 1)
    for (let column = b.length - 1; column >= 0; column -= 1)
      lengths[row * width + column] =
        a[row] === b[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
  const found: Pair[] = [];
  let [row, column] = [0, 0];
  while (row < a.length && column < b.length) {
    if (a[row] === b[column]) {
      found.push([row, column]);
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return found;
}

/** The common tokens without single characters that stand between two changes. */
function withoutIslands(pairs: readonly Pair[], a: readonly string[], b: readonly string[]): readonly Pair[] {
  const runs: Pair[][] = [];
  for (const pair of pairs) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last?.[0] === pair[0] - 1 && last[1] === pair[1] - 1) run.push(pair);
    else runs.push([pair]);
  }
  const isInside = (run: readonly Pair[]): boolean => {
    const [first] = run;
    const last = run.at(-1);
    if (first === undefined || last === undefined) return false;
    const isStart = first[0] === 0 || first[1] === 0;
    const isEnd = last[0] === a.length - 1 || last[1] === b.length - 1;
    return !isStart && !isEnd;
  };
  return runs.flatMap((run) => {
    const length = run.reduce((sum, [place]) => sum + (a[place]?.length ?? 0), 0);
    return length < 2 && isInside(run) ? [] : run;
  });
}

/** The tokens joined to pieces that are as long as they can be. */
function pieces(tokens: readonly string[], same: ReadonlySet<number>): readonly MarkedPiece[] {
  const joined: { text: string; isChanged: boolean }[] = [];
  for (const [place, token] of tokens.entries()) {
    const isChanged = !same.has(place);
    const last = joined.at(-1);
    if (last?.isChanged === isChanged) last.text += token;
    else joined.push({ text: token, isChanged });
  }
  return joined;
}
