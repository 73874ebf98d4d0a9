import { readLeaders } from '../notice/duty/leaders.ts';
import { labelledParts } from '../notice/duty/labelled.ts';
import { isCollective, readUnitList } from '../notice/duty/units.ts';
import type { Leader, Task } from '../record/task.ts';
import type { UnitMatcher } from '../unit/directory.ts';
import { parseUnitName } from '../unit/name.ts';
import type { AmendedTask } from './amended-task.ts';
import { comparable } from './comparable.ts';
import { problem } from './problems.ts';
import type { Carrying } from './record-edit.ts';
import { splitChange } from './split-change.ts';

/** 变更单位: the units of 原内容 give way to those of 调整后, in the same role. */
export function changeUnit({ amendment, task, units }: AmendedTask): Carrying {
  const { was, is } = splitChange(amendment);
  const { no } = task;
  const [gone, come] = [unitsIn(was), unitsIn(is)];
  if (gone.length === 0) return problem('no-before', { what: '单位' });
  if (come.length === 0) return problem('no-after');
  const here = [...task.leadUnits, ...task.units, ...task.groupUnits];
  for (const name of gone)
    if (!here.some((unit) => isUnit(unit, name, units)))
      return problem('unit-unknown', { no, before: name, names: [...new Set(here)].join('、') });
  const [leadUnits, named, groups] = [task.leadUnits, task.units, task.groupUnits].map((list) =>
    replaced(list, gone, come, (a, b) => isUnit(a, b, units)),
  ) as [readonly string[], readonly string[], readonly string[]];
  const groupUnits = unique([...groups, ...leadUnits, ...named].filter(isGroupOf(task.groupUnits)));
  const single = (list: readonly string[]): readonly string[] =>
    unique(list).filter((unit) => !groupUnits.includes(unit));
  // Named units stand with the leads first.
  const fields: Pick<Task, 'leadUnits' | 'units' | 'groupUnits'> = {
    leadUnits: single(leadUnits),
    units: single([...leadUnits, ...named, ...groups]),
    groupUnits,
  };
  return { task: task.id, target: null, edits: [{ record: 'task', id: task.id, fields }] };
}

const isGroupOf =
  (groups: readonly string[]) =>
  (unit: string): boolean =>
    groups.includes(unit) || isCollective(unit);

const isUnit = (a: string, b: string, { nameOf }: UnitMatcher): boolean =>
  parseUnitName(nameOf(a)).normalized === parseUnitName(nameOf(b)).normalized;

const ROLE = /[（(](?:牵头|责任|配合|主办|协办)(?:单位)?[）)]$/u;

/** The units that a cell names: 市住建局、市水利局; also 牵头单位：市住建局. */
function unitsIn(text: string): readonly string[] {
  const parts = labelledParts(text).map(({ value }) => value);
  const lists = parts.length > 0 ? parts : [text];
  return lists.flatMap((list) => {
    const { units, groups } = readUnitList(list.trim().replace(ROLE, ''));
    return [...units, ...groups];
  });
}

/** 变更领导: the leader of 原内容 gives way to that of 调整后; without 原内容, all leaders do. */
export function changeLeader({ amendment, task }: AmendedTask): Carrying {
  const { was, is } = splitChange(amendment);
  const { no, leaders } = task;
  const [gone, come] = [leadersIn(was), leadersIn(is)];
  if (come.length === 0) return problem('no-after');
  if (gone.length === 0 && leaders.length > 1)
    return problem('no-before', { what: `牵头领导（${namesOf(leaders)}）` });
  for (const leader of gone)
    if (!leaders.some((one) => isLeader(one, leader)))
      return problem('leader-unknown', { no, before: leader.name, names: namesOf(leaders) || '无' });
  const titled = come.map((one) => ({
    ...one,
    title: one.title ?? leaders.find(({ name }) => name === one.name)?.title ?? null,
  }));
  const now = gone.length === 0 ? titled : replaced(leaders, gone, titled, isLeader);
  return { task: task.id, target: null, edits: [{ record: 'task', id: task.id, fields: { leaders: now } }] };
}

function leadersIn(text: string): readonly Leader[] {
  const parts = labelledParts(text).map(({ value }) => value);
  return (parts.length > 0 ? parts : [text]).flatMap((list) => readLeaders(list.trim()));
}

const isLeader = (a: Leader, b: Leader): boolean => comparable(a.name) === comparable(b.name);

const namesOf = (leaders: readonly Leader[]): string => leaders.map(({ name }) => name).join('、');

/** The list with what comes in the place of the first that goes; what was there already occurs once. */
function replaced<T>(
  list: readonly T[],
  gone: readonly T[],
  come: readonly T[],
  isOne: (a: T, b: T) => boolean,
): readonly T[] {
  const goes = (member: T): boolean => gone.some((one) => isOne(one, member));
  const at = list.findIndex(goes);
  if (at < 0) return list;
  const isCome = (member: T): boolean => come.some((one) => isOne(one, member));
  const stays = (member: T): boolean => !goes(member) && !isCome(member);
  return [...list.slice(0, at).filter(stays), ...come, ...list.slice(at).filter(stays)];
}

const unique = (list: readonly string[]): readonly string[] => [...new Set(list)];
