import { countUnits } from '#core/unit/census';
import { aTask } from '../../support/records.ts';

test('each unit counts once per task, as lead unit if it is one', () => {
  const census = countUnits([
    aTask('1', { leadUnits: ['甲局'], units: ['甲局', '乙局', '乙局'], groupUnits: ['各县（区）政府'] }),
    aTask('2', { leadUnits: ['乙局', '甲局'], units: ['乙局', '甲局'], groupUnits: ['各县（区）政府'] }),
    aTask('3', { leadUnits: [], units: ['__proto__'], groupUnits: [] }),
  ]);
  expect(census.units).toEqual([
    { name: '甲局', leads: 2, assists: 0 },
    { name: '乙局', leads: 1, assists: 1 },
    { name: '__proto__', leads: 0, assists: 1 },
  ]);
  expect(census.groups).toEqual([{ phrase: '各县（区）政府', tasks: 2 }]);
});
