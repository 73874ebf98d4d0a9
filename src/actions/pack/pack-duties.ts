import { dueTasks, periodEnds } from '#core/check/rules/form/due-tasks';
import type { CheckContext, ReadEntry } from '#core/check/context';
import { entryRole } from '#core/check/entry/role';
import type { Entry } from '#core/record/entered/entry';
import type { Task } from '#core/record/task';
import { type Duty, isUnresolved } from '#core/reporting/duties';
import { byEnd, parsePeriod } from '#core/reporting/period';
import { parseUnitName } from '#core/unit/name';
import { PackFailure } from './pack-failure.ts';

/** The part of a unit in a task that a pack asks about. */
export interface PackDuty extends Pick<Duty, 'unit' | 'role'> {
  readonly task: Task;
  /** The unit is a collective phrase whose members 单位目录 does not name. */
  readonly isUnresolved: boolean;
}

/**
 * The parts of all units in the tasks on which reports are due for a period: leading and helping ones, and
 * those of rows that people added to 进展填报. In the order of the tasks.
 */
export function dutiesFor(
  entries: readonly Entry[],
  context: CheckContext,
  name: string,
): readonly PackDuty[] {
  const period = parsePeriod(name);
  const reads = entries.map((entry) => placed(entry, context));
  const end = periodEnds(reads, context).find((one) => period !== null && byEnd(one.period, period) === 0);
  if (period === null || end === undefined) return [];
  const held = context.at(period);
  const rows = entries.filter((entry) => entry.period === name);
  return withRows(dutiesOn(dueTasks(end, held), held), rows, held);
}

/** An entry with its place, whose text is not read. */
function placed(entry: Entry, { taskOf, units }: CheckContext): ReadEntry {
  const task = (entry.task === null ? undefined : taskOf(entry.task)) ?? null;
  const unit = entry.unit === null ? null : units.nameOf(entry.unit);
  const period = entry.period === null ? null : parsePeriod(entry.period);
  return { entry, task, unit, role: entryRole(unit, task, units), period, claims: [], findings: [] };
}

/** The parts of the lead units in tasks, for their plans. */
export const leadDuties = (tasks: readonly Task[], context: CheckContext): readonly PackDuty[] =>
  dutiesOn(tasks, context).filter(({ role }) => role === 'lead');

const dutiesOn = (tasks: readonly Task[], { dutiesOf }: CheckContext): readonly PackDuty[] =>
  tasks.flatMap((task) =>
    dutiesOf(task.id).map((duty) => ({
      task,
      unit: duty.unit,
      role: duty.role,
      isUnresolved: isUnresolved(duty),
    })),
  );

/** The duties with those of rows of units that the task does not name. */
function withRows(
  duties: readonly PackDuty[],
  rows: readonly Entry[],
  { units, taskOf, placeOfTask }: CheckContext,
): readonly PackDuty[] {
  const known = new Set(duties.map(({ task, unit }) => JSON.stringify([task.id, unit])));
  const added = rows.flatMap(({ task: id, unit }): readonly PackDuty[] => {
    const task = id === null ? undefined : taskOf(id);
    if (task === undefined || unit === null) return [];
    const name = units.nameOf(unit);
    const key = JSON.stringify([task.id, name]);
    if (known.has(key)) return [];
    known.add(key);
    return [{ task, unit: name, role: 'support', isUnresolved: false }];
  });
  if (added.length === 0) return duties;
  return [...duties, ...added].sort((a, b) => placeOfTask(a.task.id) - placeOfTask(b.task.id));
}

/** Units of similar names that a message shows. */
const MOST_SHOWN = 3;

/** The duties of the units that were asked for. */
export function wantedDuties(
  duties: readonly PackDuty[],
  asked: readonly string[],
  { units }: CheckContext,
): readonly PackDuty[] {
  if (duties.length === 0) throw new PackFailure('pack.nothing');
  if (asked.length === 0) return duties;
  const keyOf = (name: string): string => parseUnitName(units.nameOf(name)).normalized;
  const known = new Map(duties.map(({ unit }) => [keyOf(unit), unit]));
  const names = new Set(
    asked.map((name) => {
      const found = known.get(keyOf(name));
      if (found !== undefined) return found;
      const similar = [...known.values()].filter((unit) => units.mayBeSame(unit, name)).slice(0, MOST_SHOWN);
      throw new PackFailure('pack.unknown-unit', {
        unit: name,
        known: similar.join('、') || '—',
      });
    }),
  );
  return duties.filter(({ unit }) => names.has(unit));
}
