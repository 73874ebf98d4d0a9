import type { FindingAnswer } from '#actions/findings/answers';
import type { Checked } from '#actions/check/check';
import { checkRegistry } from '#actions/check/check';
import { checkReport, entriesReport } from '#cli/report/check-report';
import { finding, type FindingPlace } from '#core/finding/make-finding';
import type { Claim } from '#core/record/claim';
import { aNotice, aRegistry, aTask } from '../../support/records.ts';

const bullets = [
  { mark: '①', text: '已改造4处。', span: { start: 20, end: 27 } },
  { mark: '②', text: '已开工。', span: { start: 28, end: 32 } },
];
const first = aTask('1', { progress: bullets });
const second = aTask('2', { leadUnits: ['市水利局', '市交通局'] });
const unnumbered = { ...aTask(''), content: '推进环岛绿道建设，完成全部四个标段的施工。' };
const registry = aRegistry({ tasks: [first, second, unnumbered] });
const { notice } = first;

/** A check with the findings of the test. */
const checkedWith = (
  findings: readonly (readonly [ReturnType<typeof finding>, FindingAnswer | null])[],
  changes: Partial<Checked> = {},
): Checked => ({
  ...checkRegistry({ registry, entries: null }),
  claims: [],
  findings: findings.map(([found, answered]) => ({ ...found, answered })),
  ...changes,
});
const open = (...findings: readonly ReturnType<typeof finding>[]) =>
  checkedWith(findings.map((found) => [found, null]));

const hint = (quote: string, place: FindingPlace = {}) =>
  finding('substance.no-fact', { notice, task: first.id, ...place }, { quote });
const warning = (place: FindingPlace = {}) =>
  finding('substance.problem-without-step', { notice, task: first.id, ...place }, {});
const error = (place: FindingPlace = {}) =>
  finding('form.text-missing', { notice, task: first.id, ...place }, {});

/** The beginning of each line, up to the sentence of the catalogue. */
const titles = (text: string): readonly string[] =>
  text
    .split('\n')
    .filter((line) => /^ {2}[^ ]/.test(line))
    .map((line) => line.trim());

test('findings are listed under their task, the task with the worst first', () => {
  const text = checkReport(open(hint('正在推进'), warning({ task: second.id }), hint('有序推进')), 'zh');
  expect(titles(text)).toEqual(['任务2　市水利局、市交通局', '任务1　市住建局']);
  expect(text.indexOf('正在推进')).toBeLessThan(text.indexOf('有序推进'));
});

test('the rows of a workbook are listed under their unit, with task, period and cell', () => {
  const cell = { sheet: '进展填报', row: 12, column: '进展情况' };
  const text = checkReport(open(error({ unit: '市教育局', period: '2030-06', cell })), 'zh');
  expect(titles(text)).toEqual(['市教育局']);
  expect(text).toContain('［错误］任务1 2030年6月 这一行已填了其他内容');
  expect(text).toContain('（“进展填报”表第12行“进展情况”列）\n');
});

test('a finding in a paragraph shows the mark of the paragraph, one without a place does not', () => {
  const text = checkReport(open(warning({ span: { start: 29, end: 31 } }), hint('正在推进')), 'zh');
  expect(text).toContain('［提醒］② 报告了存在问题');
  expect(text).toContain('［提示］只说“正在推进”');
});

test('findings of no task are listed under the notice, findings of no notice at the end', () => {
  const general = finding('notice.no-date', { notice }, {});
  const text = checkReport(open(general, error({ notice: null, task: null })), 'zh');
  expect(titles(text)).toEqual(['通知本身', '文件和工作簿']);
  expect(text).toMatch(/其他\n {2}文件和工作簿\n {4}［错误］/);
});

test('a task without a number is named by the beginning of its content', () => {
  const text = checkReport(open(warning({ task: unnumbered.id })), 'zh');
  expect(titles(text)).toEqual(['任务“推进环岛绿道建设，完成全部四…”　市住建局']);
});

test('where a notice has several lists, a task is named with its list', () => {
  const listed = aTask('2', { id: 'listed', list: '民生实事清单' });
  const text = checkReport(
    { ...open(warning({ task: listed.id })), registry: { ...registry, tasks: [listed] } },
    'zh',
  );
  expect(titles(text)).toEqual(['《民生实事清单》任务2　市住建局']);
});

