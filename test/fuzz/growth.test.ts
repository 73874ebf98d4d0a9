import { readRegistry } from '#core/read';
import { textDocument } from '../support/documents/text-document.ts';

const HEAD = '关于下达2031年重点任务的通知\n';
const DUTY = '\n责任单位：市发改委\n';
const item = (i: number): string => `${i + 1}.完成道路${i}公里。`;
const repeat = (count: number, of: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => of(i)).join('\n');

/**
 * Texts whose length depends on a number: long items, many brackets, labels, lines. The text
 * is read at the given size, which a reader must handle, and at half of it.
 */
const SHAPES: readonly (readonly [name: string, size: number, text: (size: number) => string])[] = [
  ['an item of 30,000 characters', 30_000, (n) => `${HEAD}1.${'推进建设'.repeat(n / 4)}。${DUTY}`],
  [
    'an item of many figures',
    30_000,
    (n) => `${HEAD}1.${'完成投资12亿元、新增岗位30个；'.repeat(n / 15)}${DUTY}`,
  ],
  ['5,000 nested brackets', 5000, (n) => `${HEAD}1.建设${'（'.repeat(n)}市发改委${'）'.repeat(n)}。${DUTY}`],
  ['brackets that never close', 20_000, (n) => `${HEAD}1.建设${'（'.repeat(n)}。${DUTY}`],
  ['brackets that never opened', 20_000, (n) => `${HEAD}1.建设${'）'.repeat(n)}。${DUTY}`],
  ['quotations that never close', 20_000, (n) => `${HEAD}1.建设${'“'.repeat(n)}。${DUTY}`],
  ['10,000 labels on one line', 10_000, (n) => `${HEAD}1.建设。${'责任单位：市发改委，'.repeat(n)}\n`],
  ['10,000 units in one list', 10_000, (n) => `${HEAD}1.建设。\n责任单位：${'市发改委、'.repeat(n)}\n`],
  ['10,000 leaders in one list', 10_000, (n) => `${HEAD}1.建设。\n牵头领导：${'王小明、'.repeat(n)}${DUTY}`],
  ['20,000 lines of digits', 20_000, (n) => HEAD + repeat(n, () => '1234567890')],
  ['lines of numbers that count up', 20_000, (n) => HEAD + repeat(n, (i) => String(i + 1))],
  ['a number of 20,000 digits', 20_000, (n) => `${HEAD}1.完成投资${'9'.repeat(n)}亿元。${DUTY}`],
  ['10,000 lines of one sentence', 10_000, (n) => `${HEAD}1.推进、\n${repeat(n, () => '推进项目建设、')}`],
  ['10,000 lines in an open bracket', 10_000, (n) => `${HEAD}1.推进（\n${repeat(n, () => '推进项目建设')}`],
  ['5,000 items', 5000, (n) => HEAD + repeat(n, (i) => item(i) + DUTY.trimEnd())],
  ['5,000 items without units', 5000, (n) => HEAD + repeat(n, item)],
  [
    'a table of 5,000 rows',
    5000,
    (n) => `${HEAD}序号\t任务\t责任单位\n${repeat(n, (i) => `${i + 1}\t完成道路${i}公里\t市发改委`)}`,
  ],
  [
    'a table of 5,000 rows, one cell a line',
    5000,
    (n) => `${HEAD}序号\n任务名称\n责任单位\n${repeat(n, (i) => `${i + 1}\n完成道路${i}公里。\n市发改委`)}`,
  ],
  [
    'a cell of 10,000 bullets',
    10_000,
    (n) => `${HEAD}序号\n工作内容\n完成情况\n1\n建设。（牵头单位：市发改委）\n${'①完成道路。'.repeat(n)}`,
  ],
  [
    'a row of 5,000 districts',
    5000,
    (n) => `${HEAD}序号\t任务\t合计${'\t甲区'.repeat(n)}\n1\t道路\t1${'\t1'.repeat(n)}\n`,
  ],
  [
    'a bracket of 4,000 leads',
    4000,
    (n) => `${HEAD}1.建设。（${'市发改委牵头，市财政局配合，'.repeat(n)}）\n`,
  ],
  ['8,000 brackets that name a unit', 8000, (n) => `${HEAD}1.建设${'（市发改委）'.repeat(n)}。${DUTY}`],
  ['a line of words that web pages print', 26, (n) => `${HEAD}${'来源：'.repeat(n)}${'，'.repeat(40)}\n`],
  ['blanks inside an item', 20_000, (n) => `${HEAD}1.推进${' '.repeat(n)}建设。${DUTY}`],
  ['a blank file', 100_000, (n) => '\n'.repeat(n)],
];

/** Limits far above linear growth and usual times, so that only real faults fail. */
const GROSS_GROWTH = 10;
const GROSS_SECONDS = 20;
/** Shorter times consist mostly of start-up and noise. */
const NOISE_SECONDS = 0.5;

/** Processor time of reading, which is less affected by other work on the machine. */
function secondsOf(text: string): number {
  const document = textDocument(text);
  const start = process.cpuUsage();
  readRegistry([{ name: 'notice.txt', document }]);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

test.each(SHAPES)(
  '%s: time grows with length',
  (_name, size, text) => {
    const half = secondsOf(text(size / 2));
    const full = secondsOf(text(size));
    expect(full).toBeLessThan(GROSS_SECONDS);
    expect(full / Math.max(half, NOISE_SECONDS)).toBeLessThan(GROSS_GROWTH);
  },
  120_000,
);
