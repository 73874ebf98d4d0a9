import { anEntry } from '../../../../support/entries.ts';
import { aTask } from '../../../../support/records.ts';
import { findingsOf } from '../../../../support/check/findings-of.ts';

const one = aTask('1', { leadUnits: ['市住建局'], units: ['市住建局', '市水利局'] });
const two = aTask('2', { leadUnits: ['市教育局'], units: ['市教育局'] });
const registry = { tasks: [one, two] };

describe('F8 form.late', () => {
  const said = (
    reportedOn: string | null,
    period = '2030-06',
    progressDay: number | null = 25,
    own = {},
  ): readonly string[] =>
    findingsOf('form.late', {
      registry,
      entries: [anEntry(one, '改造3处。', { period, reportedOn })],
      settings: { progressDay, ...own },
    });

  test('submitted after the due day', () => {
    expect(said('2030-07-02')).toEqual(['form.late 应于2030年6月25日前报送，实际2030年7月2日报送，迟7天。']);
    expect(said('2030-06-26', '2030-H1')).toHaveLength(1);
    expect(said('2030-03-01', '2030-02', 30)).toHaveLength(1);
  });

  test('not on the day, before it, or without a due day', () => {
    expect(said('2030-06-25')).toEqual([]);
    expect(said('2030-06-01')).toEqual([]);
    expect(said('2030-02-28', '2030-02', 30)).toEqual([]);
    expect(said(null)).toEqual([]);
    expect(said('2030-07-02', '2030-06', null)).toEqual([]);
    expect(said('2030-07-02', '六月')).toEqual([]);
  });

  test('the day of an opened period goes before that of the month', () => {
    const period = { state: 'open', due: '2030-06-20', openedOn: null, closedOn: null } as const;
    const periods = [{ ...period, period: '2030-06' }];
    expect(said('2030-06-22', '2030-06', 25, { periods })).toHaveLength(1);
    expect(said('2030-06-22', '2030-06', null, { periods })).toHaveLength(1);
    expect(said('2030-07-22', '2030-07', 25, { periods })).toEqual([]);
  });

  test('not for a task that its notice lacks now', () => {
    expect(said('2030-07-02', '2030-06', 25, { retained: [one.id] })).toEqual([]);
    expect(said('2030-07-02', '2030-06', 25, { retained: [two.id] })).toHaveLength(1);
  });
});
