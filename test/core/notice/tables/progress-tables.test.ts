import { readRegistry } from '#core/read';
import type { Registry } from '#core/record/registry';
import { textDocument } from '../../../support/documents/text-document.ts';

const read = (text: string): Registry => readRegistry([{ name: '', document: textDocument(text.trim()) }]);
const tabbed = (text: string): Registry => read(text.replaceAll('|', '\t'));

const columnsOf = ({ tables = [] }: Registry): readonly string[] =>
  tables.flatMap(({ columns }) =>
    columns.map(({ kind, scope, indicator, unit, name }) =>
      [kind, scope, indicator, name, unit].join(' ').trim(),
    ),
  );
const goalsOf = ({ targets }: Registry): readonly string[] =>
  targets.map(({ metric, comparator, value, unit }) => `${metric} ${comparator}${String(value)}${unit}`);

const INDICATORS = `
汐川县2025年1—6月主要指标完成情况表
序号|指标|计量单位|年度目标|1—6月完成|完成率（%）|排名|责任单位
1|工业投资|亿元|86|47.3|55.0|5|县发改局
2|工业增加值增长|%|7.5|6.9|—|3|县工信局
3|化学需氧量浓度|毫克/升|≤40|36.5|—|2|县生态环境分局`;

test('each row of figures is a task with its goal and what it says', () => {
  const registry = tabbed(INDICATORS);
  expect(columnsOf(registry)).toEqual([
    'plan year  年度目标',
    'done year  1—6月完成',
    'rate year  完成率 %',
    'rank year  排名',
  ]);
  expect(goalsOf(registry)).toEqual(['工业投资 =86亿元', '工业增加值 =7.5%', '化学需氧量浓度 <=40毫克/升']);
  expect(
    registry.tasks.map(({ content, units, progress }) => [content, units, progress.map(({ text }) => text)]),
  ).toEqual([
    ['工业投资', ['县发改局'], ['1—6月完成47.3亿元，完成率55.0%，排名5']],
    ['工业增加值增长', ['县工信局'], ['1—6月完成6.9%，排名3']],
    ['化学需氧量浓度', ['县生态环境分局'], ['1—6月完成36.5毫克/升，排名2']],
  ]);
  expect(registry.notices.map(({ period }) => period)).toEqual(['2025-06']);
});

test('the unit above a table is that of its amounts; totals are rows without a task', () => {
  const registry = tabbed(`
汐川县2025年1—9月重大项目进展表
单位：万元、%
序号|项目名称|总投资|年度计划投资|累计完成投资|完成率|形象进度
1|海底隧道|182000|46000|35880|78.0|掘进62%
2|儿童医院|54000|18000|10440|58.0|桩基完成
合计||236000|64000|46320|72.4|`);
  expect(columnsOf(registry)).toEqual([
    'plan whole  总投资 万元',
    'plan year  年度计划投资 万元',
    'done year  累计完成投资 万元',
    'rate year  完成率',
  ]);
  expect(registry.tables?.[0]?.rows.map(({ label, kind, task }) => [label, kind, task !== null])).toEqual([
    ['海底隧道', 'item', true],
    ['儿童医院', 'item', true],
    ['合计', 'total', false],
  ]);
  expect(registry.tasks.map(({ progress }) => progress.at(-1)?.text)).toEqual(['掘进62%', '桩基完成']);
});

const MATRIX = `
汐川市2025年上半年林水工程完成情况表
地区|造林（亩）||治沙（亩）|
|任务|完成|任务|完成
全市|900|700|80|60
东湾区|500|400|50|40
西岭县|400|300|30|20`;

test('indicators over goal and done, and goal and done over indicators', () => {
  const groups = columnsOf(tabbed(MATRIX));
  expect(groups).toEqual([
    'plan year 造林 任务 亩',
    'done year 造林 完成 亩',
    'plan year 治沙 任务 亩',
    'done year 治沙 完成 亩',
  ]);
  const turned = columnsOf(
    tabbed(
      MATRIX.replace('造林（亩）||治沙（亩）|', '任务||完成|').replace(
        '|任务|完成|任务|完成',
        '|造林（亩）|治沙（亩）|造林（亩）|治沙（亩）',
      ),
    ),
  );
  expect([...turned].sort()).toEqual([...groups].sort());
});

test('a row of a whole is a task, and may be a total', () => {
  const { tasks, tables = [] } = tabbed(MATRIX);
  expect(tasks.map(({ content }) => content)).toEqual(['全市', '东湾区', '西岭县']);
  expect(tables[0]?.rows.map(({ kind }) => kind)).toEqual(['whole', 'item', 'item']);
});

test.each([
  ['a cell a line', (text: string) => text.replaceAll('|', '\n')],
  ['cells between blanks', (text: string) => text.replaceAll('|', '  ')],
  ['cells between bars', (text: string) => text.replace(/^(.*\|.*)$/gm, '| $1 |')],
])('%s is the same table', (_, form) => {
  const registry = read(form(INDICATORS));
  expect(goalsOf(registry)).toEqual(goalsOf(tabbed(INDICATORS)));
  expect(registry.tasks.map(({ progress }) => progress[0]?.text)).toEqual(
    tabbed(INDICATORS).tasks.map(({ progress }) => progress[0]?.text),
  );
});

test('a figure of the year before is none of this year', () => {
  const columns = columnsOf(
    tabbed(`
汐川县2025年1—5月招商引资完成情况表
单位|2024年完成（亿元）|2025年目标（亿元）|1—5月完成（亿元）|完成率
甲局|10|12|5.4|45.0%
乙局|8|10|4|40.0%`),
  );
  expect(columns.map((column) => column.split(' ')[0])).toEqual(['prior', 'plan', 'done', 'rate']);
});

test.each([
  ['of measure', '张', '公里', ['张', '公里']],
  ['of bodies', '教育局', '石溪镇', ['', '']],
  ['of companies', '城投公司', '水务公司', ['', '']],
])('a column 单位 %s', (_, first, second, units) => {
  const { tables = [] } = tabbed(`
汐川县2025年1—9月重点指标完成情况表
序号|指标|单位|目标数|已完成|完成率
1|新增床位|${first}|120|90|75%
2|新修渠道|${second}|8|6|75%`);
  expect(tables[0]?.rows.map(({ unit }) => unit)).toEqual(units);
});
