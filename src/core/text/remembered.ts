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

/** The same for two records; a result lives as long as they do. */
export function rememberedPair<A extends object, B extends object, T>(
  work: (a: A, b: B) => T,
): (a: A, b: B) => T {
  const known = new WeakMap<A, WeakMap<B, T>>();
  return (a, b) => {
    let ofA = known.get(a);
    if (ofA === undefined) known.set(a, (ofA = new WeakMap()));
    const before = ofA.get(b);
    if (before !== undefined || ofA.has(b)) return before as T;
    const result = work(a, b);
    ofA.set(b, result);
    return result;
  };
}
