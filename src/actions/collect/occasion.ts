import type { CheckContext } from '#core/check/context';
import type { CheckSession } from '#core/check/check';
import type { Entry } from '#core/record/entered/entry';
import type { Target } from '#core/record/target';
import type { Task } from '#core/record/task';
import { groupBy } from '#core/record/group-by';
import type { Duty } from '#core/reporting/duties';
import { parsePeriod } from '#core/reporting/period';
import { parseUnitName } from '#core/unit/name';
import { latestVersions } from '#workbook/codec/all-reports';
import type { DesiredContent } from '../ledger/prepare-change.ts';
import { periodsOf } from '../period/periods-of.ts';

/** How the master stands to a period: reports come in, are corrected, or it does not know it. */
export type PeriodStanding = 'open' | 'closed' | 'unknown';

/** What the rows of returned files are held against. */
export interface Occasion {
  readonly content: DesiredContent;
  /** The latest open period; null where none is open. */
  readonly current: string | null;
  readonly standingOf: (period: string) => PeriodStanding;
  /** The context of reports for a period; null: of plans. */
  readonly contextAt: (period: string | null) => CheckContext;
  /** Two names of one unit have one key. */
  readonly unitKey: (name: string) => string;
  /** The name of a unit by the 单位目录. */
  readonly unitName: (name: string) => string;
  /** The part of a unit in a task; undefined where it has none. */
  readonly dutyOf: (task: string, unit: string, period: string | null) => Duty | undefined;
  /** The row of a unit for a task: of an open period in 进展填报, of a closed one the latest version. */
  readonly rowOf: (task: string, unit: string, period: string) => Entry | undefined;
  /** Tasks in which a unit has a part or a row. */
  readonly tasksOf: (unit: string, period: string | null) => readonly Task[];
  readonly taskOf: (id: string) => Task | undefined;
  readonly targetOf: (id: string) => Target | undefined;
  readonly targetsOf: (task: string) => readonly Target[];
  /** The year for which the plan of a task is; null where its notice does not state it. */
  readonly planYearOf: (task: Task) => string | null;
}

/** @param session A check of the content. */
export function occasionOf(content: DesiredContent, { context }: CheckSession): Occasion {
  const { registry, entries } = content;
  const { current, periods } = periodsOf(content);
  const states = new Map(periods.map(({ period, state }) => [period, state]));
  const { nameOf } = context.units;
  const unitKey = (name: string): string => parseUnitName(nameOf(name)).normalized;
  const contextAt = (period: string | null): CheckContext =>
    context.at(period === null ? null : parsePeriod(period));
  const standingOf = (period: string): PeriodStanding => states.get(period) ?? 'unknown';
  const reports = [
    ...entries.progress.filter(({ period }) => period !== null && standingOf(period) !== 'closed'),
    ...latestVersions(entries.history)
      .map(({ entry }) => entry)
      .filter(({ period }) => period !== null && standingOf(period) === 'closed'),
  ];
  const rows = groupBy(reports, ({ task, unit, period }) =>
    rowKey(task, unit === null ? null : unitKey(unit), period),
  );
  const byUnit = groupBy(reports, ({ unit, period }) =>
    rowKey(null, unit === null ? null : unitKey(unit), period),
  );
  const tasks = new Map(registry.tasks.map((task) => [task.id, task]));
  const targets = new Map(registry.targets.map((target) => [target.id, target]));
  const dutyOf = (task: string, unit: string, period: string | null): Duty | undefined =>
    contextAt(period)
      .dutiesOf(task)
      .find((duty) => unitKey(duty.unit) === unitKey(unit));
  const unitTasks = new Map<string, readonly Task[]>();
  return {
    content,
    current,
    standingOf,
    contextAt,
    unitKey,
    unitName: nameOf,
    dutyOf,
    rowOf(task, unit, period) {
      const own = rows.get(rowKey(task, unitKey(unit), period))?.[0];
      if (own !== undefined) return own;
      // A row without a unit is that of the only one that leads.
      const leads = contextAt(period)
        .dutiesOf(task)
        .filter(({ role }) => role === 'lead');
      const isOnlyLead = leads.length === 1 && leads.every((duty) => unitKey(duty.unit) === unitKey(unit));
      return isOnlyLead ? rows.get(rowKey(task, null, period))?.[0] : undefined;
    },
    tasksOf(unit, period) {
      const key = JSON.stringify([unitKey(unit), period]);
      const known = unitTasks.get(key);
      if (known !== undefined) return known;
      const withRows = new Set(
        (byUnit.get(rowKey(null, unitKey(unit), period)) ?? []).map(({ task }) => task),
      );
      const found = registry.tasks.filter(
        ({ id }) => withRows.has(id) || dutyOf(id, unit, period) !== undefined,
      );
      unitTasks.set(key, found);
      return found;
    },
    taskOf: (id) => tasks.get(id),
    targetOf: (id) => targets.get(id),
    targetsOf: context.targetsOf,
    planYearOf: ({ notice }) => {
      const year = context.noticeOf(notice)?.year ?? null;
      return year === null ? null : String(year);
    },
  };
}

const rowKey = (task: string | null, unit: string | null, period: string | null): string =>
  JSON.stringify([task, unit, period]);
