import { BLANK_SHEET } from '#workbook/model/sheet-model';
import type { Registry } from '#core/record/registry';
import { NO_ENTRIES, type WorkbookEntries } from '#workbook/codec/entries';
import { isDubanWorkbook, readWorkbookFile } from '#workbook/file/read';
import { writeWorkbookFile } from '#workbook/file/write';
import { buildSheets } from '#workbook/build-sheets';
import { randomEntries, withoutCells } from '../support/workbook/random-entries.ts';
import { randomRegistry } from '../support/workbook/random-registry.ts';

const bytesOf = (registry: Registry, entries?: WorkbookEntries): Promise<Uint8Array> =>
  writeWorkbookFile(buildSheets(registry, entries ? { entries } : {}));

describe('a registry written to a workbook and read back', () => {
  const seeds = Array.from({ length: 24 }, (_, index) => index + 1);
  test.each(seeds)('is the same registry (seed %i)', async (seed) => {
    const registry = randomRegistry(seed, {
      notices: 1 + (seed % 3),
      tasks: seed * 3,
      hostile: seed % 2 === 0,
    });
    const reading = await readWorkbookFile(await bytesOf(registry));
    expect(reading.registry).toEqual(registry);
    expect(reading.edits).toEqual([]);
    expect(reading.findings).toEqual([]);
  });

  test('is the same if it is empty', async () => {
    const empty = randomRegistry(1, { notices: 1, tasks: 0, hostile: false });
    expect(empty.tasks).toEqual([]);
    expect((await readWorkbookFile(await bytesOf(empty))).registry).toEqual(empty);
  });

  test('preserves a text that is longer than a cell allows', async () => {
    const registry = randomRegistry(5, { notices: 1, tasks: 2, hostile: false });
    const content = '推进重点工程建设😀'.repeat(9000);
    const longer = { ...registry, tasks: registry.tasks.map((task) => ({ ...task, content })) };
    const { registry: back, edits } = await readWorkbookFile(await bytesOf(longer));
    expect(back.tasks[0]?.content).toBe(content);
    expect(edits).toEqual([]);
  });

  test('has the entries of the user, as does a workbook built from what was read', async () => {
    const registry = randomRegistry(7, { notices: 1, tasks: 30, hostile: true });
    const [target] = registry.targets;
    const [task] = registry.tasks;
    const unit = registry.tasks.flatMap(({ units }) => units)[0];
    if (!target || !task || unit === undefined) throw new Error('the seed gives no target, task or unit');
    const plan = { yearPlan: '上半年开工，\n年底完工。'.repeat(80), q1: '=1+1', q2: '', q3: '', q4: '收尾' };
    const entries: WorkbookEntries = {
      ...NO_ENTRIES,
      confirmations: [{ target: target.id, state: 'corrected', note: '应为 3-1' }],
      plans: [{ task: task.id, ...plan, contact: '13800000000', approver: '', remark: '@备注' }],
      units: [{ name: unit, canonical: null, answer: 'no', members: [], contact: '李某', phone: '007' }],
      settings: [
        { key: 'yellowFrom', value: 12.5 },
        { key: 'redAbove', value: null },
      ],
      progress: randomEntries(7, registry),
    };
    const reading = await readWorkbookFile(await bytesOf(registry, entries));
    expect({ ...reading.entries, progress: withoutCells(reading.entries.progress) }).toEqual(entries);
    expect(reading.registry).toEqual(registry);
    const again = await readWorkbookFile(await bytesOf(reading.registry, reading.entries));
    expect(again.entries).toEqual(reading.entries);
  });
});

test('equal registries give equal bytes if the time is the same', async () => {
  const options = { modified: new Date(Date.UTC(2030, 2, 1)) };
  const [a, b] = [1, 1].map((seed) =>
    buildSheets(randomRegistry(seed, { notices: 2, tasks: 20, hostile: true })),
  );
  expect(await writeWorkbookFile(a ?? [], options)).toEqual(await writeWorkbookFile(b ?? [], options));
});

describe('Duban workbooks and others', () => {
  test('a workbook of Duban is recognized', async () => {
    const bytes = await bytesOf(randomRegistry(3, { notices: 1, tasks: 3, hostile: false }));
    expect(await isDubanWorkbook(bytes)).toBe(true);
  });

  test('a workbook of Duban without its hidden sheet is recognized, and refused', async () => {
    const sheets = buildSheets(randomRegistry(3, { notices: 1, tasks: 3, hostile: false }));
    const bytes = await writeWorkbookFile(sheets.filter(({ visibility }) => visibility === 'visible'));
    expect(await isDubanWorkbook(bytes)).toBe(true);
    await expect(readWorkbookFile(bytes, '台账.xlsx')).rejects.toMatchObject({
      code: 'workbook.store-missing',
      params: { file: '台账.xlsx' },
    });
  });

  test('another workbook is not recognized, and reading it fails', async () => {
    const others = await writeWorkbookFile([
      {
        ...BLANK_SHEET,
        name: '任务库',
        values: [
          ['序号', '工作内容', '牵头单位'],
          ['1', '建成公园12处。', '市住建局'],
        ],
      },
    ]);
    expect(await isDubanWorkbook(others)).toBe(false);
    await expect(readWorkbookFile(others, '别的.xlsx')).rejects.toMatchObject({
      code: 'workbook.not-duban',
      params: { file: '别的.xlsx' },
    });
  });

  test.each([
    ['nothing', new Uint8Array()],
    ['text', new TextEncoder().encode('序号\t任务')],
    ['the beginning of a zip', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])],
  ])('%s is not recognized, and is damaged', async (_, bytes) => {
    expect(await isDubanWorkbook(bytes)).toBe(false);
    await expect(readWorkbookFile(bytes)).rejects.toMatchObject({ code: 'input.damaged' });
  });
});
