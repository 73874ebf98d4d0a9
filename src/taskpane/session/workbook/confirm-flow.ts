import { prepareConfirmations } from '#actions/confirm/prepare-confirmations';
import type { TargetAnswer } from '#actions/confirm/target-answer';
import type { PaneStore } from '../state/store.ts';

/** Milliseconds from an answer until it is written: those given within it are one action. */
const PAUSE = 300;

const timers = new WeakMap<PaneStore, ReturnType<typeof setTimeout>>();

/** Takes answers about targets; a later one about a target replaces the one before. They are written at once. */
export function answerTargets(store: PaneStore, answers: readonly TargetAnswer[]): void {
  const answered = new Set(answers.map(({ target }) => target));
  const others = store.get().targetAnswers.filter(({ target }) => !answered.has(target));
  store.set({ targetAnswers: [...others, ...answers] });
  writeSoon(store);
}

/** Writes after a pause that further answers do not make longer; while other work is in progress, when it is over. */
function writeSoon(store: PaneStore): void {
  if (timers.has(store)) return;
  const write = (): void => {
    timers.delete(store);
    void store.until(({ work }) => work === null).then(() => writeAnswers(store));
  };
  timers.set(store, setTimeout(write, PAUSE));
}

/** Writes the answers now, as one action. Where that fails they stay, to be written with the next ones or on request. */
export async function writeAnswers(store: PaneStore): Promise<void> {
  const { session, work, targetAnswers: answers } = store.get();
  if (session === null || answers.length === 0) return;
  if (work !== null) return writeSoon(store);
  clearTimeout(timers.get(store));
  timers.delete(store);
  const isWritten = await session.change(
    (ledger) => prepareConfirmations(ledger, answers, session.checkOptions),
    { kind: 'targets', count: answers.length },
  );
  if (!isWritten) return;
  const written = new Set(answers);
  const left = store.get().targetAnswers.filter((one) => !written.has(one));
  store.set({ targetAnswers: left });
  // Given while the others were written.
  if (left.length > 0) await writeAnswers(store);
}
