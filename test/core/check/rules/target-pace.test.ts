import type { Allocation } from '#core/record/allocation';
import type { Entry } from '#core/record/entered/entry';
import type { Target } from '#core/record/target';
import { anAllocation, aTask } from '../../../support/records.ts';
import { findingsOf } from '../../../support/check/findings-of.ts';
import { parks, registryOf, row, target, task, figureEntry } from '../../../support/check/target-rows.ts';

const behind = (entry: Entry, ...targets: readonly Target[]): readonly string[] =>
  findingsOf('target.behind', { registry: registryOf(...targets), entries: [entry] });

describe('T4 target.behind', () => {
  test('below the time-proportional pace by yellow or more, with the arithmetic', () => {
    expect(behind(figureEntry(16))).toEqual([
      'target.behind “口袋公园”完成率16 ÷ 40 = 40%，时序进度50.0%，落后10.0个百分点。',
    ]);
    expect(behind(figureEntry(0))).toHaveLength(1);
  });

  test('less than yellow, on pace, ahead', () => {
    expect([17, 20, 44].flatMap((value) => behind(figureEntry(value)))).toEqual([]);
  });

  test('the limit of yellow is configurable', () => {
    const strict = { registry: registryOf(), entries: [figureEntry(17)], settings: { yellowFrom: 5 } };
    expect(findingsOf('target.behind', strict)).toHaveLength(1);
  });

  test('a target that its notice lacks now, or a task, has no pace', () => {
    const said = (...retained: readonly string[]): readonly string[] =>
      findingsOf('target.behind', {
        registry: registryOf(),
        entries: [figureEntry(16)],
        settings: { retained },
      });
    expect([...said(parks().id), ...said(task.id)]).toEqual([]);
    expect(said('另一项任务')).toHaveLength(1);
  });

  test('a deadline within the year determines the pace', () => {
    const june = parks({ deadline: '2030-06-30' });
    expect(behind(row('2030-03', 15, june), june)).toEqual([expect.stringContaining('时序进度50.0%')]);
    expect(behind(row('2030-06', 35, june), june)).toEqual([expect.stringContaining('时序进度100.0%')]);
    expect(behind(row('2030-09', 35, june), june)).toEqual([expect.stringContaining('时序进度100.0%')]);
    const later = parks({ deadline: '2032' });
    expect(behind(row('2030-12', 1, later), later)).toEqual([]);
  });

  test.each([
    ['a growth', target('税收收入', { kind: 'growth', value: 5, unit: '%' })],
    ['a share', target('处置率', { kind: 'ratio', comparator: '>=', value: 96, unit: '%' })],
    ['a balance', target('制造业贷款余额', { kind: 'amount', value: 300, unit: '亿元' })],
    ['a level to be maintained', target('播种面积', { kind: 'amount', value: 18, unit: '万亩' })],
    ['a stock that is reached', parks({ span: { start: 0, end: 9, text: '口袋公园达到40处' } })],
    ['so much a day', target('生活垃圾清运', { kind: 'amount', value: 300, unit: '吨/日' })],
    ['a sum to be maintained', target('粮食产量稳定在', { kind: 'amount', value: 18, unit: '万吨' })],
    ['a fall', target('煤炭消费', { kind: 'amount', direction: 'down', value: 5, unit: '万吨' })],
    ['a ceiling', parks({ comparator: '<=' })],
    ['力争', parks({ stretch: true })],
    ['a capacity', target('处理能力', { kind: 'amount', value: 300, unit: '吨/日' })],
    ['days', target('优良天数', { kind: 'count', value: 300, unit: '天' })],
  ])('no pace: %s', (_, odd) => {
    expect(behind(figureEntry(1, odd), odd)).toEqual([]);
  });

  test('左右: within 5 % is not behind', () => {
    const about = parks({ comparator: '~' });
    const strict = { registry: registryOf(about), settings: { yellowFrom: 1 } };
    expect(findingsOf('target.behind', { ...strict, entries: [row('2030-12', 38, about)] })).toEqual([]);
    expect(findingsOf('target.behind', { ...strict, entries: [row('2030-12', 37, about)] })).toHaveLength(1);
  });

  test('a district is compared with its share, and with nothing if it has none', () => {
    const shared = aTask('1', { groupUnits: ['各县（区）政府'] });
    const registry = { tasks: [shared], targets: [parks()] };
    const entries = [row('2030-06', 3, parks(), '泊云区政府')];
    expect(findingsOf('target.behind', { registry, entries })).toEqual([]);
    const allocations = [
      anAllocation({
        task: task.id,
        total: { value: 40, unit: '处', comparator: '=' },
        cells: { 泊云区: '30', 苍浦县: '10' },
      }),
    ];
    expect(findingsOf('target.behind', { registry: { ...registry, allocations }, entries })).toEqual([
      expect.stringContaining('3 ÷ 30 = 10%'),
    ]);
  });

  test('of two breakdown tables it is undecidable which splits the target', () => {
    const shared = aTask('1', { groupUnits: ['各县（区）政府'] });
    const table = anAllocation({
      task: task.id,
      total: { value: 40, unit: '处', comparator: '=' },
      cells: { 泊云区: '30', 苍浦县: '10' },
    });
    const of = (allocations: readonly Allocation[]): readonly string[] =>
      findingsOf('target.behind', {
        registry: { tasks: [shared], targets: [parks()], allocations },
        entries: [row('2030-06', 3, parks(), '泊云区政府')],
      });
    expect(of([table])).toHaveLength(1);
    expect(of([table, { ...table, seq: '2', cells: { 泊云区: '10', 苍浦县: '30' } }])).toEqual([]);
    // A table of another total splits something else.
    expect(of([table, { ...table, total: { value: 30, unit: '处', comparator: '=' } }])).toHaveLength(1);
  });

  test('a single leading district reports the whole, one of several its part', () => {
    const entries = [row('2030-06', 3, parks(), '泊云区政府')];
    const led = (...leadUnits: readonly string[]): readonly string[] => {
      const tasks = [aTask('1', { leadUnits, units: leadUnits })];
      return findingsOf('target.behind', { registry: { tasks, targets: [parks()] }, entries });
    };
    expect(led('泊云区政府')).toHaveLength(1);
    expect(led('泊云区政府', '苍浦县政府')).toEqual([]);
  });

  test('a supporting unit is not compared with the whole', () => {
    const helped = aTask('1', { units: ['市住建局', '市园林中心'] });
    const entries = [row('2030-06', 3, parks(), '市园林中心')];
    expect(
      findingsOf('target.behind', { registry: { tasks: [helped], targets: [parks()] }, entries }),
    ).toEqual([]);
  });
});
