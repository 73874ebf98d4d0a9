import type { CellValue } from '#xlsx/cell-value';
import { readWorkbookFile } from '#workbook/file/read';
import { writeWorkbookFile } from '#workbook/file/write';
import { buildSheets } from '#workbook/build-sheets';
import type { SheetModel } from '#workbook/model/sheet-model';
import { aTarget, aTask, aNotice, anAllocation } from '../support/records.ts';
import { type UserEdits, editedByUser, withTypedCell, withSheet } from '../support/workbook/user-edits.ts';
import { randomRegistry } from '../support/workbook/random-registry.ts';

const REGISTRY = randomRegistry(11, { notices: 2, tasks: 40, hostile: true });
const DATA_SHEETS = ['任务库', '目标指标', '任务分解', '校验结果', '单位目录'];

const reversed = (rows: number): readonly number[] =>
  Array.from({ length: rows }, (_, index) => rows - 1 - index);

const EDITS: readonly (readonly [string, UserEdits])[] = [
  ['sorted the rows', { order: reversed }],
  ['inserted columns', { insertAt: [0, 3, 5] }],
  ['moved the columns', { mirrorColumns: true }],
  ['wrote lines above the header', { linesAbove: 4 }],
  ['renamed the sheet', { renameTo: '我的表' }],
  [
    'did all of it',
    { order: reversed, insertAt: [1, 2], mirrorColumns: true, linesAbove: 2, renameTo: '表2' },
  ],
];

describe.each(DATA_SHEETS)('%s after a user', (name) => {
  test.each(EDITS)('%s: the registry is still the same', async (_, edits) => {
    const models = withSheet(buildSheets(REGISTRY), name, (sheet) => editedByUser(sheet, edits));
    const reading = await readWorkbookFile(await writeWorkbookFile(models));
    expect(reading.registry).toEqual(REGISTRY);
    expect(reading.edits).toEqual([]);
    expect(reading.findings).toEqual([]);
  });

  test('deleted its key column: the records are told by what the rows say, with an error that names it', async () => {
    const keyHeader = buildSheets(REGISTRY)
      .find((sheet) => sheet.name === name)
      ?.values[0]?.at(-1);
    const models = withSheet(buildSheets(REGISTRY), name, (sheet) =>
      editedByUser(sheet, { dropColumns: [String(keyHeader)], order: reversed }),
    );
    const { registry, edits, findings } = await readWorkbookFile(
      await writeWorkbookFile(models),
      '台账.xlsx',
    );
    expect(registry).toEqual(REGISTRY);
    expect(edits).toEqual([]);
    expect(findings.filter(({ code }) => code !== 'workbook.row-untold')).toMatchObject([
      { code: 'workbook.key-column-missing', severity: 'error', params: { sheet: name, column: keyHeader } },
    ]);
  });

  test('deleted the whole sheet: the records are preserved, with a finding', async () => {
    const models = buildSheets(REGISTRY).filter((sheet) => sheet.name !== name);
    const reading = await readWorkbookFile(await writeWorkbookFile(models));
    expect(reading.registry).toEqual(REGISTRY);
    const hasEntries = ['目标指标', '单位目录'].includes(name);
    const code = hasEntries ? 'workbook.input-sheet-removed' : 'workbook.sheet-removed';
    expect(reading.findings).toMatchObject([{ code, params: { sheet: name } }]);
  });
});

