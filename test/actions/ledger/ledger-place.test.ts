import { isSameRow, placeOfCell, placeOfFinding, placeOfTask } from '#actions/ledger/ledger-place';
import { prepareCheck } from '#actions/check/prepare-check';
import { OPEN_WORKBOOK } from '#workbook/excel/open-workbook';
import { TestWorkbook, OPTIONS, TASK_IDS } from '../test-workbook.ts';

const [one, two] = TASK_IDS;
const WRONG = '培训人数1200人，完成年度任务的50%。';

/** The address of a place with the name of its sheet. */
const words = (place: ReturnType<typeof placeOfCell>): string | null =>
  place && `${place.sheet.name} ${String.fromCharCode(65 + place.column)}${String(place.row + 1)}`;

test('the place of a finding is its cell, also after its row and column were moved', async () => {
  const workbook = await TestWorkbook.small();
  workbook.type('进展填报', two, '进展情况', WRONG);
  workbook.user.sortTable('进展填报', '任务序号', false);
  const ledger = await workbook.readLedger();
  const { findings } = prepareCheck(ledger, OPTIONS).checked;
  const found = findings.find(({ code }) => code === 'target.rate-differs');
  if (!found) throw new Error('not found');
  expect(words(placeOfFinding(ledger.survey, found))).toBe(
    `进展填报 ${workbook.at('进展填报', two, '进展情况')}`,
  );
});

test('a column that was moved to the right is found by its header, a deleted one is not', async () => {
  const workbook = await TestWorkbook.small();
  const { survey } = await workbook.readLedger();
  const moved = {
    ...survey,
    sheets: survey.sheets.map((sheet) => ({
      ...sheet,
      rows: (sheet.rows ?? []).map((cells) => ['', ...cells]),
    })),
  };
  const cell = { sheet: '进展填报', row: 3, column: '进展情况' };
  const [before, after] = [placeOfCell(survey, cell), placeOfCell(moved, cell)];
  expect(after?.column).toBe((before?.column ?? 0) + 1);
  expect(placeOfCell(survey, { ...cell, column: '没有这一列' })).toBeNull();
  expect(placeOfCell(survey, { ...cell, row: 500 })).toBeNull();
  expect(placeOfCell(survey, { ...cell, sheet: '没有这张表' })).toBeNull();
  expect(words(placeOfCell(survey, { ...cell, column: null }))).toBe('进展填报 A3');
});

test('the place of a finding without a cell is its task, unless that was deleted', async () => {
  const workbook = await TestWorkbook.small();
  const { survey } = await workbook.readLedger();
  expect(words(placeOfTask(survey, two))).toBe(`任务库 ${workbook.at('任务库', two, '工作内容')}`);
  expect(words(placeOfTask(survey, one, 'leaders'))).toBe(`任务库 ${workbook.at('任务库', one, '牵头领导')}`);
  expect(placeOfTask(survey, 'no such task')).toBeNull();
  workbook.user.deleteSheet('任务库');
  expect(placeOfTask((await workbook.readLedger()).survey, two)).toBeNull();
});

test('a row is recognized after its text has changed, but not after rows were inserted above it', async () => {
  const workbook = await TestWorkbook.small();
  const { survey } = await workbook.readLedger();
  const place = placeOfCell(survey, { sheet: '进展填报', row: 3, column: '进展情况' });
  if (!place) throw new Error('no place');
  const now = () => OPEN_WORKBOOK.readRow(place.sheet, place.row);
  expect(isSameRow(place, await now())).toBe(true);
  workbook.user.type('进展填报', 'F3', '刚写的');
  expect(isSameRow(place, await now())).toBe(true);
  workbook.user.insertRows('进展填报', 2);
  expect(isSameRow(place, await now())).toBe(false);
});
