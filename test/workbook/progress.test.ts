import type { Entry } from '#core/record/entered/entry';
import type { Registry } from '#core/record/registry';
import type { WorkbookEntries } from '#workbook/codec/entries';
import { NO_ENTRIES } from '#workbook/codec/entries';
import { entryIdentity } from '#workbook/codec/entry-key';
import { WORKBOOK_FORMAT } from '#workbook/sheets/store/stored-records';
import type { CellValue } from '#xlsx/cell-value';
import type { SheetModel } from '#workbook/model/sheet-model';
import { readWorkbookFile } from '#workbook/file/read';
import { writeWorkbookFile } from '#workbook/file/write';
import type { WorkbookReading } from '#workbook/read-workbook';
import { buildSheets } from '#workbook/build-sheets';
import { aNotice, aRegistry, aTarget, aTask } from '../support/records.ts';
import { type UserEdits, editedByUser, withTypedCell, withSheet } from '../support/workbook/user-edits.ts';
import { randomEntries, withoutCells } from '../support/workbook/random-entries.ts';
import { randomRegistry } from '../support/workbook/random-registry.ts';

const PROGRESS = '进展填报';
const FIGURES = '指标进度';

const park = aTask('1', { content: '建成公园12处。' });
const port = aTask('2', {
  leadUnits: ['市交通局', '港航中心'],
  units: ['市交通局', '港航中心'],
  content: '新增泊位3个。',
});
const targets = [aTarget(park), aTarget(port, { metric: '新增泊位', value: 3, unit: '个' })];
const registry = aRegistry({ notices: [aNotice()], tasks: [park, port], targets });

const readAfter = async (
  changes: Readonly<Record<string, (sheet: SheetModel) => SheetModel>>,
  entries: Partial<WorkbookEntries> = {},
  of: Registry = registry,
): Promise<WorkbookReading> => {
  let models = buildSheets(of, { entries: { ...NO_ENTRIES, ...entries } });
  for (const [name, change] of Object.entries(changes)) models = withSheet(models, name, change);
  return readWorkbookFile(await writeWorkbookFile(models), '台账.xlsx');
};

/** One line per entry: task, unit, period, text, figures. */
const summary = ({ entries }: WorkbookReading): readonly string[] =>
  entries.progress.map(({ task, unit, period, paragraphs, figures }) =>
    [task?.split('#')[1] ?? task, unit, period, paragraphs[0]?.text, ...figures.map(({ value }) => value)]
      .map((part) => String(part ?? '—'))
      .join(' '),
  );

describe('the initial rows', () => {
  test('of a notice: a blank row for each task and lead unit, for the month of its date', async () => {
    expect(summary(await readAfter({}))).toEqual([
      '1 市住建局 2030-03 —',
      '2 市交通局 2030-03 —',
      '2 港航中心 2030-03 —',
    ]);
  });

  test('of a completion table: the printed progress, paragraph by paragraph', async () => {
    const progress = [
      { mark: '①', text: '完成5处。', span: { start: 40, end: 45 } },
      { mark: '②', text: '7处在建。', span: { start: 46, end: 51 } },
    ];
    const table = aRegistry({
      notices: [aNotice({ title: '2030年重点工作半年度完成情况' })],
      tasks: [{ ...park, progress }, port],
      targets,
    });
    const reading = await readAfter({}, {}, table);
    expect(reading.entries.progress).toMatchObject([
      { task: park.id, unit: null, period: '2030-H1', paragraphs: progress },
      { task: port.id, unit: null, period: '2030-H1', paragraphs: [] },
    ]);
    const edited = await readAfter(
      { [PROGRESS]: (sheet) => withTypedCell(sheet, 0, '进展情况', '①完成6处。') },
      {},
      table,
    );
    expect(edited.entries.progress[0]?.paragraphs).toEqual([
      { mark: null, text: '①完成6处。', span: { start: 0, end: 6 } },
    ]);
  });

  test('of a notice without a date, or without a unit, leave the cell empty', async () => {
    const bare = aRegistry({
      notices: [aNotice({ issuedOn: null })],
      tasks: [aTask('1', { leadUnits: [], units: [], groupUnits: ['各县（区）政府'] })],
    });
    expect(summary(await readAfter({}, {}, bare))).toEqual(['1 各县（区）政府 — —']);
    const early = aRegistry({ notices: [aNotice({ issuedOn: '2029-12-20' })], tasks: [park] });
    expect(summary(await readAfter({}, {}, early))).toEqual(['1 市住建局 2030-01 —']);
  });

  test('are added only if a notice has no row yet', async () => {
    const given = await readAfter({});
    const [first] = given.entries.progress;
    expect(summary(await readAfter({}, { progress: first ? [first] : [] }))).toEqual([
      '1 市住建局 2030-03 —',
    ]);
  });
});

