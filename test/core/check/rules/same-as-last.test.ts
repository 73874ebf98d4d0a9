import type { Entry } from '#core/record/entered/entry';
import { anEntry } from '../../../support/entries.ts';
import { aTask } from '../../../support/records.ts';
import { findingsOf } from '../../../support/check/findings-of.ts';

const task = aTask('1');
const said = (before: string, now: string, changes: Partial<Entry> = {}): readonly string[] => {
  const last = anEntry(task, before, { period: '2030-05', key: 'last', ...changes });
  return findingsOf('across.same-as-last', {
    registry: { tasks: [task] },
    entries: [last, anEntry(task, now)],
  });
};
const LONG = '街角公园改造完成6处，其中泊云区4处、鹭汀区2处，绿化补植全部结束，正在进行照明设备安装调试';

describe('A3 across.same-as-last', () => {
  test('the text is that of the last period', () => {
    expect(said(`${LONG}。`, `${LONG}。`)).toEqual([
      'across.same-as-last “进展情况”与2030年5月相同，请补充本期新的进展。',
    ]);
  });

  test.each([
    ['blanks and punctuation', `${LONG}。`, ` ${LONG.replaceAll('，', ',')}；`],
    ['the months', `1-5月，${LONG}。`, `1—6月，${LONG}。`],
    ['the day of the report', `截至5月25日，${LONG}。`, `截至6月25日，${LONG}。`],
    ['a few new words', `${LONG}。`, `${LONG}。好。`],
    ['a sentence that was left out', `${LONG}。另外安排验收。`, `${LONG}。`],
  ])('ignores %s', (_, before, now) => {
    expect(said(before, now)).toHaveLength(1);
  });

  test.each([
    ['a new figure', `${LONG}。`, `${LONG.replace('6处', '7处')}。`],
    ['a new figure in few words', `${LONG.repeat(4)}。`, `${LONG.repeat(4)}。新改3处。`],
    ['another sentence', `${LONG}。`, `${LONG}。召开现场会，协调解决用地问题，明确责任单位。`],
    ['a meeting of another day', '3月12日召开推进会。', '4月12日召开推进会。'],
    ['no text last time', '', `${LONG}。`],
    ['no text now', `${LONG}。`, ''],
  ])('not with %s', (_, before, now) => {
    expect(said(before, now)).toEqual([]);
  });

  test('not for a done task, another unit or another year', () => {
    expect(said(LONG, LONG, { rating: 'done' })).toEqual([]);
    expect(said(LONG, LONG, { rating: 'on-track' })).toHaveLength(1);
    expect(said(LONG, LONG, { unit: '市水利局' })).toEqual([]);
    expect(said(LONG, LONG, { period: '2029-12' })).toEqual([]);
  });
});
