import { readRegistry } from '#core/read';
import { textDocument } from '../../../support/documents/text-document.ts';

/** Rows of a table of areas: name, section, units, progress, goals. */
function read(...lines: readonly string[]): readonly string[] {
  const { tasks, targets } = readRegistry([{ name: 'a.txt', document: textDocument(lines.join('\n')) }]);
  return tasks.map(({ id, content, section, units, progress }) =>
    [
      content,
      section.join('>'),
      units.join('、'),
      progress.map(({ text }) => text).join('；'),
      targets
        .flatMap(({ task, metric, value, unit }) => (task === id ? [`${metric}${String(value)}${unit}`] : []))
        .join('；'),
    ].join('|'),
  );
}

const TITLE = '2031年青禾市林业指标完成情况表';

test('areas and indicators, one cell a line', () => {
  const lines = [
    ...['地区', '绿化工程', '植树(棵)', '育苗(亩)', '市林业局', '市苗圃中心'],
    ...['目标', '进度', '比例(%)', '目标', '进度', '比例(%)'],
    ...['全市', '900', '450', '50', '60', '30', '50'],
    ...['东湾区', '500', '300', '60'],
    ...['西岭县', '400', '150', '37.5', '60', '30', '50'],
    '注：数据截至6月底。',
  ];
  expect(read(TITLE, ...lines)).toEqual([
    '全市|绿化工程|市林业局、市苗圃中心|植树450棵，比例50%；育苗30亩，比例50%|植树900棵；育苗60亩',
    '东湾区|绿化工程|市林业局、市苗圃中心|植树300棵，比例60%|植树500棵',
    '西岭县|绿化工程|市林业局、市苗圃中心|植树150棵，比例37.5%；育苗30亩，比例50%|植树400棵；育苗60亩',
  ]);
});

test('the same with tabs', () => {
  expect(
    read(
      TITLE,
      '县区\t植树（棵）\t\t育苗（亩）\t',
      '\t任务\t完成\t任务\t完成',
      '东湾区\t500\t300\t60\t30',
      '西岭县\t400\t150\t—\t—',
      '合计\t900\t450\t60\t30',
    ),
  ).toEqual(['东湾区|||植树完成300棵；育苗完成30亩|植树500棵；育苗60亩', '西岭县|||植树完成150棵|植树400棵']);
});

test('a row with another number of figures says nothing about them', () => {
  const lines = [
    ...['县区', '植树(棵)', '育苗(亩)', '任务', '完成', '任务', '完成'],
    ...['东湾区', '500', '300', '60', '30'],
    ...['西岭县', '400', '150', '20'],
    ...['北川县', '300', '90', '10', '5'],
  ];
  const rows = read(TITLE, ...lines);
  expect(rows).toHaveLength(2);
  expect(rows.join()).not.toContain('西岭县');
});
