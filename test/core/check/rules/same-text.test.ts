import { checkEntries } from '#core/check/check';
import { publishedEntries } from '#core/check/entry/published';
import type { Entry } from '#core/record/entered/entry';
import type { Task } from '#core/record/task';
import { anEntry } from '../../../support/entries.ts';
import { aRegistry, aTask } from '../../../support/records.ts';
import { findingsOf } from '../../../support/check/findings-of.ts';

const [one, two, three] = [aTask('1'), aTask('2'), aTask('3')] as const;
const registry = { tasks: [one, two, three] };
const said = (...entries: readonly Entry[]): readonly string[] =>
  findingsOf('across.same-text', { registry, entries });

const COPIED = '码头改造工程完成主体结构，桩基全部验收，配套道路完成铺设';
const ALSO = '客运大厅完成内部装修和消防验收，具备试运行条件，票务系统上线';

describe('A2 across.same-text', () => {
  test('a sentence occurs literally under two tasks: reported once, at the later one', () => {
    const expected = [`across.same-text 与任务1有26字相同：“${COPIED}”。`];
    const rows = [anEntry(one, `开工。${COPIED}。`), anEntry(two, `${COPIED}；另有安排。`)];
    expect(said(...rows)).toEqual(expected);
    expect(said(...[...rows].reverse())).toEqual(expected);
  });

  test('white space, width, punctuation and 了 are ignored', () => {
    const typed = COPIED.replace('，', ' , ').replace('完成主体', '完成了 主体');
    expect(said(anEntry(one, COPIED), anEntry(two, typed))).toHaveLength(1);
  });

  test('several equal sentences are one finding', () => {
    const all = `${COPIED}。${ALSO}。`;
    const shortened = `${COPIED}。中间一句。${ALSO}。`;
    expect(said(anEntry(one, all), anEntry(two, shortened))).toEqual([
      expect.stringContaining('与任务1有54字相同'),
    ]);
  });

  test('copies of two tasks are two findings, and a third copy names the first', () => {
    const rows = [anEntry(one, COPIED), anEntry(two, ALSO), anEntry(three, `${COPIED}。${ALSO}。`)];
    expect(said(...rows)).toEqual([
      expect.stringContaining('与任务1有'),
      expect.stringContaining('与任务2有'),
    ]);
    expect(said(anEntry(one, COPIED), anEntry(two, COPIED), anEntry(three, COPIED))).toEqual([
      expect.stringContaining('与任务1有'),
      expect.stringContaining('与任务1有'),
    ]);
  });

  test('a long sentence is shortened', () => {
    const long = `${COPIED}，${ALSO}`;
    expect(said(anEntry(one, long), anEntry(two, long))).toEqual([
      `across.same-text 与任务1有54字相同：“${long.slice(0, 40)}……”。`,
    ]);
  });

  test('not stock phrases, not titles of documents', () => {
    const formula = '各项工作正在按计划有序推进';
    expect(said(anEntry(one, formula), anEntry(two, formula))).toEqual([]);
    const title = '印发《关于进一步加强全市码头改造和客运服务提升工作的实施意见》';
    expect(said(anEntry(one, title), anEntry(two, title))).toEqual([]);
  });

  test('next to a copied sentence a title is part of the copy', () => {
    const title = '印发《关于加强码头改造的意见》';
    const text = `${COPIED}。${title}。`;
    expect(said(anEntry(one, text), anEntry(two, text))).toEqual([expect.stringContaining('有39字相同')]);
  });

  test('not another figure, not another period, not two units of one task', () => {
    const with7 = `${COPIED}7公里`;
    expect(said(anEntry(one, with7), anEntry(two, `${COPIED}8公里`))).toEqual([]);
    expect(said(anEntry(one, COPIED), anEntry(two, COPIED, { period: '2030-05' }))).toEqual([]);
    expect(said(anEntry(one, COPIED), anEntry(one, COPIED, { unit: '市水利局' }))).toEqual([]);
    expect(said(anEntry(one, `${COPIED}87.6%`), anEntry(two, `${COPIED}876%`))).toEqual([]);
  });

  test('the other list is named', () => {
    const other: Task = { ...two, list: '乙清单' };
    const here: Task = { ...three, list: '甲清单' };
    const rows = [anEntry(other, COPIED), anEntry(here, COPIED)];
    expect(findingsOf('across.same-text', { registry: { tasks: [other, here] }, entries: rows })).toEqual([
      expect.stringContaining('与任务《乙清单》2有'),
    ]);
  });

  test('the paragraphs of a published table are marked from the first copy to the last', () => {
    const paragraph = (text: string, start: number) => ({ mark: '①', text, span: { start, end: start + 9 } });
    const tasks = [
      { ...one, progress: [paragraph(COPIED, 10), paragraph(ALSO, 20)] },
      { ...two, progress: [paragraph('首先开工。', 30), paragraph(COPIED, 40), paragraph(ALSO, 50)] },
    ];
    const { findings } = checkEntries(aRegistry({ tasks }), publishedEntries(aRegistry({ tasks })));
    expect(findings.filter(({ code }) => code === 'across.same-text')).toMatchObject([
      { task: two.id, span: { start: 40, end: 59 } },
    ]);
  });

  test('checking one edited row gives the same as checking all', () => {
    const rows = [anEntry(one, COPIED), anEntry(two, ALSO), anEntry(three, COPIED)];
    const session = checkEntries(aRegistry(registry), rows);
    const codes = (entry: Entry): readonly string[] =>
      session.checkOne(entry).findings.map(({ code }) => code);
    expect(codes(anEntry(three, COPIED))).toContain('across.same-text');
    expect(codes(anEntry(two, COPIED))).toContain('across.same-text');
    expect(codes(anEntry(three, '改写过的一句，与别处没有任何相同之处，也不短。'))).not.toContain(
      'across.same-text',
    );
    // Another unit of the same task is not another task.
    const both = [anEntry(one, COPIED), anEntry(one, COPIED, { unit: '市水利局' })];
    const alone = checkEntries(aRegistry(registry), both);
    expect(alone.checkOne(anEntry(one, COPIED)).findings).toEqual([]);
    // The row itself does not count, even if its task was corrected.
    const moved = { ...anEntry(two, ALSO), task: three.id };
    expect(codes(moved)).not.toContain('across.same-text');
    // Another unit of its former task wrote the same.
    const again = [...rows, anEntry(two, ALSO, { unit: '市水利局' })];
    const { findings } = checkEntries(aRegistry(registry), again).checkOne(moved);
    expect(findings.map(({ code }) => code)).toContain('across.same-text');
    const twice = anEntry(one, `${ALSO}。${ALSO}`);
    const corrected = { ...anEntry(one, ALSO), task: three.id };
    const { checkOne } = checkEntries(aRegistry(registry), [twice, anEntry(two, ALSO)]);
    expect(checkOne(corrected).findings).toMatchObject([
      { code: 'across.same-text', params: { other: '2' } },
    ]);
  });
});

