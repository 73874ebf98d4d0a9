import { checkEntries } from '#core/check/check';
import type { Entry } from '#core/record/entered/entry';
import type { Target } from '#core/record/target';
import { anEntry } from '../../../support/entries.ts';
import { aRegistry } from '../../../support/records.ts';
import { findingsOf } from '../../../support/check/findings-of.ts';
import { parks, registryOf, target, task, figureEntry } from '../../../support/check/target-rows.ts';

const unmet = (entry: Entry, ...targets: readonly Target[]): readonly string[] =>
  findingsOf('target.done-unmet', { registry: registryOf(...targets), entries: [entry] });
const notDone = (entry: Entry, ...targets: readonly Target[]): readonly string[] =>
  findingsOf('target.met-not-done', { registry: registryOf(...targets), entries: [entry] });

describe('T2 target.done-unmet', () => {
  const rating = 'done';

  test('rated as done, but the figure does not reach the target', () => {
    expect(unmet(figureEntry(38, parks(), { rating }))).toEqual([
      'target.done-unmet 自评“已完成”，但“口袋公园”为38处，没有达到40处。',
    ]);
  });

  test('a growth, a share and a range that are not reached', () => {
    const growth = target('税收收入', { kind: 'growth', value: 5, unit: '%' });
    expect(unmet(figureEntry(4.9, growth, { rating }), growth)).toHaveLength(1);
    const share = target('处置率', { kind: 'ratio', comparator: '>=', value: 96, unit: '%' });
    expect(unmet(figureEntry(95, share, { rating }), share)).toHaveLength(1);
    const range = parks({ kind: 'range', comparator: 'between', value: 40, value2: 50 });
    expect(unmet(figureEntry(39, range, { rating }), range)).toEqual([
      expect.stringContaining('没有达到40处—50处'),
    ]);
    expect(unmet(figureEntry(41, range, { rating }), range)).toEqual([]);
  });

  test.each([
    ['at the target', figureEntry(40, parks(), { rating })],
    ['beyond it', figureEntry(41, parks(), { rating })],
    ['no figure for it', anEntry(task, '已全部完成。', { rating })],
    ['another rating', figureEntry(38, parks(), { rating: 'on-track' })],
    ['no rating', figureEntry(38)],
  ])('passes: %s', (_, entry) => {
    expect(unmet(entry)).toEqual([]);
  });

  test.each([
    ['a milestone', { kind: 'milestone', value: null, unit: '' }, 1],
    ['力争', { stretch: true }, 30],
    ['左右, within 5 %', { comparator: '~' }, 38],
    ['due in a later year', { deadline: '2032' }, 30],
    ['a ceiling that is kept', { comparator: '<=' }, 30],
  ] as const)('passes: %s', (_, changes, value) => {
    expect(unmet(figureEntry(value, parks(changes), { rating }), parks(changes))).toEqual([]);
  });

  test('exceeded limits have a finding of their own', () => {
    const ceiling = parks({ comparator: '<=' });
    expect(unmet(figureEntry(50, ceiling, { rating }), ceiling)).toEqual([]);
    const fall = target('单位能耗', { kind: 'growth', direction: 'down', value: 2.5, unit: '%' });
    expect(unmet(figureEntry(2, fall, { rating, period: '2030-12' }), fall)).toEqual([]);
    expect(unmet(figureEntry(2, fall, { rating, period: '2030-06' }), fall)).toHaveLength(1);
  });

  test('左右 beyond 5 %', () => {
    const about = parks({ comparator: '~' });
    expect(unmet(figureEntry(37, about, { rating }), about)).toHaveLength(1);
  });

  test('超过: the figure itself does not meet it', () => {
    const beyond = parks({ comparator: '>' });
    expect(unmet(figureEntry(40, beyond, { rating }), beyond)).toEqual([
      expect.stringContaining('没有达到>40处'),
    ]);
  });

  test('without a number column the figure of the text counts, with its printed precision', () => {
    const text = (words: string): Entry => anEntry(task, words, { rating });
    expect(unmet(text('新建口袋公园38处。'))).toHaveLength(1);
    expect(unmet(text('新建口袋公园40处。'))).toEqual([]);
    const people = target('城镇新增就业', { value: 12_040, unit: '人' });
    expect(unmet(text('城镇新增就业1.2万人。'), people)).toEqual([]);
    expect(unmet(text('城镇新增就业1.1万人。'), people)).toHaveLength(1);
  });
});

describe('T2 for similar names', () => {
  const greening = target('绿化造林', { kind: 'amount', value: 2000, unit: '亩' });
  const said = (words: string): Entry => anEntry(task, words, { rating: 'done' });

  test.each(['绿化1200亩。', '沿海绿化造林1200亩。'])('not reported: %s', (words) => {
    const { claims } = checkEntries(aRegistry(registryOf(greening)), [said(words)]);
    expect(claims).toMatchObject([{ target: greening.id, basis: 'target', certainty: 'probable' }]);
    expect(unmet(said(words), greening)).toEqual([]);
  });

  test('reported for the words of the target', () => {
    expect(unmet(said('绿化造林1200亩。'), greening)).toHaveLength(1);
  });
});

describe('T3 target.met-not-done', () => {
  const rating = 'on-track';

  test('every target is met, but the rating says otherwise', () => {
    expect(notDone(figureEntry(40, parks(), { rating }))).toEqual([
      'target.met-not-done 各项目标都已达到，自评仍为“正常推进”；如确已完成，请改为“已完成”。',
    ]);
  });

  test('a target that is still open, or without a figure', () => {
    const trees = target('行道树', { id: `${task.id}/t2`, value: 900, unit: '株' });
    expect(notDone(figureEntry(40, parks(), { rating }), parks(), trees)).toEqual([]);
    const both = figureEntry(40, parks(), {
      rating,
      figures: [
        { target: parks().id, value: 40, cell: null },
        { target: trees.id, value: 899, cell: null },
      ],
    });
    expect(notDone(both, parks(), trees)).toEqual([]);
  });

  test('a stretch target need not be met', () => {
    const more = parks({ id: `${task.id}/t2`, value: 60, stretch: true });
    expect(notDone(figureEntry(40, parks(), { rating }), parks(), more)).toHaveLength(1);
  });

  test.each([
    ['no rating', figureEntry(40)],
    ['rated as done', figureEntry(40, parks(), { rating: 'done' })],
    ['not met', figureEntry(39, parks(), { rating })],
  ])('passes: %s', (_, entry) => {
    expect(notDone(entry)).toEqual([]);
  });

  test('a forecast is not a result', () => {
    const said = (words: string): readonly string[] => notDone(anEntry(task, words, { rating }));
    expect(said('新建口袋公园40处。')).toHaveLength(1);
    expect(said('预计新建口袋公园40处。')).toEqual([]);
  });

  test('growth and levels are met at the end of the year; milestones cannot be evaluated', () => {
    const growth = target('税收收入', { kind: 'growth', value: 5, unit: '%' });
    const at = (period: string): Entry => figureEntry(6, growth, { rating, period });
    expect(notDone(at('2030-06'), growth)).toEqual([]);
    expect(notDone(at('2030-12'), growth)).toHaveLength(1);
    const step = target('通车', { id: `${task.id}/t2`, kind: 'milestone', value: null, unit: '' });
    expect(notDone(figureEntry(40, parks(), { rating }), parks(), step)).toEqual([]);
  });
});
