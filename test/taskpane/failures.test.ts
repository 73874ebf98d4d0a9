import { prepareSheet } from '#actions/build/build-sheet';
import type { NamedAction } from '#actions/ledger/undo-history';
import { fileBookOf, hostBookOf, saveBook } from '#excel-host/public';
import { messageSentence } from '#taskpane/parts/message/message-sentence';
import { PaneStore } from '#taskpane/session/state/store';
import { OPEN_WORKBOOK, Session } from '#taskpane/session/workbook/session';
import { SHEETS } from '#workbook/sheets/all';
import { TestWorkbook } from '../actions/test-workbook.ts';
import { openHost } from '../support/host/client.ts';
import { differencesOf } from '../support/workbook/workbook-differences.ts';

const SHEET = SHEETS.breakdown.name;
const CLAIMS_UNCHANGED = /没有改动|没有写入|恢复为原来的样子/;
const CLAIMS_EDITED_SINCE = /在那次操作之后又有改动/;

const build = (session: Session): NamedAction => ({
  name: { kind: 'build', sheet: SHEET },
  prepare: (ledger) => prepareSheet(ledger, SHEET, session.checkOptions),
});

/** A pane over a workbook in which `failAt(n)` makes the n-th request from then on fail after `after` actions. */
async function paneOver(start: ReturnType<typeof fileBookOf>, after: number) {
  let left = Infinity;
  const host = openHost({
    book: hostBookOf(start),
    clock: () => new Date(2030, 5, 10),
    fault: ({ isSync }) => {
      if (isSync) left -= 1;
      return isSync && left === 0 ? { code: 'GeneralException', after } : null;
    },
  });
  const store = new PaneStore();
  const session = new Session(store, OPEN_WORKBOOK);
  store.set({ session });
  await session.open();
  const prepared = await session.prepareChange(build(session).prepare);
  if (prepared === null) throw new Error('nothing was prepared');
  const saved = (): Promise<Uint8Array> => saveBook(host.calculatedBook());
  const failAt = (request: number): number => (left = request);
  const hasFailed = (): boolean => left <= 0;
  return { store, session, prepared, saved, failAt, hasFailed };
}

/** The sentence the user reads after a failure; "" after success. */
function sentenceIn(store: PaneStore): string {
  const { message } = store.get();
  return message?.kind === 'failure' || message?.kind === 'fault' ? messageSentence(message, 'zh') : '';
}

/** A workbook with a registry; of the sheet that will be built, the user deleted rows and cleared a title. */
async function startBook(): Promise<ReturnType<typeof fileBookOf>> {
  const workbook = await TestWorkbook.small();
  await workbook.apply((ledger) => prepareSheet(ledger, SHEET, { asOf: '2030-06-10' }));
  workbook.user.deleteRows(SHEET, 4, 2);
  workbook.user.clear(SHEET, 'A3');
  return fileBookOf(workbook.host.calculatedBook());
}

// All panes open the same workbook, so it is built, and saved as a file, only once.
let start: ReturnType<typeof fileBookOf>;
beforeAll(async () => {
  start = await startBook();
});

const WAYS = [
  ['refused', 0],
  ['in the middle', 4],
  ['its answer lost', Infinity],
] as const;

describe.each(WAYS)('a request that fails, %s', (_, after) => {
  test('while a change is written or read again: the sentence does not deny a change that was made', async () => {
    let before: Uint8Array | undefined;
    for (let request = 1; ; request += 1) {
      const { store, session, prepared, saved, failAt, hasFailed } = await paneOver(start, after);
      before ??= await saved();
      failAt(request);
      const isDone = await session.apply(prepared, build(session));
      if (!hasFailed()) break;
      const isChanged = differencesOf(before, await saved()).length > 0;
      const sentence = sentenceIn(store);
      // A request may be sent again, and the action go on.
      expect([request, isDone || sentence !== '']).toEqual([request, true]);
      expect([request, isDone, isChanged && CLAIMS_UNCHANGED.test(sentence)]).toEqual([
        request,
        isChanged,
        false,
      ]);
      expect([request, store.get().undoable.length > 0]).toEqual([request, isChanged]);
    }
  }, 60_000);

  test('while a change is undone or read again: the sentence is true, and so is the next one', async () => {
    let before: Uint8Array | undefined;
    let written: Uint8Array | undefined;
    for (let request = 1; ; request += 1) {
      const { store, session, prepared, saved, failAt, hasFailed } = await paneOver(start, after);
      before ??= await saved();
      await session.apply(prepared, build(session));
      written ??= await saved();
      failAt(request);
      await session.undo();
      if (!hasFailed()) break;
      const left = await saved();
      const [isUndone, isChanged] = [
        differencesOf(before, left).length === 0,
        differencesOf(written, left).length > 0,
      ];
      const sentence = sentenceIn(store);
      expect([request, isChanged && CLAIMS_UNCHANGED.test(sentence)]).toEqual([request, false]);
      expect([request, isUndone || sentence !== '']).toEqual([request, true]);
      await session.undo();
      expect([request, CLAIMS_EDITED_SINCE.test(sentenceIn(store))]).toEqual([request, false]);
    }
  }, 60_000);
});
