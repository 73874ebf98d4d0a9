import { prepareConfirmations } from '#actions/confirm/prepare-confirmations';
import type { TargetAnswer } from '#actions/confirm/target-answer';
import type { PaneStore } from '../state/store.ts';

/** Milliseconds without a further answer after which answers are written: those given in a row are one action. */
const PAUSE = 3000;

const timers = new WeakMap<PaneStore, ReturnType<typeof setTimeout>>();

/** Takes answers about targets; a later one about a target replaces the one before. They are written after a pause. */
export function answerTargets(store: PaneStore, answers: readonly TargetAnswer[]): void {
  const answered = new Set(answers.map(({ target }) => target));
  const others = store.get().targetAnswers.filter(({ target }) => !answered.has(target));
  store.set({ targetAnswers: [...others, ...answers] });
  writeLater(store);
}

/** Writes after a pause; while other work is in progress, another pause later. */
function writeLater(store: PaneStore): void {
  clearTimeout(timers.get(store));
  timers.set(
    store,
    setTimeout(() => {
      if (store.get().work === null) void writeAnswers(store);
      else writeLater(store);
    }, PAUSE),
  );
}

/** Writes the answers now, as one action. Where that fails they stay, to be written with the next ones or on request. */
export async function writeAnswers(store: PaneStore): Promise<void> {
  clearTimeout(timers.get(store));
  const { session, work, targetAnswers: answers } = store.get();
  if (session === null || answers.length === 0) return;
  if (work !== null) return writeLater(store);
  const isWritten = await session.change(
    (ledger) => prepareConfirmations(ledger, answers, session.checkOptions),
    { kind: 'targets', count: answers.length },
  );
  if (!isWritten) return;
  const written = new Set(answers);
  store.set({ targetAnswers: store.get().targetAnswers.filter((one) => !written.has(one)) });
}