describe('entries of users', () => {
  test('are read with their place: row number and header as Excel shows them', async () => {
    const { entries } = await readAfter({
      [PROGRESS]: (sheet) =>
        withTypedCell(
          withTypedCell(withTypedCell(sheet, 1, '进展情况', '完成1个。'), 1, '自评状态', '正常推进'),
          1,
          '报送日期',
          47567,
        ),
      [FIGURES]: (sheet) => withTypedCell(sheet, 1, '累计完成值', 1),
    });
    expect(entries.progress[1]).toEqual({
      key: `${port.id}|市交通局|2030-03`,
      task: port.id,
      unit: '市交通局',
      period: '2030-03',
      paragraphs: [{ mark: null, text: '完成1个。', span: { start: 0, end: 5 } }],
      problem: '',
      nextStep: '',
      rating: 'on-track',
      figures: [{ target: targets[1]?.id, value: 1, cell: { sheet: FIGURES, row: 3, column: '累计完成值' } }],
      reportedOn: '2030-03-25',
      cell: { sheet: PROGRESS, row: 3, column: '进展情况' },
    });
  });

  test.each<[string, CellValue, string]>([
    ['a date, which Excel makes of 2030-06', 47635, '2030-06'],
    ['words', '2030年6月', '2030-06'],
    ['a month without its year', '6月', '2030-06'],
  ])('the period as %s', async (_, cell, period) => {
    const reading = await readAfter({
      [PROGRESS]: (sheet) => withTypedCell(sheet, 0, '期间', cell),
      [FIGURES]: (sheet) => withTypedCell(withTypedCell(sheet, 0, '期间', cell), 0, '累计完成值', 5),
    });
    expect(summary(reading)[0]).toBe(`1 市住建局 ${period} — 5`);
  });

  test('in a number column have the value as typed', async () => {
    const values: readonly CellValue[] = ['约5', '4,310', ' 12处 ', 0, 0.45];
    for (const value of values) {
      const { entries } = await readAfter({
        [FIGURES]: (sheet) => withTypedCell(sheet, 0, '累计完成值', value),
      });
      expect(entries.progress[0]?.figures).toMatchObject([{ target: targets[0]?.id, value }]);
    }
  });

  test('in a cell that cannot be read become a finding; the rest of the row is read', async () => {
    const { entries, findings } = await readAfter({
      [PROGRESS]: (sheet) =>
        withTypedCell(
          withTypedCell(withTypedCell(sheet, 0, '自评状态', '差不多'), 0, '报送日期', '昨天'),
          0,
          '进展情况',
          '好',
        ),
    });
    expect(entries.progress[0]).toMatchObject({
      rating: null,
      reportedOn: null,
      paragraphs: [{ text: '好' }],
    });
    expect(findings).toMatchObject([
      { code: 'workbook.cell-unreadable', params: { row: 2, column: '自评状态', value: '差不多' } },
      { code: 'workbook.cell-unreadable', params: { row: 2, column: '报送日期', value: '昨天' } },
    ]);
  });
});

/** The sheet with rows added at its end, each given as header → value; hidden keys only if given. */
const withRows = (sheet: SheetModel, rows: readonly Readonly<Record<string, CellValue>>[]): SheetModel => {
  const [header = []] = sheet.values;
  return {
    ...sheet,
    values: [...sheet.values, ...rows.map((row) => header.map((title) => row[String(title)] ?? null))],
  };
};
/** As in a new row of Excel, whose formulas have not calculated yet. */
const NO_RESULTS = { 完成率: null, 时序进度: null, '偏差（百分点）': null, 灯: null };
const copyOf = (sheet: SheetModel, row: number): Record<string, CellValue> =>
  Object.fromEntries(
    (sheet.values[0] ?? []).map((title, at) => [String(title), sheet.values[row + 1]?.[at] ?? null]),
  );

