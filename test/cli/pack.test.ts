import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { main } from '#cli/main';
import { readXlsxBook } from '#xlsx/read/read-book';
import { aNotice, aRegistry, aTarget, aTask } from '../support/records.ts';
import { recordedTerminal } from '../support/terminal.ts';
import { buildWorkbook } from '../support/workbook/build-workbook.ts';
import { cellUnder, sheetOf } from '../support/workbook/exceljs.ts';

const rule = { planDue: '2030-03-14', progressDay: 25, progressMaxChars: 500, firstUnitLeads: false };
const first = aTask('1', { leadUnits: ['市教育局'], units: ['市教育局', '市住建局'] });
const registry = aRegistry({
  notices: [aNotice({ reporting: rule, issuedOn: '2030-06-03' })],
  tasks: [first, aTask('2', { leadUnits: ['市住建局'], units: ['市住建局'] })],
  targets: [aTarget(first)],
});
const SCHOOLS = 'out/督办填报_2030-06_市教育局.xlsx';
const HOUSES = 'out/督办填报_2030-06_市住建局.xlsx';

let master: Uint8Array;
beforeAll(async () => {
  master = await buildWorkbook(registry);
});

const run = async (words: readonly string[], files: Readonly<Record<string, string | Uint8Array>> = {}) => {
  const terminal = recordedTerminal({ 'master.xlsx': master, ...files }, '2030-06-10');
  const code = await main(['pack', 'master.xlsx', ...words], terminal);
  return { code, ...terminal.seen, written: terminal.written };
};

test('writes a workbook a unit, a list of them and the messages', async () => {
  const { code, out, written } = await run(['--period', '2030-06', '-o', 'out/']);
  expect(code).toBe(0);
  expect([...written.keys()]).toEqual([SCHOOLS, HOUSES, 'out/发放清单.xlsx', 'out/通知文字.txt']);
  expect(out.trim().split('\n')).toEqual([
    '2030年6月进展填报包：2个单位，应于2030年6月25日前报送，写入 out。',
    '市教育局：1项（牵头1项），指标1个，督办填报_2030-06_市教育局.xlsx',
    '市住建局：2项（牵头1项），指标0个，督办填报_2030-06_市住建局.xlsx',
  ]);
  const text = new TextDecoder().decode(written.get('out/通知文字.txt'));
  expect(text).toContain('请于2030年6月25日前报送2030年6月重点工作任务进展（牵头任务1项、配合任务1项）');
  const list = await readXlsxBook(written.get('out/发放清单.xlsx') ?? new Uint8Array());
  expect(list.sheets[0]?.values[2]?.slice(0, 7)).toEqual([
    ...[1, '市教育局', '督办填报_2030-06_市教育局.xlsx', 1, 1, 1],
    '2030年6月25日',
  ]);
});

test('--json prints one document; --zip packs the files too; --unit takes some', async () => {
  const { out, written, code } = await run(['--json', '--zip', '--unit', '市住建局', '-o', 'out']);
  expect(JSON.parse(out)).toMatchObject({
    format: 'duban-pack/1',
    due: '2030-06-25',
    packs: [{ unit: '市住建局' }],
  });
  expect(code).toBe(0);
  const zip = unzipSync(written.get('out.zip') ?? new Uint8Array());
  expect(Object.keys(zip)).toEqual(['督办填报_2030-06_市住建局.xlsx', '发放清单.xlsx', '通知文字.txt']);
  expect(zip['督办填报_2030-06_市住建局.xlsx']).toEqual(new Uint8Array(written.get(HOUSES) ?? []));
});

test('packs that nobody has worked on are replaced, others never', async () => {
  const before = Object.fromEntries((await run(['--zip', '-o', 'out'])).written);
  const again = await run(['--zip', '-o', 'out', '--lang', 'en'], before);
  expect([again.code, again.written.size]).toEqual([0, 5]);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(before[HOUSES] as unknown as ArrayBuffer);
  cellUnder(sheetOf(workbook, '进展填报'), '进展情况', 1).value = '已完工。';
  const changes = {
    [HOUSES]: new Uint8Array(await workbook.xlsx.writeBuffer()),
    'out/通知文字.txt': `${new TextDecoder().decode(before['out/通知文字.txt'])}附言`,
    'out/发放清单.xlsx': master,
    'out.zip': '别的',
  };
  for (const [file, content] of Object.entries(changes)) {
    const refused = await run(['--zip', '-o', 'out'], { ...before, [file]: content });
    expect([refused.code, refused.written.size]).toEqual([2, 0]);
    expect(refused.error).toBe(
      `“${file}”已经存在，且不是没有动过的填报包，没有写入任何文件；请先移走，或用 -o 写到另一个文件夹，确定要覆盖时加 --force。\n`,
    );
    expect((await run(['--zip', '-o', 'out', '--force'], { ...before, [file]: content })).code).toBe(0);
  }
});

test('a collective phrase that nobody resolved needs a person', async () => {
  const tasks = [aTask('1', { leadUnits: [], units: [], groupUnits: ['各县（区）政府'] })];
  const files = { 'master.xlsx': await buildWorkbook({ ...registry, tasks, targets: [] }) };
  const { code, out } = await run(['-o', 'out', '--plan'], files);
  expect(code).toBe(1);
  expect(out).toContain('“单位目录”中没有写明“各县（区）政府”包括哪些单位');
});

test.each([
  [['-o', 'out', '--period', '2030-07'], '2030年7月还没有新建，没有生成填报包；现有2030年6月。'],
  [['-o', 'out', '--unit', '市没有局'], '没有任务要由“市没有局”填报，没有生成填报包（名称相近的：—）；'],
  [['-o', 'out', '--plan', '--period', '2030-06'], '一次只能发放一种；'],
  [[], '没有说明写到哪个文件夹；'],
])('what cannot be done is one sentence: %j', async (words, sentence) => {
  const { code, error, written } = await run(words);
  expect([code, written.size]).toEqual([2, 0]);
  expect(error).toContain(sentence);
  expect(error.trim().split('\n')).toHaveLength(1);
});
