import { collect, type Collecting, prepareCollecting } from '#actions/collect/collect';
import { changePlace, isValid } from '#actions/collect/decide';
import type { ReturnedFile } from '#actions/collect/returned-file';
import type { DesiredContent, PreparedChange } from '#actions/ledger/prepare-change';
import type { Ledger } from '#actions/ledger/read-ledger';
import type { Change } from '#core/collect/change';
import { isSameValue } from '#core/collect/value';
import { todayFor } from '../day.ts';
import { canBeTaken, changeKey, type ReturnsReview, takenOf } from '../state/returns-review.ts';
import type { PaneStore } from '../state/store.ts';
import { type GivenFile, readReturnedFiles, uniqueNames } from './read-returns.ts';

/** Reads returned files and opens the review of what they would change; nothing is written. */
export async function readReturns(store: PaneStore, given: readonly GivenFile[]): Promise<void> {
  if (given.length === 0) return;
  const { session } = store.get();
  const read = await session?.work('collecting', (control) => readReturnedFiles(given, control));
  if (read) await reviewReturns(store, read);
}

/** Opens the review of returned files; those of a review of which nothing was written are reviewed with them. */
export async function reviewReturns(store: PaneStore, read: readonly ReturnedFile[]): Promise<void> {
  const { returns } = store.get();
  const before = returns === null || returns.written.length > 0 ? null : returns;
  const earlier = before?.files ?? [];
  const names = uniqueNames(
    read.map(({ file }) => file),
    earlier.map(({ file }) => file),
  );
  const added = read.map((one, place) => ({ ...one, file: names[place] ?? one.file }));
  // As the workbook is now: the user may have typed since it was read.
  await store.get().session?.open();
  await compareReturns(store, {
    files: [...earlier, ...added],
    rule: before?.rule ?? 'valid',
    answers: before?.answers ?? new Map(),
    written: [],
  });
}

/** Holds the files of the review against the workbook again, which has been read since. */
export async function compareAgain(store: PaneStore): Promise<void> {
  const { returns } = store.get();
  if (returns !== null) await compareReturns(store, returns);
}

type Asked = Pick<ReturnsReview, 'files' | 'rule' | 'answers' | 'written'>;

async function compareReturns(store: PaneStore, { files, rule, answers, written }: Asked): Promise<void> {
  await store.until(({ work }) => work === null);
  const { session, workbook, message } = store.get();
  if (session === null || workbook === null) return;
  const collecting = await session.work('preparing', async () => {
    await rendered();
    return collected(workbook.ledger, files, todayFor(store));
  });
  if (collecting === null) return;
  const changes = withoutSettled(collecting.collection.changes, written);
  // What was just said stays: comparing again is no action of the user.
  store.set({ returns: { files, rule, answers, written, collecting, changes, workbook }, message });
}

/** The changes; those in conflict are none where one of them was written and the workbook still holds it. */
function withoutSettled(changes: readonly Change[], written: readonly Change[]): readonly Change[] {
  const settled = new Map(written.map((change) => [changePlace(change), change.is]));
  return changes.map((change) => {
    const now = change.kind === 'conflict' ? settled.get(changePlace(change)) : undefined;
    return now !== undefined && isSameValue(now, change.was)
      ? { ...change, kind: 'unchanged', reason: null }
      : change;
  });
}

const collected = (content: DesiredContent, files: readonly ReturnedFile[], on: string): Collecting =>
  collect(content, files, { period: null, correction: null, on });

/** Takes a change or leaves it; of several in one place at most one is taken. */
export function answerChange(store: PaneStore, change: Change, isTaken: boolean): void {
  const { returns } = store.get();
  if (returns === null) return;
  const answers = new Map(returns.answers);
  const place = changePlace(change);
  if (isTaken)
    for (const other of returns.changes)
      if (canBeTaken(other) && changePlace(other) === place) answers.set(changeKey(other), false);
  answers.set(changeKey(change), isTaken);
  store.set({ returns: { ...returns, answers } });
}

/** Takes none of some changes of one place. */
export function leaveChanges(store: PaneStore, changes: readonly Change[]): void {
  const { returns } = store.get();
  if (returns === null) return;
  const answers = new Map(returns.answers);
  for (const change of changes) answers.set(changeKey(change), false);
  store.set({ returns: { ...returns, answers } });
}

/** Takes all that is not in doubt, beside what a person took of the rest; or nothing. */
export function takeAll(store: PaneStore, rule: ReturnsReview['rule']): void {
  const { returns } = store.get();
  if (returns === null) return;
  const { changes } = returns;
  const kept = changes.filter((change) => rule === 'valid' && !isValid(change)).map(changeKey);
  const answers = new Map(
    kept.flatMap((key) => (returns.answers.get(key) === true ? [[key, true] as const] : [])),
  );
  store.set({ returns: { ...returns, rule, answers } });
}

/** Writes what was taken as one action. The review stays, and shows what is left. */
export async function writeReturns(store: PaneStore): Promise<void> {
  const { session, returns } = store.get();
  if (session === null || returns === null) return;
  const taken = takenOf(returns);
  const on = todayFor(store);
  const prepare = (ledger: Ledger): PreparedChange => {
    const again = collected(ledger, returns.files, on);
    return prepareCollecting(ledger, again.taking(stillThere(again, taken)), session.checkOptions);
  };
  const isWritten = await session.change(prepare, { kind: 'collect', count: taken.length });
  const { returns: now } = store.get();
  if (!isWritten || now === null) return;
  store.set({ returns: { ...now, answers: new Map(), written: [...now.written, ...taken] } });
  // It was held against the workbook before it was known what was written.
  await compareAgain(store);
  const { returns: after } = store.get();
  if (after === null) return;
  // Without those in place of which somebody typed something else meanwhile.
  const held = new Map(after.changes.map((change) => [changeKey(change), change.was]));
  const written = after.written.filter((change) => {
    const was = held.get(changeKey(change));
    return was !== undefined && isSameValue(was, change.is);
  });
  store.set({ returns: { ...after, written } });
}

/** The changes that a person took, as far as the workbook still holds what they were shown beside. */
function stillThere({ collection }: Collecting, taken: readonly Change[]): readonly Change[] {
  const wanted = new Map(taken.map((change) => [changeKey(change), change]));
  return collection.changes.filter((change) => {
    const seen = wanted.get(changeKey(change));
    return (
      seen !== undefined &&
      canBeTaken(change) &&
      isSameValue(seen.was, change.was) &&
      isSameValue(seen.is, change.is)
    );
  });
}

/** Lets the browser render the progress bar before work that blocks it. */
const rendered = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));