describe('rows users add', () => {
  test('a copy with another period is another report; with the same one it is doubled', async () => {
    const reading = await readAfter({
      [PROGRESS]: (sheet) => withRows(sheet, [{ ...copyOf(sheet, 0), 期间: '2030-04' }, copyOf(sheet, 0)]),
      [FIGURES]: (sheet) => withRows(sheet, [{ ...copyOf(sheet, 0), 期间: '2030-04', 累计完成值: 4 }]),
    });
    expect(summary(reading).slice(3)).toEqual(['1 市住建局 2030-04 — 4', '1 市住建局 2030-03 —']);
    expect(reading.entries.progress.map(({ key }) => key.split('|')[2])).toEqual([
      '2030-03',
      '2030-03',
      '2030-03',
      '2030-04',
      '2030-03#2',
    ]);
  });

  test('a copy with another number belongs to that task, regardless of its hidden key', async () => {
    const reading = await readAfter({
      [PROGRESS]: (sheet) => withRows(sheet, [{ ...copyOf(sheet, 0), 任务序号: '2' }]),
      [FIGURES]: (sheet) =>
        withRows(sheet, [{ ...copyOf(sheet, 0), 任务序号: 2, 指标: '新增泊位', 累计完成值: 2 }]),
    });
    expect(summary(reading).slice(3)).toEqual(['2 市住建局 2030-03 — 2']);
  });

  test('without keys are identified by number, unit and period', async () => {
    const reading = await readAfter({
      [PROGRESS]: (sheet) =>
        withRows(sheet, [{ 任务序号: 2, 单位: ' 港航中心 ', 期间: '2季度', 进展情况: '已开工。' }]),
      [FIGURES]: (sheet) =>
        withRows(sheet, [
          { 任务序号: '2', 指标: '新增泊位', 填报单位: '港航中心', 期间: '2030-Q2', 累计完成值: 1 },
        ]),
    });
    expect(summary(reading).at(-1)).toBe('2 港航中心 2030-Q2 已开工。 1');
  });

  test('a number that the workbook does not have is preserved as typed; an empty row is no entry', async () => {
    const reading = await readAfter({
      [PROGRESS]: (sheet) =>
        withRows(sheet, [
          { 字数: 0 },
          { 任务序号: '99', 进展情况: '甲' },
          { 进展情况: '乙' },
          { 工作内容: '丙' },
        ]),
    });
    expect(summary(reading).slice(3)).toEqual(['99 — — 甲', '— — — 乙']);
    expect(reading.findings).toEqual([]);
    const again = await readAfter({}, reading.entries);
    expect(summary(again)).toEqual(summary(reading));
  });

  test('if two tasks have the number, the content decides, else it is neither', async () => {
    const other = aTask('1', { id: '示政办发〔2030〕7号#2.1', content: '栽树100棵。' });
    const twice = aRegistry({ tasks: [park, other] });
    const reading = await readAfter(
      {
        [PROGRESS]: (sheet) =>
          withRows(sheet, [
            { 任务序号: '1', 工作内容: '栽树100棵。', 进展情况: '甲' },
            { 任务序号: '1', 进展情况: '乙' },
          ]),
      },
      {},
      twice,
    );
    expect(reading.entries.progress.slice(2).map(({ task }) => task)).toEqual([other.id, '1']);
  });

  test('a task without a number is identified by its content', async () => {
    const bare = [
      { ...park, no: '' },
      { ...port, no: '' },
    ];
    const reading = await readAfter(
      {
        [PROGRESS]: (sheet) =>
          editedByUser(withTypedCell(sheet, 0, '进展情况', '甲'), { dropColumns: ['任务键'] }),
      },
      {},
      aRegistry({ tasks: bare }),
    );
    expect(summary(reading)).toEqual([
      '1 市住建局 2030-03 甲',
      '2 市交通局 2030-03 —',
      '2 港航中心 2030-03 —',
    ]);
  });

  test('a figure without a row of 进展填报 is not lost; one without a target becomes a finding', async () => {
    const reading = await readAfter({
      [FIGURES]: (sheet) =>
        withRows(sheet, [
          { ...copyOf(sheet, 0), ...NO_RESULTS, 期间: '2030-05', 累计完成值: 6 },
          { 任务序号: '1', 指标: '不存在的指标', 累计完成值: 6 },
        ]),
    });
    expect(summary(reading).at(-1)).toBe('1 市住建局 2030-05 — 6');
    expect(reading.entries.progress.at(-1)?.cell).toMatchObject({ sheet: FIGURES, row: 5 });
    expect(reading.findings).toMatchObject([
      { code: 'workbook.row-foreign', params: { sheet: FIGURES, row: 6, key: '1 不存在的指标' } },
    ]);
  });
});

