import ExcelJS from 'exceljs';
import type { PutAside } from '#core/record/entered/put-aside';
import type { Registry } from '#core/record/registry';
import { buildSheets } from '#workbook/build-sheets';
import { fileLossSentence } from '#workbook/file/file-loss';
import { openWorkbookFile } from '#workbook/file/open-file';
import { readWorkbookFile } from '#workbook/file/read';
import { writeWorkbookFile } from '#workbook/file/write';
import type { BookPlan } from '#workbook/plan/book-plan';
import { planChange } from '#workbook/plan/plan-book';
import {
  convertedByLibreOffice,
  describeWithLibreOffice,
  LIBREOFFICE_TIMEOUT,
} from '../../support/documents/libreoffice.ts';
import { randomRegistry } from '../../support/workbook/random-registry.ts';
import { partsOf } from '../../support/xlsx/crafted-file.ts';
import { fileFaults } from '../../support/xlsx/file-faults.ts';

const WHOLE = randomRegistry(12, { notices: 1, tasks: 12, hostile: false });
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** The registry without some of its tasks. */
function without(registry: Registry, isGone: (index: number) => boolean): Registry {
  const tasks = registry.tasks.filter((_, at) => !isGone(at));
  const known = new Set(tasks.map(({ id }) => id));
  return {
    ...registry,
    tasks,
    targets: registry.targets.filter(({ task }) => known.has(task)),
    allocations: registry.allocations.filter(({ task }) => task === null || known.has(task)),
    findings: [],
  };
}

const FORMER = without(WHOLE, (at) => at === 0 || at === 6);
const REVISED = without(WHOLE, (at) => at === 3 || at === 11);