describe('a text that the user types', () => {
  const task = aTask('1', { leaders: [{ name: '周甲', title: '副市长' }], content: '建成公园12处。' });
  const target = aTarget(task, { deadline: '2030-06-30' });
  const registry = {
    format: 'duban-registry/1' as const,
    notices: [aNotice()],
    tasks: [task, aTask('2')],
    targets: [target],
    allocations: [anAllocation({ cells: { 东湾区: '7', 西岭县: '4' }, sumOfCells: 11, reconciles: false })],
    findings: [],
  };
  const readAfter = async (sheet: string, change: (sheet: SheetModel) => SheetModel) =>
    readWorkbookFile(await writeWorkbookFile(withSheet(buildSheets(registry), sheet, change)));

  test('into a task changes the task and is listed as an edit', async () => {
    const { registry: back, edits } = await readAfter('任务库', (sheet) =>
      withTypedCell(
        withTypedCell(sheet, 0, '牵头单位', '市林业局、市水利局'),
        0,
        '牵头领导',
        '吴乙（秘书长、主任）、郑丙',
      ),
    );
    expect(back.tasks[0]).toEqual({
      ...task,
      leadUnits: ['市林业局', '市水利局'],
      leaders: [
        { name: '吴乙', title: '秘书长、主任' },
        { name: '郑丙', title: null },
      ],
    });
    expect(edits).toEqual([
      expect.objectContaining({
        sheet: '任务库',
        row: 2,
        key: task.id,
        column: 'leaders',
        was: '周甲（副市长）',
      }),
      expect.objectContaining({
        column: 'leadUnits',
        was: '市住建局',
        now: '市林业局、市水利局',
        understood: true,
      }),
    ]);
  });

  test('into a target changes the target; a date is read as a date, a year as a year', async () => {
    const corrected = (sheet: SheetModel) =>
      withTypedCell(
        withTypedCell(withTypedCell(sheet, 0, '目标值', 15), 0, '比较', '不低于'),
        0,
        '完成时限',
        47848,
      );
    const { registry: back } = await readAfter('目标指标', corrected);
    expect(back.targets[0]).toEqual({ ...target, value: 15, comparator: '>=', deadline: '2030-12-31' });
    const year = await readAfter('目标指标', (sheet) => withTypedCell(sheet, 0, '完成时限', 2031));
    expect(year.registry.targets[0]?.deadline).toBe('2031');
  });

  test('that cannot be read changes nothing and becomes a finding', async () => {
    const { registry: back, findings } = await readAfter('目标指标', (sheet) =>
      withTypedCell(sheet, 0, '目标值', '很多'),
    );
    expect(back.targets[0]).toEqual(target);
    expect(findings).toMatchObject([
      {
        code: 'workbook.cell-unreadable',
        params: { sheet: '目标指标', row: 2, column: '目标值', value: '很多' },
      },
    ]);
  });

  test('into the value of a district changes the sum', async () => {
    const { registry: back } = await readAfter('任务分解', (sheet) => withTypedCell(sheet, 1, '分解值', 5));
    expect(back.allocations[0]).toMatchObject({
      cells: { 东湾区: '7', 西岭县: '5' },
      sumOfCells: 12,
      reconciles: true,
    });
  });

  test.each(['', '分解1/9'])(
    'a row for another district of an item, with the key “%s”, is read',
    async (key) => {
      const {
        registry: read,
        findings,
        overrides,
      } = await readAfter('任务分解', (sheet) => {
        const [header = [], first = []] = sheet.values;
        const typed: Readonly<Record<string, CellValue>> = {
          区域: '南浦区',
          分解值: 1,
          事项键: null,
          分解键: key,
        };
        const row = header.map((title, at) => {
          const own = typed[String(title)];
          return own === undefined ? (first[at] ?? null) : own;
        });
        return { ...sheet, values: [...sheet.values, row], table: null };
      });
      expect(read.allocations.map(({ cells, sumOfCells }) => [cells, sumOfCells])).toEqual([
        [{ 东湾区: '7', 西岭县: '4', 南浦区: '1' }, 12],
      ]);
      expect(findings).toMatchObject([{ code: 'workbook.row-added', params: { district: '南浦区' } }]);
      expect(overrides).toMatchObject([{ kind: 'allocations' }]);
    },
  );

  test('an additional row, a deleted row and a doubled row become findings', async () => {
    const { registry: back, findings } = await readAfter('任务库', (sheet) => {
      const [header = [], first = []] = sheet.values;
      const without = first.map((cell, place) => (place === first.length - 1 ? null : cell));
      return editedByUser({ ...sheet, values: [header, first, first, without] }, {});
    });
    expect(back.tasks.map(({ id }) => id)).toEqual([task.id]);
    expect(findings.map(({ code }) => code)).toEqual([
      'workbook.row-doubled',
      'workbook.row-without-key',
      'workbook.row-removed',
    ]);
  });
});
