import { type Duty, duties } from '#core/reporting/duties';
import type { Task } from '#core/record/task';
import { createUnitMatcher, NO_DIRECTORY, type UnitDirectory } from '#core/unit/directory';
import { aTask } from '../../support/records.ts';

const said = (tasks: readonly Task[], directory: UnitDirectory = NO_DIRECTORY): readonly string[] =>
  duties(tasks, createUnitMatcher(directory)).map(
    ({ task, unit, role, groupName }: Duty) =>
      `${task.split('#')[1] ?? ''} ${unit} ${role}${groupName === null ? '' : ` ${groupName}`}`,
  );

const aGroup = { name: '各县（区）政府', members: ['栖云县政府', '泊云区政府'] };

test('the lead units, then those that help', () => {
  const task = aTask('1', { leadUnits: ['市住建局'], units: ['市住建局', '市水利局'] });
  expect(said([task])).toEqual(['1 市住建局 lead', '1 市水利局 support']);
});

test('without 牵头单位 the first unit leads, without units the collective phrases', () => {
  const first = aTask('1', { leadUnits: [], units: ['市教育局', '市体育局'], groupUnits: ['各乡镇'] });
  const group = aTask('2', { leadUnits: [], units: [], groupUnits: ['各乡镇', '市属有关单位'] });
  expect(said([first, group])).toEqual([
    '1 市教育局 lead',
    '1 市体育局 support',
    '1 各乡镇 support 各乡镇',
    '2 各乡镇 lead 各乡镇',
    '2 市属有关单位 lead 市属有关单位',
  ]);
});

test('a collective phrase stands for its members by the directory', () => {
  const directory = { aliases: [{ name: '泊云区', canonical: '泊云区政府' }], groups: [aGroup] };
  const leads = aTask('1', { leadUnits: [], units: [], groupUnits: ['各县(区)政府'] });
  const helps = aTask('2', { leadUnits: ['泊云区'], units: ['泊云区'], groupUnits: ['各县（区）政府'] });
  expect(said([leads, helps], directory)).toEqual([
    '1 栖云县政府 lead 各县(区)政府',
    '1 泊云区政府 lead 各县(区)政府',
    '2 泊云区政府 lead',
    '2 栖云县政府 support 各县（区）政府',
  ]);
});

test('a unit under two names, or in two roles of one task, has one duty and leads', () => {
  const aliases = [{ name: '市建委', canonical: '市住建局' }];
  const task = aTask('1', { leadUnits: ['市住建局'], units: ['市住建局', '市建委', '市住建局'] });
  expect(said([task], { aliases, groups: [] })).toEqual(['1 市住建局 lead']);
});

test('a name has one spelling in all tasks', () => {
  const one = aTask('1', { leadUnits: ['市财政局(市国资办)'], units: ['市财政局(市国资办)'] });
  const two = aTask('2', { leadUnits: ['市财政局 （市国资办）'], units: ['市财政局（市国资办）'] });
  expect(said([one, two])).toEqual(['1 市财政局(市国资办) lead', '2 市财政局(市国资办) lead']);
});

test('a task that names nobody obliges nobody', () => {
  expect(said([aTask('1', { leadUnits: [], units: [] })])).toEqual([]);
});
