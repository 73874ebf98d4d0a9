import { checkEntries } from '#core/check/check';
import { targetStatuses } from '#core/check/status/target-status';
import type { Entry } from '#core/record/entered/entry';
import type { Finding } from '#core/record/finding';
import type { Registry } from '#core/record/registry';
import type { Target } from '#core/record/target';
import type { Task } from '#core/record/task';
import { MEASURES } from '#core/text/lexicon/measures';
import { toBaseUnit } from '#core/text/measure-unit';
import Big from 'big.js';
import { anEntry } from '../../support/entries.ts';
import { aRegistry, aTarget, aTask } from '../../support/records.ts';
import { seededRandom } from '../../support/variants/random.ts';
import type { Random } from '../../support/variants/variant.ts';

const SEEDS = ['白鹭', '海堤', '灯塔', '渡口', '潮汐'];
const TASKS = 12;
const PERIODS = ['2030-03', '2030-05', '2030-06', '2030-12'];
const FACTORS = [2, 3, 10, 0.5, 1000];

const THINGS: readonly Partial<Target>[] = [
  { metric: '新建口袋公园', kind: 'count', unit: '处' },
  { metric: '港口货物吞吐量', kind: 'amount', unit: '万吨' },
  { metric: '直接融资', kind: 'amount', unit: '亿元', comparator: '>' },
  { metric: '会议费支出', kind: 'amount', unit: '亿元', comparator: '<=' },
  { metric: '行道树', kind: 'count', unit: '株', comparator: '~' },
  { metric: '税收收入', kind: 'growth', unit: '%' },
  { metric: '单位能耗', kind: 'growth', unit: '%', direction: 'down' },
  { metric: '制造业贷款余额', kind: 'amount', unit: '亿元' },
];
const RATINGS = ['done', 'on-track', null] as const;

interface CheckInput {
  readonly registry: Registry;
  readonly entries: readonly Entry[];
}

function oneOf<T>(random: Random, members: readonly T[]): T {
  const member = members[Math.floor(random() * members.length)];
  if (member === undefined) throw new Error('nothing to choose from');
  return member;
}

/** Tasks with a target each, and the values typed for them through the year; growth stays above one. */
function randomInput(seed: string): CheckInput {
  const random = seededRandom(seed);
  const tasks = Array.from({ length: TASKS }, (_, at): Task => aTask(String(at + 1)));
  const pairs = tasks.map((task, at): { task: Task; target: Target } => {
    const thing = THINGS[at % THINGS.length] ?? {};
    const value = 4 + Math.floor(random() * 400);
    const text = `${thing.metric ?? ''}${String(value)}${thing.unit ?? ''}`;
    const target = aTarget(task, { ...thing, value, span: { start: 0, end: text.length, text } });
    return { task, target };
  });
  const entries = pairs.flatMap(({ task, target }) =>
    PERIODS.map((period) => {
      const value = Math.round((target.value ?? 0) * random() * (random() < 0.1 ? 8 : 1.4));
      const figures = random() < 0.9 ? [{ target: target.id, value, cell: null }] : [];
      return anEntry(task, `第${task.no}项工作已完成验收。`, {
        period,
        figures,
        rating: oneOf(random, RATINGS),
      });
    }),
  );
  return { registry: aRegistry({ tasks, targets: pairs.map(({ target }) => target) }), entries };
}

/** Every promised and every typed figure times a factor. */
const scaled = ({ registry, entries }: CheckInput, factor: number): CheckInput => ({
  registry: {
    ...registry,
    targets: registry.targets.map((target) => ({ ...target, value: times(target.value ?? 0, factor) })),
  },
  entries: entries.map((entry) => ({
    ...entry,
    figures: entry.figures.map((figure) => ({ ...figure, value: times(Number(figure.value), factor) })),
  })),
});

const times = (value: number, factor: number): number => new Big(value).times(factor).toNumber();

const verdicts = ({ registry, entries }: CheckInput): readonly string[] => {
  const session = checkEntries(registry, entries);
  const said = session.findings.map(({ code, task, period }) => `${code} ${task ?? ''} ${period ?? ''}`);
  const lamps = targetStatuses(session).map(
    ({ target, period, lamp, reason, percent }) =>
      `${target} ${period ?? ''} ${lamp} ${reason.code} ${String(percent?.toFixed(9))}`,
  );
  return [...said, ...lamps];
};

describe.each(SEEDS)('with the seed %s', (seed) => {
  const input = randomInput(seed);
  let plain: readonly string[] = [];

  beforeAll(() => {
    plain = verdicts(input);
  });

  test.each(FACTORS)('figures and targets times %d: the same findings, the same lamps', (factor) => {
    expect(plain.filter((line) => line.startsWith('target.')).length).toBeGreaterThan(10);
    expect(verdicts(scaled(input, factor))).toEqual(plain);
  });

  test('entries in another order: the same findings, the same lamps', () => {
    const { registry, entries } = input;
    const random = seededRandom(`${seed}/order`);
    const shuffled = entries
      .map((entry) => ({ entry, place: random() }))
      .sort((a, b) => a.place - b.place)
      .map(({ entry }) => entry);
    const sentences = (all: readonly Entry[]): readonly string[] => {
      const session = checkEntries(registry, all, { asOf: '2031-01-31', progressDay: 25 });
      return [...session.findings, ...targetStatuses(session)].map((one) => JSON.stringify(one)).sort();
    };
    expect(shuffled).not.toEqual(entries);
    expect(sentences(shuffled)).toEqual(sentences(entries));
  });

  test('one row checked again: the same findings as in the check of all', () => {
    const { registry, entries } = input;
    const session = checkEntries(registry, entries);
    const of = ({ period, task }: Entry) =>
      session.findings.filter((one: Finding) => one.period === period && one.task === task);
    for (const entry of entries) expect(session.checkOne(entry).findings).toEqual(of(entry));
  });

  test('units convert in both directions', () => {
    const random = seededRandom(`${seed}/units`);
    const bases: readonly Readonly<Record<string, Readonly<Record<string, string>>>>[] =
      Object.values(MEASURES);
    const families = bases.flatMap((family) => Object.entries(family));
    expect(families.length).toBeGreaterThan(30);
    for (const [base, measures] of families)
      for (const unit of Object.keys(measures)) {
        const value = new Big(Math.floor(random() * 1e6)).div(100);
        const there = toBaseUnit(value.toFixed(), unit);
        const one = toBaseUnit(1, unit);
        expect(there?.base).toBe(base);
        expect(one === null ? null : there?.value.div(one.value).eq(value)).toBe(true);
      }
  });
});