describe('after a user', () => {
  const large = randomRegistry(17, { notices: 2, tasks: 25, hostile: false });
  const progress = randomEntries(17, large);
  const reversed = (rows: number): readonly number[] =>
    Array.from({ length: rows }, (_, at) => rows - 1 - at);
  const EDITS: readonly (readonly [string, UserEdits])[] = [
    ['inserted columns', { insertAt: [0, 3, 5] }],
    ['moved the columns', { mirrorColumns: true }],
    ['wrote lines above the header', { linesAbove: 4 }],
    ['renamed the sheet', { renameTo: '我的表' }],
    ['deleted the hidden keys', { dropColumns: ['任务键', '进展键', '指标键', '进度键'] }],
    ['deleted the calculated columns', { dropColumns: ['字数', '完成率', '灯', '说明'] }],
  ];
  const byKey = (entries: readonly Entry[]): readonly Entry[] =>
    [...entries].sort((a, b) => (a.key < b.key ? -1 : 1));

  test.each(EDITS)('%s: the same reports', async (_, edits) => {
    for (const name of [PROGRESS, FIGURES]) {
      const reading = await readAfter({ [name]: (sheet) => editedByUser(sheet, edits) }, { progress }, large);
      expect(withoutCells(reading.entries.progress)).toEqual(progress);
      expect(reading.findings).toEqual([]);
    }
  });

  test('sorted the rows: the same reports in another order', async () => {
    const seen = new Set<string>();
    const once = progress.filter((entry) => {
      const isNew = !seen.has(entryIdentity(entry));
      seen.add(entryIdentity(entry));
      return isNew;
    });
    const sort = (sheet: SheetModel) => editedByUser(sheet, { order: reversed });
    const reading = await readAfter({ [PROGRESS]: sort, [FIGURES]: sort }, { progress: once }, large);
    expect(byKey(withoutCells(reading.entries.progress))).toEqual(byKey(once));
  });

  test('deleted a row: the report is missing, and no other replaces it', async () => {
    const withoutFirst = (rows: number): readonly number[] =>
      Array.from({ length: rows - 1 }, (_, at) => at + 1);
    const reading = await readAfter({ [PROGRESS]: (sheet) => editedByUser(sheet, { order: withoutFirst }) });
    expect(summary(reading)).toEqual(['2 市交通局 2030-03 —', '2 港航中心 2030-03 —']);
  });

  test('deleted both sheets: two findings; everything else is read', async () => {
    const models = buildSheets(registry).filter(({ name }) => name !== PROGRESS && name !== FIGURES);
    const reading = await readWorkbookFile(await writeWorkbookFile(models));
    expect(reading.registry).toEqual(registry);
    expect(reading.findings).toMatchObject([
      { code: 'workbook.input-sheet-removed', params: { sheet: PROGRESS } },
      { code: 'workbook.input-sheet-removed', params: { sheet: FIGURES } },
    ]);
  });

  test('opened an older workbook without these sheets: no finding', async () => {
    const older = buildSheets(registry)
      .filter(({ name }) => name !== PROGRESS && name !== FIGURES)
      .map((sheet) =>
        sheet.values[0]?.[0] === WORKBOOK_FORMAT
          ? { ...sheet, values: [sheet.values[0].slice(0, 2), ...sheet.values.slice(1)] }
          : sheet,
      );
    const reading = await readWorkbookFile(await writeWorkbookFile(older));
    expect(reading.registry).toEqual(registry);
    expect(reading.entries.progress).toEqual([]);
    expect(reading.findings).toEqual([]);
  });
});
