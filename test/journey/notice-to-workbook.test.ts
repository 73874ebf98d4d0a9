import ExcelJS from 'exceljs';
import { buildWorkbook } from '../support/workbook/build-workbook.ts';
import { readFiles, type RegistryAndEntries } from '#actions/import/read-files';
import { writeRegistryJson } from '#actions/import/registry-json';
import { SAMPLES } from '../support/documents/notice-files.ts';

// The beginning of a year: notices are read into a registry and written to a workbook, and both are read back.

describe('from the notices of a year to a workbook and back', () => {
  const files = SAMPLES.map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) }));
  let reading: RegistryAndEntries;
  let file: Uint8Array;

  beforeAll(async () => {
    reading = await readFiles(files);
    file = await buildWorkbook(reading.registry);
  });

  test('every notice gives tasks, all with responsible units', () => {
    const { notices, tasks } = reading.registry;
    expect(notices).toHaveLength(files.length);
    for (const { id } of notices)
      expect(tasks.filter(({ notice }) => notice === id).length).toBeGreaterThan(10);
    expect(tasks.filter(({ units, groupUnits }) => units.length + groupUnits.length === 0)).toEqual([]);
  });

  test('the text of every target occurs in its task', () => {
    const { tasks, targets } = reading.registry;
    const taskOf = new Map(tasks.map((task) => [task.id, task]));
    expect(targets.length).toBeGreaterThan(50);
    for (const { task, span } of targets) expect(taskOf.get(task)?.content).toContain(span.text);
  });

  test('another program (exceljs) opens the workbook, which has a row for every task and target', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(file as unknown as ArrayBuffer);
    const rowsWith = (sheet: string, ids: readonly string[]): number => {
      const texts = new Set<string>();
      workbook.getWorksheet(sheet)?.eachRow((row) => row.eachCell((cell) => texts.add(cell.text)));
      return ids.filter((id) => texts.has(id)).length;
    };
    const { tasks, targets } = reading.registry;
    expect(
      rowsWith(
        '任务库',
        tasks.map(({ content }) => content),
      ),
    ).toBe(tasks.length);
    expect(
      rowsWith(
        '目标指标',
        targets.map(({ id }) => id),
      ),
    ).toBe(targets.length);
  });

  test('reading the workbook gives the registry it was built from', async () => {
    expect((await readFiles([{ name: 'book.xlsx', bytes: file }])).registry).toEqual(reading.registry);
  });

  test('reading the JSON gives the registry it was written from', async () => {
    const bytes = new TextEncoder().encode(writeRegistryJson(reading.registry, 'zh'));
    expect((await readFiles([{ name: 'registry.json', bytes }])).registry).toEqual(reading.registry);
  });

  test('a workbook built from the workbook has the same content', async () => {
    const back = await readFiles([{ name: 'book.xlsx', bytes: file }]);
    const again = await buildWorkbook(back.registry, back.entries);
    const twice = await readFiles([{ name: 'again.xlsx', bytes: again }]);
    expect(twice.registry).toEqual(back.registry);
    expect(twice.entries).toEqual(back.entries);
  });

  test('there is a row to fill in for every task, with the progress that its notice prints', async () => {
    const { entries } = await readFiles([{ name: 'book.xlsx', bytes: file }]);
    const { tasks } = reading.registry;
    const rows = new Map(entries?.progress.map((entry) => [entry.task, entry]));
    expect(tasks.filter(({ id }) => !rows.has(id))).toEqual([]);
    const printed = tasks.filter(({ progress }) => progress.length > 0);
    expect(printed.length).toBeGreaterThan(10);
    for (const { id, progress } of printed) expect(rows.get(id)?.paragraphs).toEqual(progress);
  });
});
