import type { TargetAnswer } from '#actions/confirm/target-answer';
import { PaneStore } from '#taskpane/session/state/store';
import { answerTargets, writeAnswers } from '#taskpane/session/workbook/confirm-flow';
import { OPEN_WORKBOOK, Session } from '#taskpane/session/workbook/session';
import { TestWorkbook } from '../actions/test-workbook.ts';

async function paneOverSmall() {
  const workbook = await TestWorkbook.small();
  const store = new PaneStore();
  const session = new Session(store, OPEN_WORKBOOK);
  store.set({ session, day: '2030-06-10' });
  await session.open();
  const targets = store.get().workbook?.ledger.registry.targets ?? [];
  const right = (place: number): TargetAnswer => ({ target: targets[place]?.id ?? '', state: 'right' });
  const confirmed = (): number =>
    store.get().workbook?.ledger.entries.confirmations.filter(({ state }) => state === 'right').length ?? 0;
  const allWritten = (): Promise<void> =>
    store.until(({ targetAnswers, work }) => targetAnswers.length === 0 && work === null);
  return { workbook, store, session, right, confirmed, allWritten };
}

test('answers are written by themselves; those given at once are one action', async () => {
  const { store, right, confirmed, allWritten } = await paneOverSmall();
  answerTargets(store, [right(0)]);
  answerTargets(store, [right(1)]);
  await allWritten();
  expect(confirmed()).toBe(2);
  expect(store.get().undoable.map(({ name }) => name)).toEqual([{ kind: 'targets', count: 2 }]);
});

test('an answer given while others are written is written next', async () => {
  const { store, right, confirmed, allWritten } = await paneOverSmall();
  answerTargets(store, [right(0)]);
  await store.until(({ work }) => work?.kind === 'writing');
  answerTargets(store, [right(1)]);
  await allWritten();
  expect(confirmed()).toBe(2);
});

test('leaving writes without a pause, also what waits for other work', async () => {
  const { store, right, confirmed, allWritten, session } = await paneOverSmall();
  answerTargets(store, [right(0)]);
  void writeAnswers(store);
  expect(store.get().work).not.toBeNull();
  await allWritten();
  const opening = session.open();
  answerTargets(store, [right(1)]);
  await writeAnswers(store);
  await opening;
  await allWritten();
  expect(confirmed()).toBe(2);
});

test('what cannot be written now stays, and goes with the next answer', async () => {
  const { workbook, store, right, confirmed, allWritten } = await paneOverSmall();
  workbook.user.beginEditing();
  answerTargets(store, [right(0)]);
  await store.until(({ message }) => message?.kind === 'failure');
  expect(store.get().targetAnswers).toHaveLength(1);
  workbook.user.endEditing();
  answerTargets(store, [right(1)]);
  await allWritten();
  expect(confirmed()).toBe(2);
});