/** A workbook in which a person worked: own columns, a sheet, notes, a picture, formats, a hidden row, rules. */
async function personsFile(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await writeWorkbookFile(buildSheets(FORMER))) as unknown as ArrayBuffer);
  const tasks = book.getWorksheet('任务库');
  const own = book.addWorksheet('我的表');
  if (!tasks) throw new Error('no sheet');
  const beside = tasks.columnCount + 2;
  for (let row = 2; row <= tasks.rowCount; row += 1) {
    tasks.getCell(row, beside).value = `旁注 ${tasks.getCell(row, 1).text}`;
    tasks.getCell(row, beside).font = { italic: true };
  }
  tasks.getCell(3, beside).note = '我的批注';
  tasks.getCell(tasks.rowCount + 2, 1).value = '制表人：张三';
  tasks.getRow(5).hidden = true;
  tasks.getCell(4, 1).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF00FF00' } };
  own.getCell('A1').value = { formula: "'任务库'!A5", result: '' };
  own.getCell('A2').value = '我写的';
  own.addImage(book.addImage({ base64: PNG, extension: 'png' }), 'C3:D5');
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe('a workbook that a person worked in, after a pull into its file', () => {
  let before: Uint8Array = new Uint8Array();
  let plan: BookPlan = { workbook: '', steps: [] };
  let displaced: readonly PutAside[] = [];
  let bytes: Uint8Array = new Uint8Array();
  let losses: readonly string[] = [];

  beforeAll(async () => {
    before = await personsFile();
    const file = await openWorkbookFile(before, '台账.xlsx');
    ({ plan, displaced } = planChange(file.survey, buildSheets(REVISED), { former: buildSheets(FORMER) }));
    const applied = await file.applyPlan(plan);
    bytes = applied.bytes;
    losses = applied.losses.map((loss) => fileLossSentence(loss));
  });

  test('holds the new records, and nothing is left to change', async () => {
    expect(plan.steps.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['rows', 'edit']));
    expect((await readWorkbookFile(bytes)).registry).toEqual(REVISED);
    const { survey } = await openWorkbookFile(bytes, '台账.xlsx');
    expect(planChange(survey, buildSheets(REVISED), { former: buildSheets(REVISED) }).plan.steps).toEqual([]);
  });

  test('is a sound file', () => {
    // ExcelJS writes some parts in another order.
    expect(fileFaults(bytes)).toEqual(fileFaults(before));
    expect(losses).toEqual([]);
  });

  test('keeps every part that the plan has nothing to do with', () => {
    const [was, is] = [partsOf(before), partsOf(bytes)];
    const changed = Object.keys(was).filter((path) => !path.endsWith('/') && was[path] !== is[path]);
    expect(Object.keys(is).filter((path) => !(path in was))).toEqual([]);
    expect(changed.filter((path) => path.includes('media') || path.includes('theme'))).toEqual([]);
    expect(changed).not.toContain('xl/worksheets/_rels/sheet1.xml.rels');
  });

  test('keeps what the person wrote, beside the rows it was written for', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes as unknown as ArrayBuffer);
    const tasks = book.getWorksheet('任务库');
    const beside = buildSheets(FORMER).find(({ name }) => name === '任务库')?.columns.length ?? 0;
    const written: string[] = [];
    tasks?.eachRow((row) => {
      const text = row.getCell(beside + 2).text;
      if (text === '') return;
      written.push(text);
      expect(text).toBe(`旁注 ${row.getCell(1).text}`);
      expect(row.getCell(beside + 2).font.italic).toBe(true);
    });
    expect(written).toHaveLength(FORMER.tasks.length - 2);
    expect(displaced.map(({ text }) => text)).toEqual(
      expect.arrayContaining([`旁注 ${WHOLE.tasks[3]?.no ?? ''}`]),
    );
    const texts = tasks?.getColumn(1).values.map(String) ?? [];
    expect(texts).toContain('制表人：张三');
    expect(book.getWorksheet('我的表')?.getCell('A2').value).toBe('我写的');
    expect(book.getWorksheet('我的表')?.getImages()).toHaveLength(1);
    const notes: string[] = [];
    tasks?.eachRow((row) => {
      row.eachCell((cell) => {
        const { note } = cell as {
          readonly note?: string | { readonly texts?: readonly { readonly text: string }[] };
        };
        if (note !== undefined)
          notes.push(typeof note === 'string' ? note : (note.texts ?? []).map(({ text }) => text).join(''));
      });
    });
    expect(notes.join('')).toContain('我的批注');
  });

  describeWithLibreOffice('Calc', 'opened by LibreOffice', () => {
    test(
      'is read back as the same registry, and own formulas refer to the same record',
      async () => {
        const [saved = new Uint8Array()] = await convertedByLibreOffice([bytes], 'xlsx', 'xlsx');
        expect((await readWorkbookFile(saved)).registry).toEqual(REVISED);
        const book = new ExcelJS.Workbook();
        await book.xlsx.load(saved as unknown as ArrayBuffer);
        const formula = book.getWorksheet('我的表')?.getCell('A1');
        expect(formula?.result).toBe(FORMER.tasks[3]?.no);
      },
      LIBREOFFICE_TIMEOUT,
    );
  });
});

test('cells that hold something else than the plan expects stay and are named', async () => {
  const file = await openWorkbookFile(await writeWorkbookFile(buildSheets(FORMER)), '台账.xlsx');
  const sheet = file.survey.sheets.find(({ name }) => name === '任务库');
  const content = { value: '新', formula: null, numberFormat: '@' };
  const step = { id: sheet?.id ?? '', name: '任务库', keys: [], isProtected: false };
  const { bytes, losses } = await file.applyPlan({
    workbook: '台账.xlsx',
    steps: [
      { kind: 'edit', ...step, edits: [{ row: 1, column: 1, content, expected: '别的' }] },
      {
        kind: 'rows',
        ...step,
        table: '任务库',
        area: sheet?.tables[0]?.range ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 },
        deletes: [{ row: 2, expected: ['别的'] }],
        inserts: [],
        edits: [],
        names: [],
      },
    ],
  });
  expect(losses.map((loss) => fileLossSentence(loss))).toEqual([
    '工作表“任务库”第 3 行的内容与准备时不同，没有删除。',
    '工作表“任务库”B2 的内容与准备时不同，保持原样，没有写入：新',
  ]);
  expect((await readWorkbookFile(bytes)).registry).toEqual(FORMER);
});

test('a damaged file is refused in a sentence', async () => {
  await expect(openWorkbookFile(new Uint8Array([80, 75, 3, 4, 1]), '坏.xlsx')).rejects.toMatchObject({
    code: 'input.damaged',
  });
});
