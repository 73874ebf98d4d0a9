import { findingSentence } from '#core/finding/finding-sentence';
import { readRegistry } from '#core/read';
import { doubtfulUnits } from '#core/notice/doubtful-units';
import { aTask } from '../../support/records.ts';
import { textDocument } from '../../support/documents/text-document.ts';

/** Sentences about text that was not read, of a notice of two tasks with other lines between and around them. */
const told = (lines: {
  readonly before?: readonly string[];
  readonly between?: readonly string[];
  readonly after?: readonly string[];
}): readonly string[] => {
  const text = [
    '澜江市人民政府办公室关于下达2031年重点任务的通知',
    ...(lines.before ?? []),
    '一、城乡建设',
    '1.新建排水管网18公里。',
    '责任单位：市住建局。',
    ...(lines.between ?? []),
    '2.改造农贸市场6处。',
    '责任单位：市商务局',
    '3.新建公园2座。',
    '责任单位：市园林局',
    ...(lines.after ?? []),
  ].join('\n');
  return readRegistry([{ name: 'a.txt', document: textDocument(text) }])
    .findings.filter(({ code }) => code.startsWith('reading.'))
    .map((finding) => findingSentence(finding, 'zh'));
};
const PROSE =
  '对进展缓慢的事项，由专班约谈相关负责同志并列出堵点清单，逐条研究对策，每旬会商一次，直到问题解决为止，并将结果报市长办公会。';

test('page furniture, headings and a short letter are not reported', () => {
  expect(told({})).toEqual([]);
  expect(
    told({
      before: ['各县（区）人民政府：', '现将任务下达如下，请认真落实。'],
      between: ['— 3 —', '二、民生保障'],
      after: ['澜江市人民政府办公室', '2031年3月2日', '抄送：市委办公室。'],
    }),
  ).toEqual([]);
});

test('text between two tasks is reported with the task before it', () => {
  expect(told({ between: ['', PROSE, ''] })).toEqual([
    expect.stringMatching(/^任务1之后有\d+字没有读成任务（“对进展缓慢的事项，由专班约谈相关…”）/),
  ]);
});

test('numbered paragraphs around the tasks are reported, on lines of their own or on one', () => {
  const numbered = ['（一）加强领导，压实责任。', '（二）定期调度，按月通报。', '（三）严肃督查，兑现奖惩。'];
  expect(told({ after: ['二、保障措施', ...numbered] })).toEqual([
    expect.stringMatching(/^最后一项任务之后有\d+字没有读成任务（“二、保障措施/),
  ]);
  expect(told({ after: ['二、保障措施', numbered.join('')] })).toHaveLength(1);
  expect(told({ after: [PROSE] })).toEqual([]);
});

test.each([
  ['a figure with what it measures', '全年新增停车泊位300个，改造小区12个。'],
  ['a rate', '国考断面水质优良率达到92%。'],
  ['who leads', '老旧市场的搬迁由市商务局、市城管局牵头推进。'],
  ['more than a letter', PROSE.repeat(12)],
])('text with %s is reported before the first task and after the last', (_, text) => {
  expect(told({ after: ['三、其他', text] })).toEqual([expect.stringMatching(/^最后一项任务之后有\d+字/)]);
  expect(told({ before: [text] })).toEqual([expect.stringMatching(/^第一项任务之前有\d+字/)]);
});

test.each([
  '请各责任单位认真负责，于2031年3月10日前报送进展情况，联系电话：2365210。',
  '市政府督查室负责日常督查，每月5日前通报1次。',
  '（共印60份）',
  '各县（区）人民政府，市政府各部门：',
])('a closing sentence is not reported: %s', (text) => {
  expect(told({ after: [text] })).toEqual([]);
  expect(told({ before: [text] })).toEqual([]);
});

describe('names of units', () => {
  const doubt = (unit: string): readonly string[] =>
    doubtfulUnits([{ ...aTask('1'), units: [unit] }]).map(({ params }) => String(params['reason']));
  test.each([
    ['并加快推进前期手续', 'sentence'],
    ['市住建局。各地要', 'sentence'],
    ['青沙电子园6.2万平方米', 'figure'],
    ['市城建公司（二期', 'half-bracket'],
    ['新型城镇化综合配套改革有关前期事项推进落实', 'too-long'],
  ])('%s: %s', (unit, reason) => {
    expect(doubt(unit)).toEqual([reason]);
  });
  test.each([
    '市住建局',
    '市粮库',
    '朔棠盐业',
    '110指挥中心',
    '市重点项目推进办',
    '市府办（市大数据局）',
    '澜江市新型城镇化和城乡融合发展工作领导小组办公室',
    '国网澜江供电公司',
    '8号码头有限公司',
    '“一带一路”研究院',
  ])('%s looks like one', (unit) => {
    expect(doubt(unit)).toEqual([]);
  });
  test('each name is reported once', () => {
    const task = { ...aTask('1'), units: ['新增3个'] };
    expect(doubtfulUnits([task, task])).toHaveLength(1);
  });
});
