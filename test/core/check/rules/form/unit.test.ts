import type { Registry } from '#core/record/registry';
import type { Task } from '#core/record/task';
import type { UnitDirectory } from '#core/unit/directory';
import { anEntry } from '../../../../support/entries.ts';
import { anAllocation, aTask } from '../../../../support/records.ts';
import { findingsOf } from '../../../../support/check/findings-of.ts';

const said = (
  unit: string | null,
  changes: Partial<Task>,
  more: Partial<Registry> = {},
): readonly string[] => {
  const task = aTask('1', { leadUnits: [], units: [], ...changes });
  return findingsOf('form.unit-foreign', {
    registry: { tasks: [task], ...more },
    entries: [anEntry(task, '改造3处。', { unit })],
  });
};

describe('F5 form.unit-foreign', () => {
  test('a unit the task does not name', () => {
    expect(said('市教育局', { units: ['市住建局', '泊云区政府'], groupUnits: ['各乡镇'] })).toEqual([
      'form.unit-foreign “市教育局”不是这项任务的责任单位（市住建局、泊云区政府、各乡镇），请核对是否填错了行。',
    ]);
  });

  test.each([
    ['市体育局', '市教育局'],
    ['鹭汀区政府', '泊云区政府'],
    ['岚洲县水利局', '市水利局'],
  ])('%s is not %s', (unit, named) => {
    expect(said(unit, { units: [named] })).toHaveLength(1);
  });

  test.each([
    ['市住建局', '市住建局'],
    ['市财政局', '市财政局（市国资办）'],
    ['市财政局(市国资办)', '市财政局'],
    ['市国资办', '市财政局（市国资办、市金融办）'],
    ['市财政局 (市国资办)', '市财政局（市国资办）'],
    ['市人社局', '市人力社保局'],
    ['市人民政府办公室', '市府办'],
    ['泊云区', '泊云区政府'],
    ['泊云区人民政府', '泊云区政府'],
    ['教育局', '市教育局'],
  ])('%s may be %s', (unit, named) => {
    expect(said(unit, { units: [named] })).toEqual([]);
  });

  test.each([
    ['泊云区政府', '各县（区）政府'],
    ['岚洲县', '相关县(区)政府'],
    ['泊云区住建局', '各县（区）'],
    ['北港新区管委会', '各功能区管委会'],
    ['望潮镇', '各乡镇'],
    ['市教育局', '市属有关单位'],
    ['市城投集团', '市属各国有企业'],
    ['市气象局', '市防指其他成员单位'],
  ])('%s may be one of %s', (unit, collective) => {
    expect(said(unit, { groupUnits: [collective] })).toEqual([]);
  });

  test.each([
    ['市教育局', '各县（区）政府'],
    ['市教育局', '各功能区管委会'],
    ['市教育局', '各乡镇'],
  ])('%s is not one of %s', (unit, collective) => {
    expect(said(unit, { groupUnits: [collective] })).toHaveLength(1);
  });

  test('not a unit that is one of them by the directory', () => {
    const own = aTask('1', { leadUnits: [], units: ['市住建局'], groupUnits: ['各乡镇'] });
    const of = (unit: string, units: UnitDirectory): readonly string[] =>
      findingsOf('form.unit-foreign', {
        registry: { tasks: [own] },
        entries: [anEntry(own, '改造3处。', { unit })],
        settings: { units },
      });
    const alias = { name: '市建委', canonical: '市城乡建设局' };
    const short = { name: '市住建局', canonical: '市城乡建设局' };
    expect(of('市建委', { aliases: [alias], groups: [] })).toHaveLength(1);
    expect(of('市建委', { aliases: [alias, short], groups: [] })).toEqual([]);
    expect(of(' 市建委', { aliases: [{ ...alias, canonical: '市住建局' }], groups: [] })).toEqual([]);
    expect(of('市教育局', { aliases: [alias, short], groups: [] })).toHaveLength(1);
  });

  test('not a confirmed member of a collective', () => {
    const own = aTask('1', { leadUnits: [], units: ['市住建局'], groupUnits: ['各乡镇'] });
    const of = (unit: string, members: readonly string[], aliases: UnitDirectory['aliases'] = []) =>
      findingsOf('form.unit-foreign', {
        registry: { tasks: [own] },
        entries: [anEntry(own, '改造3处。', { unit })],
        settings: { units: { aliases, groups: [{ name: '各乡镇', members }] } },
      });
    expect(of('望潮湾旅游区', [])).toHaveLength(1);
    expect(of('望潮湾旅游区', ['望潮湾旅游区'])).toEqual([]);
    expect(of('市教育局', ['望潮湾旅游区'])).toHaveLength(1);
    const alias = { name: '望潮湾', canonical: '望潮湾旅游区' };
    expect(of('望潮湾', ['望潮湾旅游区'], [alias])).toEqual([]);
  });

  test('not a district of the breakdown, a row without a unit, a task without units', () => {
    const allocations = [anAllocation({ task: aTask('1').id, cells: { 东湾区: '7' } })];
    expect(said('东湾区政府', { units: ['市住建局'] }, { allocations })).toEqual([]);
    expect(said('西岭县政府', { units: ['市住建局'] }, { allocations })).toHaveLength(1);
    expect(said(null, { units: ['市住建局'] })).toEqual([]);
    expect(said('市教育局', {})).toEqual([]);
  });

  test('not a row without entries', () => {
    const task = aTask('1');
    const entries = [anEntry(task, '', { unit: '市教育局' })];
    expect(findingsOf('form.unit-foreign', { registry: { tasks: [task] }, entries })).toEqual([]);
  });
});
