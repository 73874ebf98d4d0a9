import { checkEntries } from '#core/check/check';
import { type TargetStatus, targetStatuses } from '#core/check/status/target-status';
import type { CheckSettings } from '#core/check/settings';
import { LAMP_REASONS, lampSentence } from '#core/finding/lamp-reasons';
import type { Entry } from '#core/record/entered/entry';
import type { Target } from '#core/record/target';
import { anEntry } from '../../../support/entries.ts';
import { aNotice, aRegistry, aTask, anAllocation } from '../../../support/records.ts';
import { parks, registryOf, row, target, task, figureEntry } from '../../../support/check/target-rows.ts';

const statusesOf = (
  entries: readonly Entry[],
  targets: readonly Target[] = [parks()],
  settings: Partial<CheckSettings> = {},
): readonly TargetStatus[] =>
  targetStatuses(checkEntries(aRegistry(registryOf(...targets)), entries, settings));

/** The lamp of a row and its reason. */
function lamp(entry: Entry, of: Target = parks(), settings: Partial<CheckSettings> = {}): string {
  const [first] = statusesOf([entry], [of], settings);
  return first === undefined ? '' : `${first.lamp} ${lampSentence(first.reason, 'zh')}`;
}

describe('lamps of cumulative targets follow the pace', () => {
  test.each([
    [24, 'green 累计24处，目标40处，完成率60.0%，时序进度50.0%，超前10.0个百分点，绿灯'],
    [20, 'green 累计20处，目标40处，完成率50.0%，与时序进度持平，绿灯'],
    [17, 'green 累计17处，目标40处，完成率42.5%，时序进度50.0%，落后7.5个百分点，绿灯'],
    [16, 'yellow 累计16处，目标40处，完成率40.0%，时序进度50.0%，落后10.0个百分点，黄灯'],
    [8, 'yellow 累计8处，目标40处，完成率20.0%，时序进度50.0%，落后30.0个百分点，黄灯'],
    [7, 'red 累计7处，目标40处，完成率17.5%，时序进度50.0%，落后32.5个百分点，红灯'],
  ])('%d of 40 at mid-year', (value, expected) => {
    expect(lamp(figureEntry(value))).toBe(expected);
  });

  test('the limits are configurable', () => {
    expect(lamp(figureEntry(17), parks(), { yellowFrom: 5, redAbove: 7 })).toMatch(/^red /);
  });

  test('what its notice lacks now has no lamp, reported or not', () => {
    const settings = { progressDay: 25, asOf: '2030-08-01' };
    const none = 'none 通知修订后没有这项内容，不再要求报送，也不比时序，不亮灯';
    for (const retained of [[parks().id], [task.id]])
      for (const entry of [figureEntry(7), anEntry(task, '')])
        expect(lamp(entry, parks(), { ...settings, retained })).toBe(none);
    expect(lamp(anEntry(task, ''), parks(), settings)).toMatch(/^red /);
  });

  test('values of the status', () => {
    const [one] = statusesOf([figureEntry(16)]);
    expect(one).toMatchObject({
      task: task.id,
      target: parks().id,
      unit: '市住建局',
      period: '2030-06',
      value: 16,
      from: 'column',
      percent: 40,
      pace: 50,
      gap: -10,
    });
  });

  test('a figure of the text, in the unit of the target', () => {
    const people = target('城镇新增就业', { value: 2, unit: '万人' });
    const [one] = statusesOf([anEntry(task, '城镇新增就业9200人。')], [people]);
    expect(one).toMatchObject({ value: 0.92, from: 'text', percent: 46, lamp: 'green' });
    expect(lamp(anEntry(task, '城镇新增就业9200人。'), people)).toContain(
      '累计9200人，目标2万人，完成率46.0%',
    );
  });

  test('of several figures in a text the cumulative one, and a result before a forecast', () => {
    const value = (words: string): unknown => statusesOf([anEntry(task, words)])[0]?.value;
    expect(value('新建口袋公园4处，累计新建口袋公园18处。')).toBe(18);
    expect(value('预计新建口袋公园30处。已新建口袋公园18处。')).toBe(18);
  });

  test('a deadline within the year', () => {
    const june = parks({ deadline: '2030-06-30' });
    expect(lamp(row('2030-06', 20, june), june)).toMatch(/^red .*时序进度100\.0%/);
  });
});

