import { readNotice } from '#core/notice/read';
import { textDocument } from '../../../support/documents/text-document.ts';

const read = (...lines: readonly string[]): readonly string[] =>
  readNotice(textDocument(lines.join('\n'))).tasks.map(
    ({ no, section, content }) => `${section.map((title) => `${title}>`).join('')}${no} ${content}`,
  );

const TITLE = '桐湖区2031年政府投资项目清单';
const NAMES = ['桐湖大道改造', '区医院二期（门诊楼）', '2028年林相改造', '3号码头岸电', '体育馆'];
const ITEMS = NAMES.map((name, i) => `${String(i + 1)} ${name}`);

test.each([
  ['blanks behind the numbers', NAMES.map((name, i) => `${String(i + 1)}. ${name}`).join('')],
  ['no blanks', NAMES.map((name, i) => `${String(i + 1)}.${name}`).join('')],
  ['、', NAMES.map((name, i) => `${String(i + 1)}、${name}`).join('')],
  ['full-width stops', NAMES.map((name, i) => `${String(i + 1)}．${name}`).join('')],
  [
    'a total in front',
    `序号项目名称总计（5项）${NAMES.map((name, i) => `${String(i + 1)}. ${name}`).join('')}`,
  ],
  ['a total behind', `${NAMES.map((name, i) => `${String(i + 1)}. ${name}`).join('')}合计5项`],
  ['a line each', NAMES.map((name, i) => `${String(i + 1)}. ${name}`).join('\n')],
])('names on one line: %s', (_form, list) => {
  expect(read(TITLE, list)).toEqual(ITEMS);
});

test('numbers without stops, a blank behind each', () => {
  expect(read(TITLE, '1 桐湖大道改造2 区医院二期（门诊楼）3 林相改造4 体育馆')).toEqual([
    '1 桐湖大道改造',
    '2 区医院二期（门诊楼）',
    '3 林相改造',
    '4 体育馆',
  ]);
});

test('bracketed numbers', () => {
  expect(read(TITLE, '（一）桐湖大道改造（二）区医院二期（三）3号码头岸电')).toEqual([
    '一 桐湖大道改造',
    '二 区医院二期',
    '三 3号码头岸电',
  ]);
});

test('chapters between the names', () => {
  expect(
    read(TITLE, '一、续建项目1.桐湖大道改造2.区医院二期3.35千伏变电站二、新建项目4.体育馆5.桐湖书院'),
  ).toEqual([
    '续建项目>1 桐湖大道改造',
    '续建项目>2 区医院二期',
    '续建项目>3 35千伏变电站',
    '新建项目>4 体育馆',
    '新建项目>5 桐湖书院',
  ]);
});

test.each([
  '1.推进1.5公里河道治理，建成2.4公里绿道，提升3.2个百分点',
  '1.治理河道1.5公里，建成绿道2.4公里、公厕3.5处',
])('figures are no numbers: %s', (item) => {
  const [first] = read('桐湖区2031年重点任务清单', item, '2.新建公厕8座', '3.植树300棵');
  expect(first).toBe(`1 ${item.slice(2)}`);
});
