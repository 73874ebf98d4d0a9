import { ExcelFailure } from '#workbook/excel-failure';
import { TASKS } from '#workbook/sheets/tasks/columns';
import { ALLOCATIONS } from '#workbook/sheets/allocations/columns';
import { seenSteps, summarizePlan } from '#workbook/plan/book-plan';
import { planBook, planChange } from '#workbook/plan/plan-book';
import type { SheetModel } from '#workbook/model/sheet-model';
import { buildSheets } from '#workbook/build-sheets';
import { SAMPLE } from '../../support/workbook/sample-registry.ts';
import { surveyOf, withCell, withSheet } from '../../support/workbook/survey.ts';

const models = buildSheets(SAMPLE);
const survey = surveyOf(models);
const EMPTY = { workbook: '工作簿1.xlsx', names: [], sheets: [] };
const columnOf = (key: string): number => TASKS.columns.findIndex((column) => column.key === key);

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof ExcelFailure) return error.code;
    throw error;
  }
  return 'none';
};

test('an empty workbook gets every sheet, in the order of the tabs', () => {
  const { steps } = planBook(EMPTY, models);
  expect(steps.map(({ kind, name }) => [kind, name])).toEqual(models.map(({ name }) => ['add', name]));
});

test('a workbook that already matches the sheet models needs no change', () => {
  expect(planBook(survey, models).steps).toEqual([]);
});

test('one changed cell is one edit, with the value expected there', () => {
  const column = columnOf('content');
  const changed = withSheet(survey, '任务库', ({ rows }) => ({
    rows: withCell(rows ?? [], 2, column, '别的'),
  }));
  expect(planBook(changed, models).steps).toMatchObject([
    {
      kind: 'edit',
      name: '任务库',
      edits: [
        {
          row: 2,
          column,
          expected: '别的',
          content: {
            value: models.find(({ name }) => name === '任务库')?.values[2]?.[column],
            numberFormat: '@',
          },
        },
      ],
    },
  ]);
});

test('rows sorted and columns moved by the user need no change', () => {
  const reversed = withSheet(survey, '任务库', ({ rows, tables }) => {
    const [header = [], ...body] = rows ?? [];
    const turned = [header, ...body.reverse()].map((cells) => [...cells].reverse());
    return { rows: turned, tables };
  });
  expect(planBook(reversed, models).steps).toEqual([]);
});

test('a renamed sheet is found by its table', () => {
  const renamed = withSheet(survey, '任务库', () => ({ name: '任务库（旧）' }));
  expect(planBook(renamed, models).steps).toEqual([]);
});

test.each(['首页', '推进方案表', '设置'])(
  'a renamed sheet whose defined names were left behind is found by what it shows: %s',
  (name) => {
    const renamed = withSheet({ ...survey, names: [] }, name, () => ({ name: '我的表' }));
    expect(planBook(renamed, models).steps.filter(({ kind }) => kind === 'add')).toEqual([]);
  },
);

test('a row that is missing is inserted where it belongs; nothing else is written', () => {
  const without = withSheet(survey, '任务库', ({ rows, tables }) => ({
    rows: (rows ?? []).filter((_, row) => row !== 2),
    tables: tables.map((table) => ({
      ...table,
      range: { ...table.range, rowCount: table.range.rowCount - 1 },
    })),
  }));
  const { steps } = planBook(without, models);
  expect(steps).toMatchObject([
    {
      kind: 'rows',
      name: '任务库',
      table: '任务库',
      deletes: [],
      edits: [],
      inserts: [{ before: 2, modelRow: 2, rowCount: 1 }],
    },
  ]);
});

test('a sheet of the user with the name of a Duban sheet is an error', () => {
  const foreign = {
    ...EMPTY,
    sheets: [{ ...surveyOf(models).sheets[0], tables: [], rows: null } as never],
  };
  expect(codeOf(() => planBook(foreign, models))).toBe('excel.sheet-foreign');
});

test('a defined name that is in use is an error', () => {
  const taken = { ...EMPTY, names: [{ name: '任务库', formula: '=Sheet1!$A$1' }] };
  expect(codeOf(() => planBook(taken, models))).toBe('excel.name-taken');
});

const edited = (change: Parameters<typeof withSheet>[2]) =>
  withSheet(survey, '任务库', (sheet) => {
    const rows = withCell(sheet.rows ?? [], 1, columnOf('content'), '别的');
    return { rows, ...change({ ...sheet, rows }) };
  });

test.each([
  ['excel.sheet-filtered', () => ({ isFiltered: true })],
  ['excel.sheet-protected', () => ({ isProtected: true })],
] as const)('%s: a change that Excel would misplace or reject fails when it is planned', (code, change) => {
  expect(codeOf(() => planBook(edited(change), models))).toBe(code);
});

const shorterWith = (change: Parameters<typeof withSheet>[2]) =>
  withSheet(survey, '任务库', (sheet) => {
    const [table] = sheet.tables;
    if (!table) throw new Error('no table');
    const range = { ...table.range, rowCount: table.range.rowCount - 1 };
    return { tables: [{ ...table, range }], rows: (sheet.rows ?? []).slice(0, -1), ...change(sheet) };
  });

/** The rows of a sheet as they are after a plan; null where it does not change it. */
const stepOn = (plan: ReturnType<typeof planBook>, sheet: string) =>
  plan.steps.find(({ name }) => name === sheet) ?? null;