describe('lamps of levels, growth, falls and ceilings', () => {
  const growth = target('税收收入', { kind: 'growth', value: 5, unit: '%' });
  const fall = target('单位能耗', { kind: 'growth', direction: 'down', value: 2.5, unit: '%' });
  const ceiling = target('登记失业率', { kind: 'ratio', comparator: '<=', value: 3, unit: '%' });
  const balance = target('制造业贷款余额', { kind: 'amount', value: 300, unit: '亿元' });

  test.each([
    [growth, '2030-06', 5.2, 'green 目前增速5.2%，已达到目标5%，绿灯'],
    [growth, '2030-06', 4.8, 'yellow 目前增速4.8%，尚未达到目标5%，期限未到，黄灯'],
    [growth, '2030-12', 4.8, 'red 增速4.8%，没有达到目标5%，期限已到，红灯'],
    [fall, '2030-06', 2.1, 'yellow 目前降幅2.1%，尚未达到目标2.5%，期限未到，黄灯'],
    [fall, '2030-12', 11.3, 'green 目前降幅11.3%，已达到目标2.5%，绿灯'],
    [ceiling, '2030-06', 2.8, 'green 目前2.8%，没有超出控制目标3%，绿灯'],
    [ceiling, '2030-06', 3.2, 'yellow 目前3.2%，超出控制目标3%，黄灯'],
    [ceiling, '2030-12', 3.2, 'red 目前3.2%，超出控制目标3%，红灯'],
    [balance, '2030-06', 120, 'yellow 目前120亿元，尚未达到目标300亿元，期限未到，黄灯'],
  ] as const)('%#', (of, period, value, expected) => {
    expect(lamp(row(period, value, of), of)).toBe(expected);
  });

  test('a target of a later year', () => {
    const later = parks({ deadline: '2032' });
    expect(lamp(figureEntry(5, later), later)).toBe(
      'none 目前5处，目标40处的期限是2032，本期不比时序，不亮灯',
    );
    expect(lamp(figureEntry(44, later), later)).toMatch(/^green /);
  });
});

describe('no lamp', () => {
  test.each([
    ['a milestone', target('通车', { kind: 'milestone', value: null, unit: '' }), 1, 'none 这是节点目标'],
    ['a rank', target('空气质量', { kind: 'rank', value: null, unit: '' }), 1, 'none 这是位次目标'],
    ['力争', parks({ stretch: true }), 50, 'none 这是力争目标'],
    ['no figure', parks(), null, 'none 本期没有报送可以比较的数值'],
    ['a cell that cannot be read', parks(), '约30', 'none 本期没有报送可以比较的数值'],
  ])('%s', (_, of, value, expected) => {
    expect(lamp(figureEntry(value, of), of)).toContain(expected);
  });

  test('a district without a share; with one it is compared with that', () => {
    const tasks = [aTask('1', { groupUnits: ['各县（区）政府'] })];
    const entries = [row('2030-06', 12, parks(), '泊云区政府')];
    const of = (allocations: Parameters<typeof aRegistry>[0]) =>
      targetStatuses(checkEntries(aRegistry({ tasks, targets: [parks()], ...allocations }), entries));
    expect(of({})).toMatchObject([{ lamp: 'none', reason: { code: 'lamp.no-share' } }]);
    const total = { value: 40, unit: '处', comparator: '=' } as const;
    const allocations = [anAllocation({ task: task.id, total, cells: { 泊云区: '16处', 苍浦县: '24处' } })];
    expect(of({ allocations })).toMatchObject([{ lamp: 'green', percent: 75 }]);
  });
});

