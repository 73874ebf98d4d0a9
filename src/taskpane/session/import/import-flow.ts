import type { InputFile } from '#actions/import/input-file';
import { readLedger } from '#actions/ledger/read-ledger';
import { comparePull, preparePull } from '#actions/pull/pull';
import { SHEETS } from '#workbook/sheets/all';
import { newIncoming } from '../state/incoming.ts';
import { taughtTemplates } from './lesson-flow.ts';
import { readInBackground } from './read-in-background.ts';
import type { PaneStore } from '../state/store.ts';

/** Reads files and opens the review of what is in them; nothing is written. */
export async function readInputFiles(store: PaneStore, files: readonly InputFile[]): Promise<void> {
  const { session } = store.get();
  const read = await session?.work('reading', ({ signal }) =>
    readInBackground(files, signal, { allowsEmpty: true }),
  );
  if (!read) return;
  const { registry, hasEntries, readings } = read;
  store.set({ incoming: newIncoming('import', registry, hasEntries, readings) });
}

/**
 * Compares the incoming registry with the workbook as it is now. Where there is nothing to
 * ask and no difference to choose, the change is prepared at once.
 */
export async function compareIncoming(store: PaneStore): Promise<void> {
  const { session, incoming } = store.get();
  if (session === null || incoming === null) return;
  const pull = await session.work('opening', async () => {
    const ledger = await readLedger(session.openWorkbook);
    return comparePull(ledger, incoming.registry, incoming.answers);
  });
  if (pull === null || store.get().incoming !== incoming) return;
  store.set({ incoming: { ...incoming, pull, change: null } });
  if (pull.questions.length + pull.comparison.differences.length === 0) await prepareIncoming(store);
}

/** Goes on with the answers to the questions of the comparison; to those without an answer it is none of them. */
export async function answerQuestions(store: PaneStore): Promise<void> {
  const { incoming } = store.get();
  if (!incoming?.pull) return;
  const asked = incoming.pull.questions.map(
    ({ known }) => [known, incoming.answers.get(known) ?? null] as const,
  );
  store.set({ incoming: { ...incoming, answers: new Map([...incoming.answers, ...asked]) } });
  await compareIncoming(store);
}

/** Prepares the change of the workbook, with the differences as chosen. */
export async function prepareIncoming(store: PaneStore): Promise<void> {
  const { session, incoming } = store.get();
  const pull = incoming?.pull;
  if (!session || !incoming || !pull) return;
  const change = await session.work('preparing', async () => {
    await rendered();
    return preparePull(pull, session.checkOptions, incoming.choices, taughtTemplates(incoming));
  });
  if (store.get().incoming !== incoming) return;
  store.set({ incoming: change === null ? { ...incoming, pull: null } : { ...incoming, change } });
}

/**
 * Writes the prepared change; a workbook that had no ledger then shows 首页. Where
 * writing fails, the review goes back to its first step, to be compared again.
 */
export async function writeIncoming(store: PaneStore): Promise<void> {
  const { session, incoming } = store.get();
  if (!session || !incoming?.change) return;
  const { registry, from, choices, answers } = incoming;
  const taught = taughtTemplates(incoming);
  const isDone = await session.apply(incoming.change, {
    name: { kind: 'pull', from, notices: registry.notices.map(({ title }) => title) },
    prepare: (ledger) =>
      preparePull(comparePull(ledger, registry, answers), session.checkOptions, choices, taught),
  });
  if (isDone && incoming.pull?.ledger.isDuban === false)
    await session.openWorkbook
      .goTo(SHEETS.home.name, { row: 0, column: 0 })
      .catch((error: unknown) => session.reportFailure(error));
  if (store.get().incoming !== incoming) return;
  store.set({ incoming: isDone ? null : { ...incoming, pull: null, change: null } });
}

/** Lets the browser render the progress bar before work that blocks it. */
const rendered = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));
