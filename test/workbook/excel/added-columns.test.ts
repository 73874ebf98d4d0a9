import { fileBookOf, hostBookOf, type HostOptions, loadBook } from '#excel-host/public';
import { buildSheets } from '#workbook/build-sheets';
import { OPEN_WORKBOOK } from '#workbook/excel/open-workbook';
import { writeWorkbookFile } from '#workbook/file/write';
import { sameBook } from '#workbook/excel/apply/same-book';
import { withColumns } from '#workbook/plan/columns/with-columns';
import { codeOf, OPTIONS, SMALL, TestWorkbook, withTask } from '../../actions/test-workbook.ts';
import { comparePull, preparePull } from '#actions/pull/pull';
import { earlierModels } from '../../support/workbook/earlier-models.ts';

const MODELS = buildSheets(SMALL, { asOf: '2030-06-10' });
const SHEETS = ['任务库', '目标指标', '进展填报', '指标进度'] as const;
const laterOf = (sheet: string): readonly string[] =>
  MODELS.find(({ name }) => name === sheet)?.table?.later ?? [];
const letters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(39 + column)}`;
const titlesOf = (workbook: TestWorkbook, sheet: string): readonly unknown[] =>
  workbook.host.book.tables.find(({ name }) => name === sheet)?.columns.map(({ name }) => name) ?? [];

let file: Promise<Uint8Array> | null = null;

/** A workbook of an earlier version, in which a person worked. */
async function earlier(fault?: HostOptions['fault']): Promise<TestWorkbook> {
  file ??= filled().then((workbook) => workbook.file());
  return new TestWorkbook(await loadBook(await file), fault);
}

async function filled(): Promise<TestWorkbook> {
  const workbook = new TestWorkbook(await loadBook(await writeWorkbookFile(earlierModels(MODELS))));
  const { user } = workbook;
  const type = (sheet: string, address: string, text: string): void =>
    expect(user.type(sheet, address, text)).toBeNull();
  workbook.type('进展填报', '市人社局', '进展情况', '张三报：已培训2000人。');
  workbook.type('指标进度', '培训人数', '累计完成值', '2000');
  const beside = letters(titlesOf(workbook, '进展填报').length + 1);
  type('进展填报', `${beside}3`, '旁注');
  type('进展填报', 'B40', '制表人：李四');
  expect(user.addSheet('我的表')).toBeNull();
  type('我的表', 'A1', `=进展填报!${beside}3&""`);
  type('我的表', 'A2', '=VLOOKUP("2",进展填报!A:F,5,FALSE)');
  return workbook;
}

test('a table of an earlier version gets the columns that it never had, at its right end', async () => {
  const workbook = await earlier();
  const before = new Map(SHEETS.map((sheet) => [sheet, titlesOf(workbook, sheet)]));
  const { summary } = await workbook.pull(SMALL);
  expect(summary.columns).toEqual(SHEETS.map((name) => ({ name, titles: laterOf(name) })));
  for (const sheet of SHEETS)
    expect(titlesOf(workbook, sheet)).toEqual([...(before.get(sheet) ?? []), ...laterOf(sheet)]);
});

test('the new columns look as those of a new workbook: widths, formats, hidden ones, content', async () => {
  const workbook = await earlier();
  await workbook.pull(SMALL);
  const fresh = await TestWorkbook.with(SMALL);
  const shownAs = (of: TestWorkbook, sheet: string, title: string): unknown => {
    const column = titlesOf(of, sheet).indexOf(title);
    const book = fileBookOf(of.host.book, new Date(0));
    const own = book.sheets.find(({ name }) => name === sheet);
    const { width, hidden } = own?.columns.find(({ first, last }) => column >= first && column <= last) ?? {};
    return {
      hidden,
      width: hidden === true ? null : width,
      styles: (hidden === true ? [] : [0, 1, 2]).map((row) => book.styles[own?.styles[row]?.[column] ?? 0]),
    };
  };
  for (const sheet of SHEETS)
    for (const title of laterOf(sheet))
      expect([sheet, title, shownAs(workbook, sheet, title)]).toEqual([
        sheet,
        title,
        shownAs(fresh, sheet, title),
      ]);
  expect(workbook.shown('指标进度', '培训人数', '远超基数')).toBe(4500);
});

test('what a person wrote stays with its row, and formulas of a person find what they found', async () => {
  const workbook = await earlier();
  await workbook.pull(SMALL);
  const at = letters(titlesOf(workbook, '进展填报').length + 1);
  expect(workbook.value('进展填报', `${at}3`)).toBe('旁注');
  expect(workbook.value('进展填报', 'B40')).toBe('制表人：李四');
  expect(workbook.shown('进展填报', '市人社局', '进展情况')).toBe('张三报：已培训2000人。');
  expect(workbook.value('我的表', 'A1')).toBe('旁注');
  expect(workbook.value('我的表', 'A2')).toBe('张三报：已培训2000人。');
  const { entries } = await workbook.readLedger();
  expect(JSON.stringify(entries.progress)).toContain('张三报：已培训2000人。');
});

test('the formulas of the earlier version are renewed, one that a person changed stays', async () => {
  const workbook = await earlier();
  const lamp = workbook.at('指标进度', '开工时间', '灯');
  expect(workbook.user.type('指标进度', lamp, '="我的"&"灯"')).toBeNull();
  await workbook.pull(SMALL);
  const formulaAt = (address: string): string | null => {
    const { on, area } = workbook.user.cells('指标进度', address);
    return on.grid.formula(area.row, area.column);
  };
  expect(formulaAt(lamp)).toBe('="我的"&"灯"');
  expect(formulaAt(workbook.at('指标进度', '培训人数', '灯'))).toContain('校验结论');
  expect(formulaAt(workbook.at('指标进度', '培训人数', '时序进度'))).toContain('方案四季度');
});

test('it can be taken back, made again and taken back', async () => {
  const workbook = await earlier();
  const before = await workbook.file();
  await workbook.pull(SMALL);
  const after = await workbook.file();
  const harmless = (words: string): boolean => /column .* formula: |column \S+ width: /.test(words);
  const differences = async (wanted: Uint8Array): Promise<readonly string[]> =>
    (await workbook.differencesFrom(wanted)).filter((words) => !harmless(words));
  for (let round = 1; round <= 2; round += 1) {
    await workbook.history.undo();
    expect(await differences(before)).toEqual([]);
    await workbook.history.redo();
    expect(await differences(after)).toEqual([]);
  }
});

test('columns in which a person wrote since are not taken away', async () => {
  const workbook = await earlier();
  await workbook.pull(SMALL);
  workbook.type('进展填报', '市人社局', '上期进展', '我记的上期');
  const before = await workbook.file();
  expect(await codeOf(() => workbook.history.undo())).toBe('excel.undo-overtaken');
  expect((await workbook.differencesFrom(before)).filter((words) => !/width: /.test(words))).toEqual([]);
});

test('a second pull adds nothing', async () => {
  const workbook = await earlier();
  await workbook.pull(SMALL);
  const { plan } = await workbook.prepared(SMALL);
  expect([plan.columns, plan.steps]).toEqual([undefined, []]);
});

test('a column that a person removed from a workbook of this version stays away', async () => {
  const workbook = await TestWorkbook.small();
  const { user } = workbook;
  const at = (sheet: string, title: string): string =>
    `${letters(titlesOf(workbook, sheet).indexOf(title))}1`;
  expect(user.deleteColumns('进展填报', at('进展填报', '上期进展'))).toBeNull();
  expect(user.deleteColumns('目标指标', at('目标指标', '调整情况'))).toBeNull();
  const { plan } = await workbook.prepared(withTask(SMALL, 1, { content: '建成街角公园15处。' }));
  expect(plan.columns).toBeUndefined();
});

test('a column whose title a person changed is not added beside it', async () => {
  const workbook = await TestWorkbook.small();
  const place = titlesOf(workbook, '进展填报').indexOf('上期进展');
  expect(workbook.user.type('进展填报', `${letters(place)}1`, '上月情况')).toBeNull();
  const { plan } = await workbook.prepared(SMALL);
  expect(plan.columns).toBeUndefined();
});

test('a column of a person between the neighbours of one that was never there is not taken for it', async () => {
  const workbook = await earlier();
  const place = titlesOf(workbook, '进展填报').indexOf('进展情况');
  expect(workbook.user.insertColumns('进展填报', `${letters(place)}1`)).toBeNull();
  expect(workbook.user.type('进展填报', `${letters(place)}1`, '我的备注')).toBeNull();
  expect(workbook.user.type('进展填报', `${letters(place)}2`, '不要动我')).toBeNull();
  const { registry } = await workbook.readLedger();
  expect(registry.findings.filter(({ code }) => code.startsWith('workbook.column'))).toEqual([]);
  await workbook.pull(SMALL);
  expect(workbook.value('进展填报', `${letters(place)}2`)).toBe('不要动我');
  expect(titlesOf(workbook, '进展填报').at(-1)).toBe('上期进展');
});

/** In the middle of a change, at its end, and its answer lost. */
test.each([
  ['refused', 0],
  ['in the middle', 3],
  ['its answer lost', Infinity],
] as const)(
  'any request that fails, %s: the workbook is as before, and the next try succeeds',
  async (_, after) => {
    const whole = await earlier();
    await whole.pull(SMALL);
    const wanted = await whole.file();
    const start = fileBookOf((await earlier()).host.book);
    for (let number = 1; number <= whole.host.requests.length; number += 1) {
      let count: number | null = 0;
      const workbook = new TestWorkbook(hostBookOf(start), ({ isSync }) => {
        if (count === null || !isSync) return null;
        count += 1;
        return count === number ? { code: 'GeneralException', after } : null;
      });
      const before = await workbook.file();
      const code = await codeOf(() => workbook.pull(SMALL));
      count = null;
      const harmless = (words: string): boolean => /column .* formula: |column \S+ width: /.test(words);
      const left = (await workbook.differencesFrom(code === 'none' ? wanted : before)).filter(
        (words) => !harmless(words),
      );
      expect([number, code, left]).toEqual([number, expect.any(String), []]);
      await workbook.pull(SMALL);
      expect([number, titlesOf(workbook, '进展填报').at(-1)]).toEqual([number, '上期进展']);
    }
  },
  120_000,
);

test('the workbook is as it was planned when the columns are there', async () => {
  const workbook = await earlier();
  const ledger = await workbook.readLedger();
  const { plan, survey } = preparePull(comparePull(ledger, SMALL), OPTIONS);
  await OPEN_WORKBOOK.applyPlan({ ...plan, steps: [] });
  const now = await OPEN_WORKBOOK.survey();
  const planned = withColumns(survey, plan.columns ?? []);
  expect(sameBook(now, planned)).toBe(true);
});
