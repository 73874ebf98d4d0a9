/** Cache size; a workbook has fewer distinct names, units and phrases. */
const MAX_RESULTS = 4000;

/**
 * Caches the results of a pure function of one text; the same few names are looked up for every
 * report. Results are shared between callers and must not be mutated.
 */
export function memoize<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    // Clearing everything is cheaper than tracking use, and drops entries that are no longer needed.
    if (known.size >= MAX_RESULTS) known.clear();
    const result = work(text);
    known.set(text, result);
    return result;
  };
}

/** Number of first arguments cached: the records of one report and of those it is compared with. */
const MAX_FIRST_KEYS = 200;

/**
 * Caches the results of a pure function of two records, compared by identity. Plain maps that are
 * cleared when full: collecting the entries of a `WeakMap` costs more than it saves here.
 */
export function memoizePair<A extends object, B extends object, T>(
  work: (a: A, b: B) => T,
): (a: A, b: B) => T {
  const known = new Map<A, Map<B, T>>();
  return (a, b) => {
    let ofA = known.get(a);
    if (ofA === undefined) {
      if (known.size >= MAX_FIRST_KEYS) known.clear();
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
