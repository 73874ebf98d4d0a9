import { type Correction, draftOf, readCorrection, type TargetDraft } from '#actions/confirm/correction';
import { checkRegistry } from '#actions/check/check';
import { targetList } from '#actions/confirm/target-list';
import { targetSentence } from '#actions/confirm/target-sentence';
import type { Target } from '#core/record/target';
import { aTarget, aTask } from '../../support/records.ts';
import { NEXT, OPTIONS, SMALL, TestWorkbook } from '../test-workbook.ts';

const task = aTask('4', {
  content: '推进园区建设。新建厂房30万平方米，培训技工2000人次以上；增长6.5%、力争7%。年底前完成验收。',
});
const words = (text: string, changes: Partial<Target>, number: number): Target => {
  const start = task.span.start + task.content.indexOf(text);
  const span = { start, end: start + text.length, text };
  return aTarget(task, { id: `${task.id}/t${String(number)}`, span, ...changes });
};
const TARGETS = [
  words('新建厂房30万平方米', { metric: '新建厂房', kind: 'amount', value: 30, unit: '万平方米' }, 1),
  words('培训技工2000人次以上', { metric: '培训技工', comparator: '>=', value: 2000, unit: '人次' }, 2),
  words('增长6.5%', { metric: '产值', kind: 'growth', value: 6.5, unit: '%' }, 3),
  words('力争7%', { metric: '产值', kind: 'growth', value: 7, unit: '%', stretch: true }, 4),
  words('年底前完成验收', { metric: '验收', kind: 'milestone', value: null, unit: '' }, 5),
  words('2000人次', { metric: '技工', value: 200, unit: '人次' }, 6),
];

const listOf = async (targets: readonly Target[]) => {
  const workbook = await TestWorkbook.with({
    ...NEXT,
    tasks: [{ ...task, notice: NEXT.notices[0]?.id ?? '' }],
    targets,
  });
  const ledger = await workbook.readLedger();
  return { workbook, list: targetList({ ledger, checked: checkRegistry(ledger, OPTIONS) }) };
};

describe('plain is a target', () => {
  test('with one number, a unit and words of its own', async () => {
    const { list } = await listOf(TARGETS.slice(0, 5));
    expect(list.map(({ target, isPlain }) => [target.metric + String(target.stretch), isPlain])).toEqual([
      ['新建厂房false', true],
      ['培训技工false', true],
      ['产值false', true],
      ['产值true', false],
      ['验收false', false],
    ]);
  });

  test('not one that shares its words, or whose number is another one', async () => {
    const { list } = await listOf(TARGETS);
    expect(list.filter(({ isPlain }) => isPlain).map(({ target }) => target.metric)).toEqual([
      '新建厂房',
      '产值',
    ]);
  });

  test('not one that a person has changed on the sheet', async () => {
    const { workbook } = await listOf(TARGETS.slice(0, 1));
    workbook.type('目标指标', `${task.id}/t1`, '目标值', '40');
    const ledger = await workbook.readLedger();
    const [one] = targetList({ ledger, checked: checkRegistry(ledger, OPTIONS) });
    expect([one?.target.value, one?.isPlain]).toEqual([40, false]);
  });

  test('not one that a finding of reading is about', async () => {
    const workbook = await TestWorkbook.small();
    const ledger = await workbook.readLedger();
    const odd = SMALL.targets[1];
    const found = {
      code: 'target.vague',
      severity: 'info',
      cell: null,
      unit: null,
      period: null,
      params: {},
    } as const;
    const finding = { ...found, notice: null, task: odd?.task ?? null, target: odd?.id ?? null, span: null };
    const registry = { ...ledger.registry, findings: [finding] };
    const list = targetList({
      ledger: { ...ledger, registry },
      checked: checkRegistry({ ...ledger, registry }, OPTIONS),
    });
    expect(list.map(({ findings }) => findings.length)).toEqual([0, 1, 0]);
  });
});

test('the sentence of a target, with its figure, its own words and those of others told apart', () => {
  const [, second] = TARGETS;
  if (second === undefined) throw new Error('no second target');
  expect(targetSentence(task, second, TARGETS.slice(0, 5))).toEqual([
    { text: '新建厂房30万平方米', of: 'other' },
    { text: '，', of: null },
    { text: '培训技工', of: 'own' },
    { text: '2000人次', of: 'figure' },
    { text: '以上', of: 'own' },
    { text: '；', of: null },
  ]);
  const lost = { ...second, span: { start: 0, end: 3, text: '别处的' } };
  expect(targetSentence(task, lost, [lost])).toEqual([{ text: '别处的', of: 'own' }]);
});

describe('a correction', () => {
  const target = aTarget(task, {
    metric: '培训人数',
    comparator: '>=',
    value: 4500,
    unit: '人',
    deadline: null,
  });
  const read = (changes: Partial<TargetDraft>): Correction =>
    readCorrection(target, { ...draftOf(target), ...changes }, 2030);

  test.each<[string, Partial<TargetDraft>, Correction]>([
    ['nothing', {}, { fields: {} }],
    ['a value', { value: '4600' }, { fields: { value: 4600 } }],
    ['a value with a unit that converts', { value: '0.46万' }, { fields: { value: 4600 } }],
    [
      'a unit, then a value in it',
      { unit: '万人', value: '0.46' },
      { fields: { unit: '万人', value: 0.46 } },
    ],
    ['a day in words', { deadline: '9月30日' }, { fields: { deadline: '2030-09-30' } }],
    [
      'a range',
      { comparator: 'between', value2: '5000' },
      { fields: { comparator: 'between', value2: 5000 } },
    ],
    ['the upper value of no range', { value2: '5000' }, { fields: {} }],
    ['a range without an upper value', { comparator: 'between' }, { faults: ['value2'] }],
    ['no number', { value: '四千多' }, { faults: ['value'] }],
    [
      'no value, no name, no date',
      { value: '', metric: ' ', deadline: '尽快' },
      { faults: ['deadline', 'metric', 'value'] },
    ],
  ])('of %s', (_, changes, expected) => {
    expect(read(changes)).toEqual(expected);
  });
});
