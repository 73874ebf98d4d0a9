import { isSameRow, placeOf, placeOfFinding, placeOfTask } from '#actions/ledger/place';
import { prepareCheck } from '#actions/build/build-sheet';
import { OPEN_WORKBOOK } from '#workbook/excel/open-workbook';
import { Desk, OPTIONS, SMALL } from '../open-ledger.ts';

const [one, two] = SMALL.tasks.map(({ id }) => id) as [string, string, string];
const WRONG = '培训人数1200人，完成年度任务的50%。';

/** Address of a place, with the name of its sheet. */
const words = (place: ReturnType<typeof placeOf>): string | null =>
  place && `${place.sheet.name} ${String.fromCharCode(65 + place.column)}${String(place.row + 1)}`;

test('a finding leads to its cell, wherever its row and its column were moved to', async () => {
  const desk = await Desk.with(SMALL);
  desk.type('进展填报', two, '进展情况', WRONG);
  desk.person.sortTable('进展填报', '任务序号', false);
  const held = await desk.hold();
  const { findings } = prepareCheck(held, OPTIONS).checked;
  const found = findings.find(({ code }) => code === 'target.rate-differs');
  if (!found) throw new Error('not found');
  expect(words(placeOfFinding(held.survey, found))).toBe(`进展填报 ${desk.at('进展填报', two, '进展情况')}`);
});

test('a column that went further right is found by its header, one that is gone is not', async () => {
  const desk = await Desk.with(SMALL);
  const { survey } = await desk.hold();
  const moved = {
    ...survey,
    sheets: survey.sheets.map((sheet) => ({
      ...sheet,
      rows: (sheet.rows ?? []).map((cells) => ['', ...cells]),
    })),
  };
  const cell = { sheet: '进展填报', row: 3, column: '进展情况' };
  const [before, after] = [placeOf(survey, cell), placeOf(moved, cell)];
  expect(after?.column).toBe((before?.column ?? 0) + 1);
  expect(placeOf(survey, { ...cell, column: '没有这一列' })).toBeNull();
  expect(placeOf(survey, { ...cell, row: 500 })).toBeNull();
  expect(placeOf(survey, { ...cell, sheet: '没有这张表' })).toBeNull();
  expect(words(placeOf(survey, { ...cell, column: null }))).toBe('进展填报 A3');
});

test('a finding without a cell leads to its task, unless that is gone', async () => {
  const desk = await Desk.with(SMALL);
  const { survey } = await desk.hold();
  expect(words(placeOfTask(survey, two))).toBe(`任务库 ${desk.at('任务库', two, '工作内容')}`);
  expect(words(placeOfTask(survey, one, 'leaders'))).toBe(`任务库 ${desk.at('任务库', one, '牵头领导')}`);
  expect(placeOfTask(survey, 'no such task')).toBeNull();
  desk.person.deleteSheet('任务库');
  expect(placeOfTask((await desk.hold()).survey, two)).toBeNull();
});

test('a row is the same while its text changes, and another once rows were inserted above it', async () => {
  const desk = await Desk.with(SMALL);
  const { survey } = await desk.hold();
  const place = placeOf(survey, { sheet: '进展填报', row: 3, column: '进展情况' });
  if (!place) throw new Error('no place');
  const now = () => OPEN_WORKBOOK.readRow(place.sheet, place.row);
  expect(isSameRow(place, await now())).toBe(true);
  desk.person.type('进展填报', 'E3', '刚写的');
  expect(isSameRow(place, await now())).toBe(true);
  desk.person.insertRows('进展填报', 2);
  expect(isSameRow(place, await now())).toBe(false);
});
