import { characterCount } from '#core/check/entry/character-count';
import type { Entry } from '#core/record/entered/entry';
import { anEntry } from '../../../../support/entries.ts';
import { aTarget, aTask } from '../../../../support/records.ts';
import { findingsOf } from '../../../../support/check/findings-of.ts';

const task = aTask('1');
const target = aTarget(task);
const registry = { tasks: [task], targets: [target] };

describe('F1 form.text-missing', () => {
  const said = (changes: Partial<Entry>, text = ''): readonly string[] =>
    findingsOf('form.text-missing', { registry, entries: [anEntry(task, text, changes)] });

  test.each<[string, Partial<Entry>]>([
    ['a rating', { rating: 'on-track' }],
    ['a date', { reportedOn: '2030-06-20' }],
    ['a problem', { problem: '用地未批。' }],
  ])('%s without a text', (_, changes) => {
    expect(said(changes)).toEqual(['form.text-missing 这一行已填了其他内容，但“进展情况”为空，请补填。']);
    expect(said(changes, '  \n')).toHaveLength(1);
    expect(said(changes, '改造3处。')).toEqual([]);
  });

  test('not a row without entries', () => {
    expect(said({})).toEqual([]);
    expect(said({ figures: [{ target: target.id, value: null, cell: null }] })).toEqual([]);
    expect(said({ figures: [{ target: target.id, value: ' ', cell: null }], problem: ' ' })).toEqual([]);
  });
});

describe('F12 form.figures-only', () => {
  const figures = [{ target: target.id, value: 3, cell: null }];
  const said = (changes: Partial<Entry>, text = ''): readonly string[] =>
    ['form.figures-only', 'form.text-missing'].flatMap((code) =>
      findingsOf(code, { registry, entries: [anEntry(task, text, { figures, ...changes })] }),
    );

  test('figures without a text, which are not called an empty report', () => {
    expect(said({})).toEqual([
      'form.figures-only “指标进度”表已填累计完成值，“进展填报”表中这项任务、单位和期间的“进展情况”还是空的，请补填。',
    ]);
  });

  test('not beside a text, nor where one could not be read; with a rating it is F1', () => {
    expect(said({}, '改造3处。')).toEqual([]);
    expect(said({ unknown: ['text'] })).toEqual([]);
    expect(said({ rating: 'on-track' })).toEqual([expect.stringContaining('form.text-missing')]);
  });
});

describe('F2 form.too-long', () => {
  const said = (text: string, progressMaxChars: number | null): readonly string[] =>
    findingsOf('form.too-long', { registry, entries: [anEntry(task, text)], settings: { progressMaxChars } });

  test('longer than the limit', () => {
    expect(said('改造街角公园3处。', 8)).toEqual([
      'form.too-long 进展情况（含存在问题和困难）共9字，超过8字的上限1字，请删减。',
    ]);
  });

  test('problems and difficulties are counted too, next steps are not', () => {
    const changes = { problem: '用地 未批。', nextStep: '协调用地报批。' };
    const of = (limit: number): readonly string[] =>
      findingsOf('form.too-long', {
        registry,
        entries: [anEntry(task, '改造街角公园3处。', changes)],
        settings: { progressMaxChars: limit },
      });
    expect(of(13)).toEqual([expect.stringContaining('共14字，超过13字的上限1字')]);
    expect(of(14)).toEqual([]);
  });

  test('not at the limit, not for white space, not without a limit', () => {
    expect(said('改造街角公园3处。', 9)).toEqual([]);
    expect(said(' 改造街角公园\n　3 处。\t', 9)).toEqual([]);
    expect(said('改造街角公园3处。', null)).toEqual([]);
  });

  test.each([
    ['', 0],
    ['完成37%，共2.5公里。', 13],
    ['１２万', 3],
    ['𠮷祥路', 3],
    ['一\u00a0二\u3000三\r\n四', 4],
  ])('%j has %d characters', (text, count) => {
    expect(characterCount(text)).toBe(count);
  });
});