test('an answered finding stays, after the open ones of its severity, with its answer', () => {
  const text = checkReport(
    checkedWith([
      [warning(), { state: 'dismissed', note: '口径不同，属实' }],
      [hint('正在推进'), { state: 'open', note: '已去电核实' }],
      [warning({ task: second.id }), null],
    ]),
    'zh',
  );
  expect(titles(text)).toEqual(['任务2　市水利局、市交通局', '任务1　市住建局']);
  expect(text).toContain('请补填。（不需处理：口径不同，属实）');
  expect(text).toContain('（待处理：已去电核实）');
  expect(text).toContain('合计：错误 0 条、提醒 2 条、提示 1 条，其中已有处理意见 1 条。');
});

test('of many findings all errors and warnings are shown, but not every hint', () => {
  const many = Array.from({ length: 40 }, (_, index) => [
    warning({ span: { start: index, end: index + 1 } }),
    hint(`第${String(index)}处正在推进`),
  ]).flat();
  const text = checkReport(open(...many), 'zh');
  expect(text.match(/［提醒］/g)).toHaveLength(40);
  expect(text.match(/［提示］/g)).toHaveLength(10);
  expect(text).toContain('……另有提示 30 条');
  expect(text).toContain('合计：错误 0 条、提醒 40 条、提示 40 条。');
});

test('a notice without reports is mentioned in one sentence, one without findings in another', () => {
  const silent = aNotice({ id: '另一通知', title: '关于绿道建设的通知' });
  const both = checkRegistry({
    registry: { ...registry, notices: [...registry.notices, silent] },
    entries: null,
  });
  const text = checkReport({ ...both, findings: [] }, 'zh');
  expect(text).toContain('《关于下达年度重点任务的通知》\n  未发现问题。\n');
  expect(text).toMatch(/《关于绿道建设的通知》\n {2}没有上报的进展，[^\n]+。\n\n/);
});

test('figures are counted, one that was compared twice once', () => {
  const claim = {
    task: first.id,
    unitName: null,
    period: '2030',
    bullet: 1,
    metric: '街角公园改造',
    value: 4,
    claimedPercent: 33.3,
    computedPercent: 33.33,
    basis: 'target',
    span: { start: 20, end: 27, text: '已改造4处' },
  } as Claim;
  const claims = [
    claim,
    { ...claim, basis: 'other-item' as const },
    { ...claim, value: 33.3, unit: '%', basis: 'none' as const, computedPercent: null },
    { ...claim, value: 5, basis: 'none' as const, claimedPercent: 41, computedPercent: null },
    { ...claim, value: 6, basis: 'none' as const, claimedPercent: null, computedPercent: null },
  ];
  const text = checkReport(checkedWith([], { claims }), 'zh');
  expect(text).toContain('读到数字 4 个，有目标或其他数字可对照的 1 个；印有完成率或占比 2 个，复算 1 个。');
  expect(checkReport(checkedWith([]), 'zh')).not.toContain('读到数字');
});

test('in English everything that is not a name is English', () => {
  const cell = { sheet: 'sheet', row: 12, column: null };
  const findings = [
    error({ unit: 'unit', period: '2030-06', cell }),
    warning(),
    finding('notice.no-date', { notice }, {}),
    finding('form.late', { task: null }, { due: 'a', reported: 'b', days: 3 }),
  ];
  const text = checkReport(
    checkedWith(findings.map((found) => [found, { state: 'done', note: 'checked' }])),
    'en',
  );
  const names = /《[^》]+》|市住建局|进展情况|年底前|［|］/g;
  expect(text.replace(names, '')).not.toMatch(/[\u3400-\u9fff\uff00-\uffef“”]/);
  expect(text).toContain('Total: 1 error, 2 warnings, 1 hint; 4 of them answered.');
});

describe('below the report of what was read', () => {
  test('only findings about reports are listed', () => {
    const text = entriesReport(open(finding('notice.no-date', { notice }, {}), warning()), 'zh');
    expect(text).toMatch(/^上报数据校验\n/);
    expect(text).toContain('提醒 1 条、提示 0 条');
    expect(text).not.toContain('通知本身');
  });

  test('nothing where nothing is reported', () => {
    const silent = aRegistry({ tasks: [second] });
    expect(entriesReport(checkRegistry({ registry: silent, entries: null }), 'zh')).toBe('');
  });
});
