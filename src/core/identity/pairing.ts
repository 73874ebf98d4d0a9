/** Pairs of known and incoming records that are being found, each record in at most one. */
export class Pairing<K, I> {
  readonly #knownOf = new Map<I, K>();
  readonly #incomingOf = new Map<K, I>();
  /** Known records with incoming ones they may be, which are not taken by themselves. */
  readonly #doubtful = new Map<K, Set<I>>();

  take(known: K, incoming: I): void {
    this.#knownOf.set(incoming, known);
    this.#incomingOf.set(known, incoming);
  }

  doubt(known: K, incoming: readonly I[]): void {
    const all = this.#doubtful.get(known) ?? new Set<I>();
    this.#doubtful.set(known, all);
    for (const one of incoming) all.add(one);
  }

  isTaken = (incoming: I): boolean => this.#knownOf.has(incoming);
  isPaired = (known: K): boolean => this.#incomingOf.has(known);
  isDoubted = (known: K): boolean => this.#doubtful.has(known);

  knownOf = (incoming: I): K | undefined => this.#knownOf.get(incoming);
  incomingOf = (known: K): I | undefined => this.#incomingOf.get(known);

  get pairs(): readonly (readonly [K, I])[] {
    return [...this.#incomingOf];
  }

  /** Known records without a pair, with the free incoming ones they may be. */
  get doubts(): readonly (readonly [K, readonly I[]])[] {
    return [...this.#doubtful].flatMap(([known, all]) => {
      if (this.isPaired(known)) return [];
      const free = [...all].filter((one) => !this.isTaken(one));
      return free.length === 0 ? [] : [[known, free] as const];
    });
  }
}

/** Known and incoming records with the same key. */
export interface Rivals<K, I> {
  readonly known: readonly K[];
  readonly incoming: readonly I[];
}

/** Records by key, for the keys that both sides have; records without a key (null) are left out. */
export function rivalsBy<K, I>(
  known: readonly K[],
  incoming: readonly I[],
  keyOfKnown: (record: K) => string | null,
  keyOfIncoming: (record: I) => string | null,
): readonly Rivals<K, I>[] {
  const groups = new Map<string, { known: K[]; incoming: I[] }>();
  for (const record of known) {
    const key = keyOfKnown(record);
    if (key === null) continue;
    const group = groups.get(key) ?? { known: [], incoming: [] };
    groups.set(key, group);
    group.known.push(record);
  }
  for (const record of incoming) {
    const key = keyOfIncoming(record);
    if (key !== null) groups.get(key)?.incoming.push(record);
  }
  return [...groups.values()].filter(({ incoming: others }) => others.length > 0);
}
