import { findColumns } from '#workbook/reading/find-columns';
import { ALL_SHEETS } from '#workbook/sheets/all';
import { bareTitle } from '#workbook/reading/title';

const COLUMNS = ['期间', '进展情况', '存在问题和困难', '下一步措施', '偏差（百分点）', '进展键'].map(
  (header) => ({
    key: header,
    header,
  }),
);
const TITLES = COLUMNS.map(({ header }) => header);
const find = (titles: readonly (string | null)[]) => {
  const { places, byPosition, missing } = findColumns(titles, COLUMNS);
  return {
    places: Object.fromEntries(places),
    byPosition: byPosition.map(({ column, title }) => [column.key, title]),
    missing: missing.map(({ key }) => key),
  };
};
const withTitles = (changed: Readonly<Record<string, string | null>>): readonly (string | null)[] =>
  TITLES.map((title) => (title in changed ? (changed[title] ?? null) : title));

test.each([
  ['white space and a line break', ' 进展\n情 况　'],
  ['full width', '＊进展情况'],
  ['a remark in brackets', '进展情况（500字以内）'],
  ['a remark in square brackets', '进展情况【必填】'],
])('a title is found apart from %s', (_, title) => {
  expect(find(withTitles({ 进展情况: title }))).toMatchObject({
    places: { 进展情况: 1 },
    byPosition: [],
    missing: [],
  });
});

test('brackets of our own titles do not count either', () => {
  expect(find(withTitles({ '偏差（百分点）': '偏差(百分点)' })).places['偏差（百分点）']).toBe(4);
  expect(find(withTitles({ '偏差（百分点）': '偏差' })).places['偏差（百分点）']).toBe(4);
});

test('a changed title between two known ones is known by its position, also in reversed order', () => {
  const renamed = withTitles({ 进展情况: '工作进展' });
  expect(find(renamed)).toMatchObject({
    places: { 进展情况: 1 },
    byPosition: [['进展情况', '工作进展']],
    missing: [],
  });
  expect(find([...renamed].reverse())).toMatchObject({ places: { 进展情况: 4 }, missing: [] });
});

test.each([
  ['two changed titles side by side', withTitles({ 进展情况: '工作进展', 存在问题和困难: '问题' }), 2],
  ['a column of a user beside it', ['期间', '备注', '工作进展', ...TITLES.slice(2)], 1],
  ['a deleted column', TITLES.filter((title) => title !== '进展情况'), 1],
  ['the same title twice', ['期间', '进展情况', '进展情况', ...TITLES.slice(2)], 1],
  ['a changed title at the end', withTitles({ 进展键: '备注' }), 1],
])('%s: not certain, so it is missing', (_, titles, count) => {
  const { missing, byPosition } = find(titles);
  expect(missing).toHaveLength(count);
  expect(byPosition).toEqual([]);
});

test('several deleted titles between known ones are known by their position', () => {
  expect(find(withTitles({ 进展情况: '列1', 存在问题和困难: null }))).toMatchObject({
    places: { 进展情况: 1, 存在问题和困难: 2 },
    missing: [],
  });
});

test('of two columns with one title the one between its neighbours counts', () => {
  expect(find([...TITLES, '进展情况']).places['进展情况']).toBe(1);
});

test('a table pasted beside itself: the first one counts', () => {
  expect(find([...TITLES, ...TITLES]).places).toEqual(find(TITLES).places);
});

test('the titles of each sheet differ without their brackets', () => {
  for (const { source } of ALL_SHEETS) {
    const titles = (source?.columns ?? []).map(({ header }) => bareTitle(header));
    expect(new Set(titles).size).toBe(titles.length);
  }
});
