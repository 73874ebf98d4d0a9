import { unzipSync, zipSync } from 'fflate';
import { buildSheets } from '#workbook/build-sheets';
import { readWorkbookFile, isDubanWorkbook } from '#workbook/file/read';
import { writeWorkbookFile } from '#workbook/file/write';
import type { SheetModel } from '#workbook/model/sheet-model';
import type { CellValue } from '#xlsx/cell-value';
import { randomRegistry } from '../../support/workbook/random-registry.ts';
import { withSheet } from '../../support/workbook/user-edits.ts';

const REGISTRY = randomRegistry(5, { notices: 1, tasks: 4, hostile: false });
const STORE = '督办数据';
type Rows = readonly (readonly CellValue[])[];

const bytesWith = (change: (rows: Rows) => Rows): Promise<Uint8Array> =>
  writeWorkbookFile(
    withSheet(buildSheets(REGISTRY), STORE, (sheet) => ({ ...sheet, values: change(sheet.values) })),
  );
const withCell = (rows: Rows, row: number, column: number, cell: CellValue): Rows =>
  rows.map((cells, at) => (at === row ? cells.map((one, place) => (place === column ? cell : one)) : cells));
const jsonOf = (rows: Rows, row: number): string => String(rows[row]?.[2]);

describe('the hidden sheet', () => {
  test.each<[string, (rows: Rows) => Rows]>([
    ['broken JSON', (rows) => withCell(rows, 2, 2, jsonOf(rows, 2).slice(0, -3))],
    ['null instead of a task', (rows) => withCell(rows, 2, 2, 'null')],
    ['a list instead of a task', (rows) => withCell(rows, 2, 2, '[]')],
    ['a task without units', (rows) => withCell(rows, 2, 2, jsonOf(rows, 2).replace('"units"', '"unit"'))],
    ['a task that is missing', (rows) => rows.filter((_, row) => row !== 2)],
    ['only its first rows', (rows) => rows.slice(0, 4)],
    ['another format', (rows) => withCell(rows, 0, 0, '数据')],
  ])('with %s is damaged, which is said in one sentence', async (_, change) => {
    const bytes = await bytesWith(change);
    expect(await isDubanWorkbook(bytes)).toBe(true);
    await expect(readWorkbookFile(bytes, '台账.xlsx')).rejects.toMatchObject({
      code: 'workbook.store-damaged',
      params: { file: '台账.xlsx' },
    });
  });

  test('of a later version is not read', async () => {
    const bytes = await bytesWith((rows) => withCell(rows, 0, 0, 'duban-workbook/2'));
    await expect(readWorkbookFile(bytes)).rejects.toMatchObject({ code: 'workbook.newer' });
  });

  test.each<[string, (sheet: SheetModel) => SheetModel]>([
    ['sorted', (sheet) => ({ ...sheet, values: [...sheet.values].reverse() })],
    ['renamed', (sheet) => ({ ...sheet, name: '数据' })],
    ['shown', (sheet) => ({ ...sheet, visibility: 'visible' })],
  ])('%s is read all the same', async (_, change) => {
    const bytes = await writeWorkbookFile(withSheet(buildSheets(REGISTRY), STORE, change));
    const { registry } = await readWorkbookFile(bytes);
    expect(new Set(registry.tasks.map(({ id }) => id))).toEqual(new Set(REGISTRY.tasks.map(({ id }) => id)));
  });

  test('keeps what a later version added to a record', async () => {
    const bytes = await bytesWith((rows) =>
      withCell(rows, 2, 2, jsonOf(rows, 2).replace('{', '{"later":1,')),
    );
    const { base } = await readWorkbookFile(bytes);
    expect(base.tasks[0]).toHaveProperty('later', 1);
  });
});

describe('a file that cannot be read', () => {
  /** The file with one of its sheets cut short. */
  const cut = async (bytes: Promise<Uint8Array>): Promise<Uint8Array> => {
    const parts = unzipSync(await bytes);
    const xml = parts['xl/worksheets/sheet2.xml'] ?? new Uint8Array();
    return zipSync({ ...parts, 'xl/worksheets/sheet2.xml': xml.subarray(0, xml.length / 2) });
  };
  const named = (models: readonly SheetModel[], name: string): readonly SheetModel[] =>
    models.map((model) => (model.name === STORE ? { ...model, name } : model));

  test('is of Duban by what its hidden sheet holds, whatever that is called', async () => {
    expect(await isDubanWorkbook(await cut(writeWorkbookFile(buildSheets(REGISTRY))))).toBe(true);
    const renamed = writeWorkbookFile(named(buildSheets(REGISTRY), '数据'));
    expect(await isDubanWorkbook(await cut(renamed))).toBe(true);
  });

  test('is not of Duban because a sheet of it has the name of the hidden one', async () => {
    const [own] = buildSheets(REGISTRY).filter(({ name }) => name === '任务库');
    if (own === undefined) throw new Error('no sheet');
    const sheets = [STORE, '表二'].map((name) => ({ ...own, name, table: null, values: [['甲', '乙']] }));
    expect(await isDubanWorkbook(await cut(writeWorkbookFile(sheets)))).toBe(false);
  });
});
