import type { EnteredValue } from '#core/record/entered/entry';
import type { Target } from '#core/record/target';
import { anEntry } from '../../../../support/entries.ts';
import { aTarget, aTask } from '../../../../support/records.ts';
import { findingsOf } from '../../../../support/check/findings-of.ts';

const task = aTask('1');
const said = (value: EnteredValue, changes: Partial<Target> = {}): readonly string[] => {
  const target = aTarget(task, changes);
  const figures = [{ target: target.id, value, cell: null }];
  const entries = [anEntry(task, '改造了几处。', { figures })];
  const registry = { tasks: [task], targets: [target] };
  return ['form.not-a-number', 'form.unit-differs'].flatMap((code) =>
    findingsOf(code, { registry, entries }),
  );
};

describe('F3 form.not-a-number', () => {
  test.each(['约8', '三处', '若干处'])('%s', (value) => {
    expect(said(value)).toEqual([
      `form.not-a-number “街角公园改造”填的是“${value}”，不是数字；请只填数字，文字说明写在“进展情况”里。`,
    ]);
  });

  test.each([null, '', ' ', 8, '8', '8处', '1,008'])('not %p', (value) => {
    expect(said(value)).toEqual([]);
  });

  test('not the text of a milestone or a rank', () => {
    expect(said('已开工', { kind: 'milestone', value: null, unit: '' })).toEqual([]);
    expect(said('第3位', { kind: 'rank', value: null, unit: '' })).toEqual([]);
  });
});

describe('F4 form.unit-differs', () => {
  test('a unit that cannot be converted to that of the target', () => {
    expect(said('8公里')).toEqual([
      'form.unit-differs “街角公园改造”填的是“8公里”，目标的计量单位是“处”，两者不能换算；请按“处”填报。',
    ]);
    expect(said('8户', { unit: '套' })).toHaveLength(1);
  });

  test('not one that converts', () => {
    expect(said('45万吨', { unit: '吨', value: 450_000 })).toEqual([]);
    expect(said('450000吨', { unit: '万吨', value: 45 })).toEqual([]);
    expect(said('8个')).toEqual([]);
  });
});
