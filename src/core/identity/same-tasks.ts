import { type Pairing, type Rivals, rivalsBy } from './pairing.ts';
import { haveSameUnits, type TaskFeatures } from './task-features.ts';

type TaskPairing = Pairing<TaskFeatures, TaskFeatures>;
type TaskRivals = Rivals<TaskFeatures, TaskFeatures>;

/**
 * Pairs tasks that say the same: word for word, as a user has edited them, or with other
 * figures. Several with the same words are distinguished by section, units and number.
 */
export function pairSameTasks(
  known: readonly TaskFeatures[],
  incoming: readonly TaskFeatures[],
  pairing: TaskPairing,
): void {
  const free = (): TaskRivals => ({
    known: known.filter((one) => !pairing.isPaired(one)),
    incoming: incoming.filter((one) => !pairing.isTaken(one)),
  });
  const rivals = (keyOfKnown: (one: TaskFeatures) => string, keyOfIncoming = keyOfKnown) => {
    const left = free();
    const orNull =
      (keyOf: (one: TaskFeatures) => string) =>
      (one: TaskFeatures): string | null =>
        keyOf(one) || null;
    return rivalsBy(left.known, left.incoming, orNull(keyOfKnown), orNull(keyOfIncoming));
  };
  for (const group of rivals(saidBy)) pairRivals(group, pairing, WORD_FOR_WORD);
  for (const group of rivals(({ editedWords }) => editedWords, saidBy))
    pairRivals(group, pairing, WORD_FOR_WORD);
  for (const group of rivals(({ sentence }) => sentence)) pairRivals(group, pairing, OTHER_FIGURES);
}

/** The words of a task; of one without any, what else is printed of it. */
const saidBy = ({ words, section, no, units, task }: TaskFeatures): string =>
  words || JSON.stringify([task.content, section, no, units]);

/** When tasks of a group with the same words can be the same. */
interface Likeness {
  /** The only known task with the words and the only incoming one. */
  readonly isOnly: (a: TaskFeatures, b: TaskFeatures) => boolean;
  /** The n-th of as many tasks of one section with the same units. */
  readonly isNth: (a: TaskFeatures, b: TaskFeatures) => boolean;
}

const WORD_FOR_WORD: Likeness = { isOnly: () => true, isNth: () => true };

/** Whether a task with other figures can be the same: in the same section, or of the same units. */
export const areInOnePlace = (a: TaskFeatures, b: TaskFeatures): boolean =>
  a.section === b.section || haveSameUnits(a, b);

const OTHER_FIGURES: Likeness = { isOnly: areInOnePlace, isNth: (a, b) => a.no !== '' && a.no === b.no };

/** Pairs the tasks of a group with the same words. */
function pairRivals(group: TaskRivals, pairing: TaskPairing, { isOnly, isNth }: Likeness): void {
  const left = (): TaskRivals => ({
    known: group.known.filter((one) => !pairing.isPaired(one)),
    incoming: group.incoming.filter((one) => !pairing.isTaken(one)),
  });
  // Where section and units are the same, several tasks keep their order if there are as many as before.
  for (const same of rivalsIn(left(), ({ section, units, leads }) =>
    JSON.stringify([section, leads, units]),
  )) {
    const pairs = same.known.map((one, place) => [one, same.incoming[place]] as const);
    const isOne = pairs.length === 1;
    if (same.known.length !== same.incoming.length) continue;
    if (!pairs.every(([one, other]) => other !== undefined && (isOne || isNth(one, other)))) continue;
    for (const [one, other] of pairs) if (other !== undefined) pairing.take(one, other);
  }
  pairByOne(left(), pairing, isOnly);
  const { known, incoming } = left();
  for (const one of known) pairing.doubt(one, incoming.slice(0, MOST_CANDIDATES));
}

export const MOST_CANDIDATES = 5;

const rivalsIn = ({ known, incoming }: TaskRivals, keyOf: (one: TaskFeatures) => string) =>
  rivalsBy(known, incoming, keyOf, keyOf);

/** What distinguishes tasks with the same words, each by itself. */
const MARKS: readonly ((one: TaskFeatures) => string)[] = [
  ({ section }) => section,
  ({ leads, units }) => JSON.stringify([leads, units]),
];

/** Pairs tasks that one mark alone makes sure of while no other mark speaks for another pair. */
function pairByOne(group: TaskRivals, pairing: TaskPairing, isAlike: Likeness['isOnly']): void {
  const [one, other] = [group.known[0], group.incoming[0]];
  if (one === undefined || other === undefined) return;
  if (group.known.length === 1 && group.incoming.length === 1) {
    if (isAlike(one, other)) pairing.take(one, other);
    return;
  }
  const said = new Map<TaskFeatures, Set<TaskFeatures>>();
  const saidOf = new Map<TaskFeatures, Set<TaskFeatures>>();
  for (const mark of MARKS)
    for (const { known, incoming } of rivalsIn(group, mark)) {
      const [a, b] = [known[0], incoming[0]];
      if (a === undefined || b === undefined || known.length > 1 || incoming.length > 1) continue;
      said.set(a, (said.get(a) ?? new Set()).add(b));
      saidOf.set(b, (saidOf.get(b) ?? new Set()).add(a));
    }
  for (const [a, partners] of said) {
    const [b] = partners;
    if (b !== undefined && partners.size === 1 && saidOf.get(b)?.size === 1) pairing.take(a, b);
  }
  // One left on either side is the same one: nothing else has its words.
  const known = group.known.filter((task) => !pairing.isPaired(task));
  const incoming = group.incoming.filter((task) => !pairing.isTaken(task));
  const [a, b] = [known[0], incoming[0]];
  if (known.length !== 1 || incoming.length !== 1 || a === undefined || b === undefined) return;
  if (group.known.length === group.incoming.length && areInOnePlace(a, b) && isAlike(a, b))
    pairing.take(a, b);
}
