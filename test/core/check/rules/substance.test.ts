import type { Entry } from '#core/record/entered/entry';
import { anEntry } from '../../../support/entries.ts';
import { aTask } from '../../../support/records.ts';
import { findingsOf } from '../../../support/check/findings-of.ts';

const task = aTask('1');
const said = (code: string, text: string, changes: Partial<Entry> = {}): readonly string[] =>
  findingsOf(code, { registry: { tasks: [task] }, entries: [anEntry(task, text, changes)] });

describe('S1 substance.no-fact', () => {
  test.each([
    '正在推进中。',
    '该项工作正在有序推进。',
    '持续推进街角公园改造。',
    '各项工作稳步推进，取得积极成效。',
    '我局高度重视，加强组织领导，扎实推进各项工作，已取得阶段性进展。',
    '目前，项目进展顺利，力争年底前全面见效。',
    '正在积极对接，进一步加大推进力度。',
    '按照时序进度有序开展，总体进展良好。',
    '高度重视，进展顺利。',
    '进一步统筹推进一批公园改造。',
    '持续推进规划编制各项工作，取得积极成效。',
  ])('%s', (text) => {
    expect(said('substance.no-fact', text)).toEqual([
      `substance.no-fact 只说“${text.replace(/。$/, '')}”，没有数字、时间、文件或结果，请补充具体进展。`,
    ]);
  });

  test.each([
    ['a figure', '正在有序推进，改造街角公园3处。'],
    ['a figure in characters', '有序推进三处公园改造。'],
    ['a large figure in characters', '持续推进二十一处公园改造。'],
    ['a date', '持续推进，6月底进场施工。'],
    ['a document', '有序推进，拟定《街角公园改造方案》。'],
    ['a result', '有序推进，主体工程已完成。'],
    ['a named step', '持续推进，召开现场推进会。'],
    ['a stage of a procedure', '正在开展施工招投标。'],
    ['a draft', '稳步推进，编制规划初稿。'],
    ['a clause that may report something', '持续推进，拆除沿街围墙。'],
    ['no words that it goes on', '街角公园改造。'],
    ['no text', ''],
    ['a stop alone', '。'],
  ])('not with %s', (_, text) => {
    expect(said('substance.no-fact', text)).toEqual([]);
  });

  test('a long text is shortened', () => {
    const long = `持续推进${'街角公园'.repeat(12)}改造。`;
    expect(said('substance.no-fact', long)).toEqual([expect.stringContaining(`${long.slice(0, 40)}……”`)]);
  });
});

describe('S2 substance.problem-without-step', () => {
  const step = (problem: string, nextStep: string): readonly string[] =>
    said('substance.problem-without-step', '改造3处。', { problem, nextStep });

  test.each(['', ' ', '无', '暂无。', '/'])('a problem, and %j as the next step', (nextStep) => {
    expect(step('部分用地未批。', nextStep)).toEqual([
      'substance.problem-without-step 报告了存在问题，但没有下一步措施，请补填。',
    ]);
  });

  test.each(['', '无', '暂无', '无。', '没有问题', '/', '—', '不存在'])(
    'not with %j as the problem',
    (problem) => {
      expect(step(problem, '')).toEqual([]);
    },
  );

  test('not with a next step', () => {
    expect(step('部分用地未批。', '协调加快审批。')).toEqual([]);
    expect(step('无专职人员。', '招聘两人。')).toEqual([]);
  });
});
