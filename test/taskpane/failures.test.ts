import { prepareSheet } from '#actions/build/build-sheet';
import { failureSentence } from '#core/failure/failure';
import { fileBookOf, hostBookOf, saveBook } from '#excel-host/public';
import { PaneStore } from '#taskpane/session/state/store';
import { OPEN_WORKBOOK, Session } from '#taskpane/session/workbook/session';
import { SHELL_TEXT } from '#taskpane/text/shell';
import { SHEETS } from '#workbook/sheets/all';
import { TestWorkbook } from '../actions/test-workbook.ts';
import { openHost } from '../support/host/client.ts';
import { differencesOf } from '../support/workbook/workbook-differences.ts';

const SHEET = SHEETS.breakdown.name;
const CLAIMS_UNCHANGED = /没有改动|没有写入|恢复为原来的样子/;
const CLAIMS_EDITED_SINCE = /在那次操作之后又有改动/;

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
  const prepared = await session.prepareChange((ledger) => prepareSheet(ledger, SHEET, session.checkOptions));
  if (prepared === null) throw new Error('nothing was prepared');
  const saved = (): Promise<Uint8Array> => saveBook(host.calculatedBook());
  const failAt = (request: number): number => (left = request);
  const hasFailed = (): boolean => left <= 0;
  return { store, session, prepared, saved, failAt, hasFailed };
}

/** The sentence the user reads after a failure; "" after success. */
function sentenceIn(store: PaneStore): string {
  const { message } = store.get();
  if (message?.kind === 'failure') return failureSentence(message.failure);
  return message?.kind === 'fault' ? SHELL_TEXT.zh.fault(message.reason) : '';
}

/** A workbook with a registry, and the sheet that will be built written over by the user. */
async function startBook(): Promise<ReturnType<typeof fileBookOf>> {
  const workbook = await TestWorkbook.small();
  await workbook.apply((ledger) => prepareSheet(ledger, SHEET, { asOf: '2030-06-10' }));
  workbook.user.type(SHEET, 'A3', '改过');
  return fileBookOf(workbook.host.calculatedBook());
}

const WAYS = [
  ['refused', 0],
  ['in the middle', 4],
  ['its answer lost', Infinity],
] as const;

describe.each(WAYS)('a request that fails, %s', (_, after) => {
  test('while a change is written or read again: the sentence does not deny a change that was made', async () => {
    const start = await startBook();
    for (let request = 1; ; request += 1) {
      const { store, session, prepared, saved, failAt, hasFailed } = await paneOver(start, after);
      const before = await saved();
      failAt(request);
      const isDone = await session.apply(prepared);
      if (!hasFailed()) break;
      const isChanged = differencesOf(before, await saved()).length > 0;
      const sentence = sentenceIn(store);
      expect([request, sentence]).not.toEqual([request, '']);
      expect([request, isDone, isChanged && CLAIMS_UNCHANGED.test(sentence)]).toEqual([
        request,
        isChanged,
        false,
      ]);
      expect([request, store.get().canUndo]).toEqual([request, isChanged]);
    }
  }, 60_000);

  test('while a change is undone or read again: the sentence is true, and so is the next one', async () => {
    const start = await startBook();
    for (let request = 1; ; request += 1) {
      const { store, session, prepared, saved, failAt, hasFailed } = await paneOver(start, after);
      const before = await saved();
      await session.apply(prepared);
      const written = await saved();
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
