import { buildSheets } from '#workbook/build-sheets';
import { NO_ENTRIES } from '#workbook/codec/entries';
import { readWorkbookFile } from '#workbook/file/read';
import { writeWorkbookFile } from '#workbook/file/write';
import type { SheetModel } from '#workbook/model/sheet-model';
import type { CellValue } from '#xlsx/cell-value';
import { aNotice, aRegistry, aTask } from '../../support/records.ts';
import { withSheet } from '../../support/workbook/user-edits.ts';

const UNITS = '单位目录';
const REGISTRY = aRegistry({ notices: [aNotice()], tasks: [aTask('1'), aTask('2')] });
const BLANK = { canonical: null, answer: 'open', members: [], contact: '', phone: '' };

const withRow = (row: (header: readonly CellValue[], first: readonly CellValue[]) => readonly CellValue[]) =>
  withSheet(buildSheets(REGISTRY), UNITS, (sheet): SheetModel => {
    const [header = [], first = []] = sheet.values;
    return { ...sheet, table: null, names: [], values: [...sheet.values, row(header, first)] };
  });
const cells = (
  header: readonly CellValue[],
  typed: Readonly<Record<string, CellValue>>,
): readonly CellValue[] => header.map((title) => typed[String(title)] ?? null);
const read = async (models: readonly SheetModel[]) => readWorkbookFile(await writeWorkbookFile(models));

test('a row that a user added is a unit, and stays one', async () => {
  const { entries, findings } = await read(
    withRow((header) => cells(header, { 名称: '市新设局', 联系人: '张三' })),
  );
  expect(entries.units).toEqual([{ ...BLANK, name: '市新设局', contact: '张三' }]);
  expect(findings).toEqual([]);
  const again = await read(buildSheets(REGISTRY, { entries: { ...NO_ENTRIES, units: entries.units } }));
  expect(again.entries.units).toEqual(entries.units);
});

test('a name alone stays too', async () => {
  const { entries } = await read(withRow((header) => cells(header, { 名称: '市新设局' })));
  const again = await read(buildSheets(REGISTRY, { entries: { ...NO_ENTRIES, units: entries.units } }));
  expect(again.entries.units).toEqual([{ ...BLANK, name: '市新设局' }]);
});

test('a copied row with another name is another unit', async () => {
  const { entries } = await read(
    withRow((header, first) =>
      first.map((cell, at) =>
        header[at] === '名称' ? '市新设局' : header[at] === '联系电话' ? '123' : cell,
      ),
    ),
  );
  expect(entries.units).toMatchObject([{ name: '市新设局', phone: '123' }]);
});

test('a contact without a name, and a doubled row, are named', async () => {
  const nameless = await read(withRow((header) => cells(header, { 联系人: '张三' })));
  expect(nameless.findings).toMatchObject([{ code: 'workbook.row-without-key', params: { sheet: UNITS } }]);
  const doubled = await read(
    withRow((header, first) => first.map((cell, at) => (header[at] === '联系人' ? '李四' : cell))),
  );
  expect(doubled.findings).toMatchObject([{ code: 'workbook.row-doubled', params: { sheet: UNITS } }]);
});

test('a unit that no task names any more is left out where nothing was entered, else kept', async () => {
  const models = buildSheets(REGISTRY);
  const first = models.find(({ name }) => name === UNITS)?.values[1] ?? [];
  const stale = (contact: CellValue) =>
    read(
      withRow((header) =>
        first.map((cell, at) => {
          const title = header[at];
          if (title === '名称') return '市旧局';
          if (title === '单位键') return '单位：市旧局';
          return title === '联系人' ? contact : cell;
        }),
      ),
    );
  expect((await stale(null)).entries.units).toEqual([]);
  expect((await stale('李四')).entries.units).toMatchObject([{ name: '市旧局', contact: '李四' }]);
});
