import { readFiles } from '#actions/import/read-files';
import { type BuildFolder, buildFolder } from './build-folder.ts';

const NOTICE = `示例市2030年重点工作任务分解
1.新增学位900个。
牵头单位：市教育局
2.改造街角公园10处。
牵头单位：市住建局
2030年2月1日
`;
const TABLE = `2030年一季度示例市重点工作完成情况

序号

工作内容

完成情况

1

改造街角公园10处。（牵头单位：市住建局）

改造街角公园2处。

2

举办渔民节。（牵头单位：市文旅局）

完成方案。
`;

let folder: BuildFolder;
beforeEach(() => {
  folder = buildFolder();
  folder.put('notice.txt', NOTICE);
  folder.put('table.txt', TABLE);
});
afterEach(() => folder.remove());

async function content(name: string) {
  const { registry, entries } = await readFiles([{ name, bytes: folder.bytes(name) }]);
  const contents = new Map(registry.tasks.map(({ id, content: words }) => [id, words]));
  return {
    tasks: registry.tasks.map(({ content: words }) => words),
    reports: (entries?.progress ?? []).flatMap(({ task, unit, period, paragraphs }) =>
      paragraphs.map(({ text }) => [contents.get(task ?? ''), unit, period, text]),
    ),
  };
}

const TOGETHER = {
  tasks: ['新增学位900个。', '改造街角公园10处。', '举办渔民节。'],
  reports: [
    ['改造街角公园10处。', '市住建局', '2030-Q1', '改造街角公园2处。'],
    ['举办渔民节。', null, '2030-Q1', '完成方案。'],
  ],
};

test.each([
  ['notice.txt', 'table.txt'],
  ['table.txt', 'notice.txt'],
])('a notice and a table of its tasks give one workbook with one list (%s %s)', async (...files) => {
  await folder.build(...files, '-o', 'book.xlsx');
  const { tasks, reports } = await content('book.xlsx');
  expect([...tasks].sort()).toEqual([...TOGETHER.tasks].sort());
  expect([...reports].sort()).toEqual([...TOGETHER.reports].sort());
});

test('a table comes into the workbook of its notice, once', async () => {
  await folder.build('notice.txt', '-o', 'book.xlsx');
  for (const files of [['table.txt'], ['table.txt'], ['notice.txt', 'table.txt']]) {
    const { out, error } = await folder.build(...files, '-o', 'book.xlsx');
    expect(error).toBe('');
    expect(out).toContain('1项任务就是《示例市2030年重点工作任务分解》中的任务');
    expect(await content('book.xlsx')).toEqual(TOGETHER);
  }
});

test('a table of other tasks does not come into the workbook', async () => {
  await folder.build('notice.txt', '-o', 'book.xlsx');
  folder.put('other.txt', TABLE.replace('改造街角公园10处', '疏浚河道30公里'));
  expect((await folder.build('other.txt', '-o', 'book.xlsx')).code).toBe(2);
});
