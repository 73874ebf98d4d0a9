import { main } from '#cli/main';
import type { Registry } from '#core/record/registry';
import { recordedTerminal } from '../support/terminal.ts';

const LEDGER = [
  '岚溪区2031年实事工作台账',
  '§修建步道3公里◎区城管局◎王小明◎3月底前',
  '§改造公厕12座◎区住建局◎王小明◎4月底前',
].join('\n');
const field = (index: number) => ({ kind: 'field', separator: '◎', index, count: 4 });
const TEMPLATE = {
  format: 'duban-template/1',
  name: '区台账',
  rules: [
    { kind: 'start', shape: { before: 'line', head: 'mark §', isAfterGap: false } },
    { kind: 'mark', role: 'lead', field: field(1) },
    { kind: 'mark', role: 'leader', field: field(2) },
    { kind: 'mark', role: 'due', field: field(3) },
  ],
};
const FILES = {
  'ledger.txt': LEDGER,
  'notice.txt': '1.新建公园3个。\n责任单位：市住建局\n2.新建学校1所。\n责任单位：市教育局\n',
  't.json': JSON.stringify(TEMPLATE),
  'newer.json': JSON.stringify({ ...TEMPLATE, format: 'duban-template/2' }),
  'broken.json': JSON.stringify({ ...TEMPLATE, rules: [{ kind: 'mark', role: 'lead', field: field(-1) }] }),
};

async function read(...words: string[]) {
  const terminal = recordedTerminal(FILES);
  const code = await main(['read', ...words], terminal);
  return { code, ...terminal.seen };
}

test('a document that nothing was read of is read with a template', async () => {
  expect((await read('ledger.txt')).error).toContain('用已有的读取模板读取');
  const { out } = await read('ledger.txt', '--template', 't.json', '--json');
  const { tasks, findings } = JSON.parse(out) as Registry;
  expect(
    tasks.map(({ content, leaders, leadUnits, dueText }) => [content, leaders[0]?.name, leadUnits, dueText]),
  ).toEqual([
    ['修建步道3公里', '王小明', ['区城管局'], '3月底前'],
    ['改造公厕12座', '王小明', ['区住建局'], '4月底前'],
  ]);
  expect(findings.map(({ code }) => code)).toContain('reading.by-template');
});

test('a template of another form changes nothing and says so', async () => {
  const plain = JSON.parse((await read('notice.txt', '--json')).out) as Registry;
  const { out } = await read('notice.txt', '--template', 't.json', '--json');
  const { tasks, findings } = JSON.parse(out) as Registry;
  expect(tasks).toEqual(plain.tasks);
  expect(findings.map(({ code }) => code)).toContain('reading.template-unused');
});

test.each([
  ['ledger.txt', '不是完整的 JSON 数据'],
  ['newer.json', '由更新的版本生成'],
  ['broken.json', 'rules[0].field.index处应为'],
])('%s is no template, and refused in one sentence', async (file, sentence) => {
  const { code, error } = await read('ledger.txt', '--template', file);
  expect(error).toContain(sentence);
  expect(error.trim().split('\n')).toHaveLength(1);
  expect(code).toBe(2);
});