describe('W4 entry.text-repeated', () => {
  const again = (...entries: readonly Entry[]): readonly string[] =>
    findingsOf('entry.text-repeated', { registry, entries });

  test('a sentence occurs twice in one report', () => {
    expect(again(anEntry(two, `${COPIED}。${ALSO}。${COPIED}。`))).toEqual([
      `entry.text-repeated 本任务内有26字重复：“${COPIED}”，请删去重复的部分。`,
    ]);
    const title = '印发《关于进一步加强全市码头改造的实施意见》';
    expect(again(anEntry(two, `${title}。${ALSO}。${title}。`))).toHaveLength(1);
  });

  test('several are one finding; sentences that also occur under another task are reported there too', () => {
    const twice = anEntry(two, `${COPIED}。${ALSO}。${COPIED}。${ALSO}。`);
    expect(again(twice)).toEqual([expect.stringContaining('54字重复')]);
    expect(said(anEntry(one, COPIED), twice)).toEqual([expect.stringContaining('与任务1有26字相同')]);
    expect(again(anEntry(one, COPIED), twice)).toHaveLength(1);
  });

  test('not stock phrases, not two units of one task, not two months', () => {
    expect(again(anEntry(two, `已印发。${ALSO}。已印发。`))).toEqual([]);
    expect(again(anEntry(one, COPIED), anEntry(one, COPIED, { unit: '市水利局' }))).toEqual([]);
    expect(again(anEntry(one, COPIED), anEntry(one, COPIED, { period: '2030-05' }))).toEqual([]);
  });
});
