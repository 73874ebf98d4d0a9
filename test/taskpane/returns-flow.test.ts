import ExcelJS from 'exceljs';
import { type ReturnedFile, readReturnedFile } from '#actions/collect/returned-file';
import { packFiles } from '#actions/pack/pack-files';
import { packUnits } from '#actions/pack/pack-units';
import { openPeriodNow } from '#taskpane/session/month/period-flow';
import { answerChange, reviewReturns, takeAll, writeReturns } from '#taskpane/session/returns/returns-flow';
import { type ReturnsReview, takenOf } from '#taskpane/session/state/returns-review';
import { PaneStore } from '#taskpane/session/state/store';
import { OPEN_WORKBOOK, Session } from '#taskpane/session/workbook/session';
import { TestWorkbook } from '../actions/test-workbook.ts';

const TASK = '培训4500人。';
const DAY = '2030-06-10';

/** A pane over a workbook with one open month, and what its unit sends back. */
async function paneWith() {
  const workbook = await TestWorkbook.small();
  const store = new PaneStore();
  const session = new Session(store, OPEN_WORKBOOK);
  store.set({ session, day: DAY });
  await session.open();
  await openPeriodNow(store, '2030-07');
  const { ledger } = store.get().workbook ?? fail('the workbook was not read');
  const packs = packUnits(ledger, { kind: 'period', period: '2030-07', units: ['市人社局'], on: DAY });
  const packed: Uint8Array[] = [];
  for await (const { bytes } of packFiles(packs)) packed.push(bytes);
  const pack = packed[0] ?? fail('there is no pack');
  const returned = async (name: string, text: string): Promise<ReturnedFile> =>
    readReturnedFile({ name, bytes: await filledIn(pack, text) });
  const review = (): ReturnsReview => store.get().returns ?? fail('nothing is under review');
  return { workbook, store, session, returned, review };
}

async function filledIn(bytes: Uint8Array, text: string): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  const sheet = book.getWorksheet('进展填报') ?? fail('there is no sheet');
  let place = 0;
  sheet.eachRow((row) => {
    const cells: string[] = [];
    row.eachCell({ includeEmpty: true }, (cell, column) => void (cells[column] = cell.text));
    if (place === 0) place = Math.max(0, cells.indexOf('进展情况'));
    if (cells.includes(TASK)) row.getCell(place).value = text;
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** The reports on the task that 进展填报 holds. */
const reports = ({ store }: { readonly store: PaneStore }): readonly string[] =>
  (store.get().workbook?.ledger.entries.progress ?? []).flatMap(({ period, paragraphs }) =>
    period === '2030-07' && paragraphs.length > 0 ? [JSON.stringify(paragraphs)] : [],
  );

test('nothing is written before it is asked for; then all that was taken is one action', async () => {
  const pane = await paneWith();
  const { store, returned, review, session } = pane;
  await reviewReturns(store, [await returned('甲.xlsx', '已培训2300人。')]);
  expect(takenOf(review())).toMatchObject([{ kind: 'new', field: 'text' }]);
  expect(reports(pane)).toEqual([]);
  await writeReturns(store);
  expect(reports(pane)).toHaveLength(1);
  expect(store.get().undoable[0]?.name).toEqual({ kind: 'collect', count: 1 });
  expect(review().changes.every(({ kind }) => kind === 'unchanged')).toBe(true);
  await session.undo();
  expect(reports(pane)).toEqual([]);
});

test('what somebody types into the workbook while the list is shown is not written over', async () => {
  const pane = await paneWith();
  const { store, workbook, returned, review } = pane;
  await reviewReturns(store, [await returned('甲.xlsx', '已培训2300人。')]);
  const rows = workbook.rows('进展填报');
  const top = rows.findIndex((cells) => cells.includes('进展情况'));
  const row = rows.findIndex(
    (cells) => cells.includes(TASK) && cells.some((cell) => String(cell).includes('2030-07')),
  );
  const column = rows[top]?.indexOf('进展情况') ?? -1;
  const address = `${String.fromCharCode(65 + column)}${String(row + 1)}`;
  expect(workbook.user.type('进展填报', address, '电话报来：已培训2290人。')).toBeNull();
  await writeReturns(store);
  expect(workbook.value('进展填报', address)).toBe('电话报来：已培训2290人。');
  // It is shown beside what was returned, and nothing is said to have been written.
  expect(review()).toMatchObject({ written: [], changes: [{ kind: 'changed' }] });
});

test('of two files that differ none is taken until one is chosen, and then the other is not', async () => {
  const pane = await paneWith();
  const { store, returned, review } = pane;
  await reviewReturns(store, [await returned('甲.xlsx', '已培训2300人。')]);
  await reviewReturns(store, [await returned('甲.xlsx', '已培训2400人。')]);
  expect(review().files.map(({ file }) => file)).toEqual(['甲.xlsx', '甲.xlsx(2)']);
  expect(takenOf(review())).toEqual([]);
  const [one, other] = review().changes;
  if (one === undefined || other === undefined) throw new Error('there are not two changes');
  answerChange(store, one, true);
  answerChange(store, other, true);
  expect(takenOf(review())).toEqual([other]);
  takeAll(store, 'none');
  expect(takenOf(review())).toEqual([]);
  answerChange(store, other, true);
  await writeReturns(store);
  expect(reports(pane)).toEqual([expect.stringContaining('2400')]);
  expect(review().changes.map(({ kind }) => kind)).toEqual(['unchanged', 'unchanged']);
});

function fail(what: string): never {
  throw new Error(what);
}
