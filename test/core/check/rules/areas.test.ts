import type { Entry, EnteredValue } from '#core/record/entered/entry';
import type { Registry } from '#core/record/registry';
import type { Target } from '#core/record/target';
import { anAllocation, aTask } from '../../../support/records.ts';
import { findingsOf } from '../../../support/check/findings-of.ts';
import { parks, row, target, task } from '../../../support/check/target-rows.ts';

const shared = aTask('1', { groupUnits: ['各县（区）政府'] });
const CITY = '市住建局';
const allocations = [
  anAllocation({
    task: task.id,
    total: { value: 40, unit: '处', comparator: '=' },
    cells: { 泊云区: '25', 苍浦县: '15' },
  }),
];

const reports = (of: Target, figures: Readonly<Record<string, EnteredValue>>): readonly Entry[] =>
  Object.entries(figures).map(([unit, value]) => row('2030-06', value, of, unit));

const differ = (
  figures: Readonly<Record<string, EnteredValue>>,
  of: Target = parks(),
  more: Partial<Registry> = {},
  also: readonly Entry[] = [],
): readonly string[] =>
  findingsOf('across.areas-differ', {
    registry: { tasks: [shared], targets: [of], ...more },
    entries: [...reports(of, figures), ...also],
  });

describe('A4 across.areas-differ', () => {
  test("the districts do not add up to the city's figure", () => {
    expect(differ({ [CITY]: 20, 泊云区政府: 12, 苍浦县政府: 7 })).toEqual([
      'across.areas-differ “口袋公园”全市为20处，各县（区）合计泊云区12处 + 苍浦县7处 = 19处，相差1处。',
    ]);
    expect(differ({ [CITY]: 20, 泊云区政府: 12, 苍浦县政府: 7 }, parks(), { allocations })).toHaveLength(1);
  });

  test('they add up, across units', () => {
    expect(differ({ [CITY]: 19, 泊云区政府: 12, 苍浦县政府: 7 })).toEqual([]);
    const people = target('城镇新增就业', { value: 2, unit: '万人' });
    expect(differ({ [CITY]: 0.9, 泊云区政府: '5000人', 苍浦县政府: '0.4万人' }, people)).toEqual([]);
  });

  test('rounded figures add up within their digits', () => {
    const money = target('新增投资', { kind: 'amount', value: 30, unit: '亿元' });
    expect(differ({ [CITY]: 10, 泊云区政府: 6.24, 苍浦县政府: 3.41 }, money)).toEqual([]);
    expect(differ({ [CITY]: 10.1, 泊云区政府: 6.24, 苍浦县政府: 3.41 }, money)).toHaveLength(1);
  });

  test('a district has not reported', () => {
    const figures = { [CITY]: 20, 泊云区政府: 12 };
    expect(differ(figures, parks(), { allocations })).toEqual([]);
    const before = row('2030-05', 5, parks(), '苍浦县政府');
    expect(differ({ ...figures, 岚洲县政府: 3 }, parks(), {}, [before])).toEqual([]);
    expect(differ({ ...figures, 岚洲县政府: 3, 苍浦县政府: null })).toEqual([]);
    const named = aTask('1', { units: [CITY, '泊云区政府', '岚洲县政府', '苍浦县政府'] });
    expect(differ({ ...figures, 岚洲县政府: 3 }, parks(), { tasks: [named] })).toEqual([]);
  });

  test('one district with two rows: undecidable', () => {
    const figures = { [CITY]: 20, 泊云区政府: 12, 苍浦县政府: 7 };
    const again = row('2030-06', 6, parks(), '苍浦县人民政府');
    expect(differ(figures)).toHaveLength(1);
    expect(differ(figures, parks(), {}, [again])).toEqual([]);
    // A second row without a figure does not count.
    expect(differ(figures, parks(), {}, [row('2030-06', null, parks(), '苍浦县人民政府')])).toHaveLength(1);
  });

  test('one district alone, no figure of the city, shares, levels and growth', () => {
    expect(differ({ [CITY]: 20, 泊云区政府: 12 })).toEqual([]);
    expect(differ({ [CITY]: null, 泊云区政府: 12, 苍浦县政府: 7 })).toEqual([]);
    const share = target('处置率', { kind: 'ratio', value: 96, unit: '%' });
    expect(differ({ [CITY]: 97, 泊云区政府: 96, 苍浦县政府: 98 }, share)).toEqual([]);
    const growth = target('税收收入', { kind: 'growth', value: 5, unit: '%' });
    expect(differ({ [CITY]: 6, 泊云区政府: 6, 苍浦县政府: 7 }, growth)).toEqual([]);
  });
});
