/** How records that are held meet those of a pulled registry. */
export interface Meeting<R> {
  /** What belongs together and is replaced together. */
  readonly groupOf: (record: R) => string | null;
  /** Whether the registry speaks of a held record's group anew. */
  readonly isReplaced: (record: R) => boolean;
  /** Whether a held record stays although the registry does not have it. */
  readonly isKept: (record: R) => boolean;
}

/**
 * Held records with those of a registry in their place: the first of a group where its
 * first stood, the second where its second stood, and so on; what a group has more
 * stands behind its last, with the held ones that stay; groups that are not held at
 * the end. So the order of each group is the registry's, and records that come
 * again unchanged stay where they are. The cost grows linearly.
 */
export function putTogether<R>(
  ours: readonly R[],
  theirs: readonly R[],
  { groupOf, isReplaced, isKept }: Meeting<R>,
): readonly R[] {
  const replaced = ours.filter(isReplaced);
  const left = counted(replaced.map(groupOf));
  const fresh = new Map([...left.keys()].map((group): [string | null, Group<R>] => [group, newGroup()]));
  for (const record of theirs) fresh.get(groupOf(record))?.theirs.push(record);
  const all: R[] = [];
  for (const record of ours) {
    const group = isReplaced(record) ? fresh.get(groupOf(record)) : undefined;
    if (group === undefined) {
      all.push(record);
      continue;
    }
    if (isKept(record)) group.kept.push(record);
    const last = (left.get(groupOf(record)) ?? 0) - 1;
    left.set(groupOf(record), last);
    const from = group.taken;
    group.taken = last === 0 ? group.theirs.length : Math.min(from + 1, group.theirs.length);
    all.push(...group.theirs.slice(from, group.taken));
    if (last === 0) all.push(...group.kept);
  }
  return [...all, ...theirs.filter((record) => !fresh.has(groupOf(record)))];
}

interface Group<R> {
  readonly theirs: R[];
  readonly kept: R[];
  taken: number;
}

const newGroup = <R>(): Group<R> => ({ theirs: [], kept: [], taken: 0 });

function counted<T>(members: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const member of members) counts.set(member, (counts.get(member) ?? 0) + 1);
  return counts;
}