test('a column of the user in the table stays; new rows are arranged around it', () => {
  const own = columnOf('section');
  const foreign = shorterWith(({ rows, tables }) => ({
    rows: (rows ?? [])
      .slice(0, -1)
      .map((cells, row) => [
        ...cells.slice(0, own),
        row === 0 ? '我的备注' : `记${String(row)}`,
        ...cells.slice(own),
      ]),
    tables: tables.map((table) => ({
      ...table,
      range: { ...table.range, rowCount: table.range.rowCount - 1, columnCount: table.range.columnCount + 1 },
    })),
  }));
  const step = stepOn(planBook(foreign, models), '任务库');
  if (step?.kind !== 'rows') throw new Error('no rows');
  const [insert] = step.inserts;
  expect(step).toMatchObject({ deletes: [], edits: [], keys: [columnOf('key') + 1] });
  const cells = insert?.model.values[insert.modelRow] ?? [];
  const last = models.find(({ name }) => name === '任务库')?.values.at(-1) ?? [];
  expect(cells).toEqual([...last.slice(0, own), null, ...last.slice(own)]);
});

test('a row of the user in the table stays', () => {
  const foreign = withSheet(survey, '任务库', ({ rows, tables }) => ({
    rows: withCell(withCell(rows ?? [], 1, columnOf('key'), null), 1, columnOf('content'), '另一件事。'),
    tables,
  }));
  expect(stepOn(planBook(foreign, models), '任务库')).toMatchObject({
    kind: 'rows',
    deletes: [],
    inserts: [{ modelRow: 1 }],
    edits: [],
  });
});

test('a row that lost its key and says what its record says gets the key back', () => {
  const wiped = withSheet(survey, '任务库', ({ rows, tables }) => ({
    rows: withCell(rows ?? [], 1, columnOf('key'), null),
    tables,
  }));
  expect(stepOn(planBook(wiped, models), '任务库')).toMatchObject({
    kind: 'edit',
    edits: [{ row: 1, column: columnOf('key'), expected: null }],
  });
});

test('without the key column no row is written again', () => {
  const keyless = withSheet(survey, '任务库', ({ rows, tables }) => ({
    rows: (rows ?? []).map((cells) => cells.slice(0, columnOf('key'))),
    tables: tables.map((table) => ({
      ...table,
      range: { ...table.range, columnCount: table.range.columnCount - 1 },
    })),
  }));
  expect(stepOn(planBook(keyless, models), '任务库')).toBeNull();
});

test('content below a table that grows is moved down with the rows, and is not written over', () => {
  const below = shorterWith(({ rows }) => ({
    rows: (rows ?? []).map((cells, row, all) =>
      row === all.length - 1 ? cells.map((_, column) => (column === 0 ? '合计' : null)) : cells,
    ),
  }));
  const step = stepOn(planBook(below, models), '任务库');
  expect(step).toMatchObject({ kind: 'rows', deletes: [], edits: [] });
});

test('a missing sheet is added at its position, even if the others were renamed or moved', () => {
  const without = (...names: readonly string[]) => ({
    ...survey,
    sheets: survey.sheets.filter(({ name }) => !names.includes(name)),
  });
  const placesIn = (of: typeof survey): readonly unknown[] =>
    planBook(of, models).steps.flatMap((step) => (step.kind === 'add' ? [[step.name, step.place]] : []));
  expect(placesIn(without('首页'))).toEqual([['首页', { before: '任务库' }]]);
  expect(placesIn(without('首页', '任务库', '目标指标'))).toEqual([
    ['首页', { before: '任务分解' }],
    ['任务库', { behind: '首页' }],
    ['目标指标', { behind: '任务库' }],
  ]);
  const renamed = withSheet(without('首页'), '任务库', () => ({ name: '我的任务' }));
  expect(placesIn({ ...renamed, sheets: [...renamed.sheets].reverse() })).toEqual([
    ['首页', { before: '我的任务' }],
  ]);
});

describe('a cell of a calculated column that gets a formula', () => {
  const column = ALLOCATIONS.columns.findIndex(({ key }) => key === 'verdict');
  const model = models.find(({ name }) => name === '任务分解');
  const { row = -1, formula = '' } = model?.formulas.find((one) => one.column === column) ?? {};
  /** The sheets, with a text in the cell; `isDrawn`: Duban drew it there, without a formula. */
  const withText = (isDrawn: boolean): readonly SheetModel[] =>
    models.map((one) =>
      one === model
        ? {
            ...one,
            values: withCell(one.values, row, column, '不加总'),
            formulas: one.formulas.filter((cell) => !isDrawn || cell.row !== row || cell.column !== column),
          }
        : one,
    );

  test('gets it in the place of the text that was drawn', () => {
    const { plan } = planChange(surveyOf(withText(true)), models, { former: withText(true) });
    const edits = [{ row, column, expected: '不加总', content: { formula: `=${formula}` } }];
    expect(seenSteps(plan)).toMatchObject([{ kind: 'edit', name: '任务分解', edits }]);
  });

  test('keeps what was typed over it', () => {
    const { plan } = planChange(surveyOf(withText(false)), models, { former: models });
    expect(plan.steps).toEqual([]);
  });

  test('keeps what was typed over the text that was drawn', () => {
    const typed = withSheet(surveyOf(withText(true)), '任务分解', ({ rows }) => ({
      rows: withCell(rows ?? [], row, column, '待定'),
    }));
    expect(seenSteps(planChange(typed, models, { former: withText(true) }).plan)).toEqual([]);
  });
});

test('the hidden sheet is in no summary, also where it was renamed', () => {
  const renamed = withSheet(survey, '督办数据', ({ rows }) => ({
    name: '数据',
    rows: (rows ?? []).slice(0, -1),
  }));
  const plan = planBook(renamed, models);
  expect(plan.steps.map(({ name }) => name)).toEqual(['数据']);
  expect(summarizePlan(plan)).toEqual({ added: [], replaced: [], edited: [], rows: [] });
});
