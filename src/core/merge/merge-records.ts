/** How the records of a workbook are combined with those of an incoming registry. */
interface RecordMerge<R> {
  /** The group (for instance the notice) whose records are replaced together. */
  readonly groupOf: (record: R) => string | null;
  /** Whether the group of a local record is replaced by that of the incoming registry. */
  readonly isReplaced: (record: R) => boolean;
  /** Whether a local record of a replaced group is retained although it is not incoming. */
  readonly isRetained: (record: R) => boolean;
}

/**
 * The local records with replaced groups filled from the incoming ones: the n-th incoming
 * record of a group takes the position of its n-th local record. Further incoming records
 * of the group follow its last position, then its retained local records. Groups that
 * are not local come at the end. So each group has the incoming order, and records that
 * did not change stay where they are. The cost is linear.
 */
export function mergeRecords<R>(
  ours: readonly R[],
  theirs: readonly R[],
  { groupOf, isReplaced, isRetained }: RecordMerge<R>,
): readonly R[] {
  const replaced = ours.filter(isReplaced);
  const remaining = counted(replaced.map(groupOf));
  const groups = new Map(
    [...remaining.keys()].map((group): [string | null, Group<R>] => [group, newGroup()]),
  );
  for (const record of theirs) groups.get(groupOf(record))?.theirs.push(record);
  const all: R[] = [];
  for (const record of ours) {
    const group = isReplaced(record) ? groups.get(groupOf(record)) : undefined;
    if (group === undefined) {
      all.push(record);
      continue;
    }
    if (isRetained(record)) group.retained.push(record);
    const left = (remaining.get(groupOf(record)) ?? 0) - 1;
    remaining.set(groupOf(record), left);
    const from = group.taken;
    group.taken = left === 0 ? group.theirs.length : Math.min(from + 1, group.theirs.length);
    all.push(...group.theirs.slice(from, group.taken));
    if (left === 0) all.push(...group.retained);
  }
  return [...all, ...theirs.filter((record) => !groups.has(groupOf(record)))];
}

interface Group<R> {
  readonly theirs: R[];
  readonly retained: R[];
  /** How many of `theirs` have been placed. */
  taken: number;
}

const newGroup = <R>(): Group<R> => ({ theirs: [], retained: [], taken: 0 });

function counted<T>(members: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const member of members) counts.set(member, (counts.get(member) ?? 0) + 1);
  return counts;
}
