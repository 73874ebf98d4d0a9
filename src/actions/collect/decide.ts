import type { Change, ChangeKind } from '#core/collect/change';
import { isPlanField } from '#core/collect/field';
import { isSameValue } from '#core/collect/value';
import { CollectFailure } from './collect-failure.ts';

/** Which changes are taken without a word of a person: all that are neither rejected nor in doubt, or none. */
export type AcceptRule = 'valid' | 'none';

/** A change that a person takes; `file` may be the end of its path, and be followed by `#` and the number of the row. */
export interface TakenChange {
  readonly task: string;
  readonly unit: string;
  readonly field: string;
  readonly file: string;
}

const VALID: ReadonlySet<ChangeKind> = new Set<ChangeKind>(['new', 'changed']);

/** Whether a change is neither rejected nor in doubt. */
export const isValid = ({ kind }: Change): boolean => VALID.has(kind);

/**
 * The changes that are to be made. What a person takes goes before what is taken without a word.
 *
 * @param unitName The name of a unit by the 单位目录.
 * @throws CollectFailure where a person takes what was not returned, what cannot be taken, or two contents
 *   for one place
 */
export function decide(
  changes: readonly Change[],
  rule: AcceptRule,
  takes: readonly TakenChange[],
  unitName: (name: string) => string,
): readonly Change[] {
  const chosen = new Map<string, Change>();
  for (const take of takes) {
    const change = chosenBy(take, changes, unitName);
    const place = changePlace(change);
    const before = chosen.get(place);
    if (before !== undefined && !isSameValue(before.is, change.is))
      throw new CollectFailure('collect.take-twice', wordsOf(take));
    chosen.set(place, change);
  }
  const valid =
    rule === 'none' ? [] : changes.filter((change) => isValid(change) && !chosen.has(changePlace(change)));
  const taken = new Set([...valid, ...chosen.values()]);
  return changes.filter((change) => taken.has(change));
}

function chosenBy(take: TakenChange, changes: readonly Change[], unitName: (name: string) => string): Change {
  const { task, unit, field, file } = take;
  const ofPlace = changes.filter(
    (one) => one.task === task && one.field === field && unitName(one.unit ?? '') === unitName(unit),
  );
  const named = ofPlace.filter((one) => namesOf(one).includes(file));
  const found =
    named.length > 0
      ? named
      : ofPlace.filter((one) => namesOf(one).some((name) => name.endsWith(`/${file}`)));
  if (found.length === 0) throw new CollectFailure('collect.take-unknown', wordsOf(take));
  const usable = found.filter(({ kind }) => kind !== 'rejected');
  const [change, ...others] = usable;
  if (change === undefined) throw new CollectFailure('collect.take-rejected', wordsOf(take));
  if (others.some((other) => !isSameValue(other.is, change.is)))
    throw new CollectFailure('collect.take-several', {
      ...wordsOf(take),
      rows: usable.map(({ row }) => row).join('、'),
      row: change.row,
    });
  return change;
}

const namesOf = ({ file, row }: Change): readonly string[] => [file, `${file}#${String(row)}`];

const wordsOf = ({ task, unit, field, file }: TakenChange) => ({ task, unit, field, file });

/** Identifies what a change is about; a plan is one of its task, whichever unit sends it. */
export const changePlace = ({ task, unit, period, field }: Change): string =>
  JSON.stringify(isPlanField(field) ? [task, field] : [task, unit, period, field]);