describe('missing reports', () => {
  const notices = [
    aNotice({ reporting: { planDue: null, progressDay: 25, progressMaxChars: null, firstUnitLeads: false } }),
  ];
  const tasks = [task, aTask('2')];
  const targets = [parks(), parks({ id: `${tasks[1]?.id ?? ''}/t1`, task: tasks[1]?.id ?? '' })];
  const at = (asOf: string, entries: readonly Entry[]): readonly string[] =>
    targetStatuses(checkEntries(aRegistry({ notices, tasks, targets }), entries, { asOf })).map(
      ({ target: id, lamp: colour, reason }) => `${id.slice(-4)} ${colour} ${lampSentence(reason, 'zh')}`,
    );
  const empty = anEntry(task, '');

  test('no report by the due date is red', () => {
    const expected = '1/t1 red 到期未报（应于2030年6月25日前报送），红灯';
    // The other task has no row at all, and the same lead unit.
    expect(at('2030-06-26', [empty])).toEqual([expected, expected.replace('1/t1', '2/t1')]);
    expect(at('2030-06-25', [empty])).toEqual(['1/t1 none 尚未填报，不亮灯']);
  });

  test('a missing row', () => {
    const late = at('2030-06-26', [figureEntry(20)]);
    expect(late).toEqual([
      expect.stringContaining('1/t1 green'),
      expect.stringContaining('2/t1 red 到期未报（应于2030年6月25日前报送），红灯'),
    ]);
    expect(at('2030-06-25', [figureEntry(20)])).toHaveLength(1);
  });
});

test('every reason has a sentence in both languages, with the same figures', () => {
  const slots = (sentence: string): readonly string[] =>
    [...sentence.matchAll(/\{(\w{1,20})\}/g)].map(([, name = '']) => name).sort();
  const reasons = Object.values(LAMP_REASONS);
  expect(reasons.length).toBeGreaterThan(10);
  for (const { zh, en } of reasons) {
    expect(slots(en)).toEqual(slots(zh));
    expect(slots(zh)).toContain('lamp');
  }
  const [one] = statusesOf([figureEntry(16)]);
  expect(one === undefined ? '' : lampSentence(one.reason, 'en')).toBe(
    '16处 of 40处 so far, 40.0% done against a pace of 50.0%, 10.0 points behind: yellow',
  );
});

describe('a lamp does not judge a figure that is in doubt', () => {
  const jobs = target('城镇新增就业', { value: 1, unit: '万人' });

  test.each([
    ['far above the target', figureEntry(121), parks(), '121 ÷ 40 = 302.5%，远高于目标；核对前不判灯，待核'],
    [
      'a unit that slipped up',
      figureEntry(8260, jobs),
      jobs,
      '填的是8260万人，疑似计量单位错位：如为0.826万人，0.826 ÷ 1 = 82.6%；核对前不判灯，待核',
    ],
    [
      'a unit that slipped down, which would be red',
      figureEntry(0.00006, jobs),
      jobs,
      '填的是0.00006万人，疑似计量单位错位：如为0.6万人，0.6 ÷ 1 = 60%；核对前不判灯，待核',
    ],
    [
      'another value in the text',
      { ...figureEntry(30), paragraphs: anEntry(task, '新建口袋公园21处。').paragraphs },
      parks(),
      '文字中为21处，数字栏为30处，两者不一致；核对前不判灯，待核',
    ],
  ] as const)('%s', (_, entry, of, expected) => {
    expect(lamp(entry, of)).toBe(`doubt ${expected}`);
  });

  test('unless a person has settled the finding', () => {
    const session = checkEntries(aRegistry(registryOf(parks())), [figureEntry(121)]);
    expect(targetStatuses({ ...session, findings: [] })[0]?.lamp).toBe('green');
  });
});
