/** So many results are kept; the names, units and phrases of a workbook are fewer. */
const MOST = 4000;

/**
 * A function of a text that keeps its results: the same few names are asked about for
 * every report again. What it gives is shared, so it must not be changed.
 */
export function remembered<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    // Beginning anew is cheap and never keeps what nobody asks for any more.
    if (known.size >= MOST) known.clear();
    const result = work(text);
    known.set(text, result);
    return result;
  };
}

/** So many first records are kept: those of one report and of the ones it is held against. */
const MOST_FIRST = 200;

/**
 * The same for two records that are asked about together again and again for a while.
 * Nothing weak: collecting weak references costs more than what they would save.
 */
export function rememberedPair<A extends object, B extends object, T>(
  work: (a: A, b: B) => T,
): (a: A, b: B) => T {
  const known = new Map<A, Map<B, T>>();
  return (a, b) => {
    let ofA = known.get(a);
    if (ofA === undefined) {
      if (known.size >= MOST_FIRST) known.clear();
      ofA = new Map<B, T>();
      known.set(a, ofA);
    }
    const before = ofA.get(b);
    if (before !== undefined || ofA.has(b)) return before as T;
    const result = work(a, b);
    ofA.set(b, result);
    return result;
  };
}
