import { formatGoal } from '../check/status/format.ts';
import { goalOfTarget } from '../check/status/goal.ts';
import { publishedPeriod } from '../check/entry/published.ts';
import { finding } from '../finding/make-finding.ts';
import { taskNames } from '../finding/task-names.ts';
import type { Finding } from '../record/finding.ts';
import { groupBy } from '../record/group-by.ts';
import type { Notice } from '../record/notice.ts';
import type { Target } from '../record/target.ts';
import type { Task } from '../record/task.ts';
import { toBaseFigure } from '../text/base-figure.ts';
import type { KnownTasks, TableMatch } from '../identity/match-tables.ts';

/** As many tasks as a sentence names. */
const MOST_SHOWN = 10;

/**
 * What there is to say about tables that report on notices: what was joined and what was not, and where
 * a table states other targets than the notice. The notice of a finding is the one reported on.
 */
export function tableFindings(
  known: KnownTasks,
  tables: KnownTasks,
  matches: readonly TableMatch[],
): readonly Finding[] {
  const told = new Telling(known, tables);
  return matches.flatMap((match) => [
    ...told.joined(match),
    ...told.left(match),
    ...told.uncertain(match),
    ...told.targets(match),
  ]);
}

class Telling {
  readonly #tasks: ReadonlyMap<string, Task>;
  readonly #rows: ReadonlyMap<string, Task>;
  readonly #notices: ReadonlyMap<string, Notice>;
  readonly #tables: ReadonlyMap<string, Notice>;
  readonly #targets: ReadonlyMap<string, readonly Target[]>;
  readonly #stated: ReadonlyMap<string, readonly Target[]>;
  readonly #nameOfTasks: (tasks: readonly Task[]) => readonly string[];
  readonly #nameOfRows: (tasks: readonly Task[]) => readonly string[];

  constructor(known: KnownTasks, tables: KnownTasks) {
    this.#tasks = new Map(known.tasks.map((task) => [task.id, task]));
    this.#rows = new Map(tables.tasks.map((task) => [task.id, task]));
    this.#notices = new Map(known.notices.map((notice) => [notice.id, notice]));
    this.#tables = new Map(tables.notices.map((notice) => [notice.id, notice]));
    this.#targets = groupBy(known.targets, ({ task }) => task);
    this.#stated = groupBy(tables.targets, ({ task }) => task);
    this.#nameOfTasks = taskNames(known.tasks, (id) => this.#notices.get(id));
    // Of a table, each task is named within the table.
    this.#nameOfRows = taskNames([], () => undefined);
  }

  joined({ table, tasks }: TableMatch): readonly Finding[] {
    const notices = this.#noticesOf(tasks.values());
    const [notice] = notices;
    if (notice === undefined) return [];
    const own = this.#tables.get(table);
    const period = periodOf(own, notice);
    return [
      finding(
        'table.joined',
        { notice: notice.id, period },
        {
          title: titleOf(own),
          count: tasks.size,
          reportPeriod: period,
          notices: notices.map((one) => `《${titleOf(one)}》`),
        },
      ),
    ];
  }

  left({ table, tasks, left }: TableMatch): readonly Finding[] {
    const [first] = left;
    if (tasks.size === 0 || first === undefined) return [];
    const own = this.#tables.get(table);
    const shown = this.#rowNames(left.slice(0, MOST_SHOWN));
    return [
      finding(
        'table.tasks-left',
        { notice: table, task: left.length === 1 ? first : null },
        {
          title: titleOf(own),
          count: left.length,
          shownTasks: left.length > MOST_SHOWN ? [...shown, '…'] : shown,
          notices: this.#noticesOf(tasks.values()).map((one) => `《${titleOf(one)}》`),
          tasks: left,
        },
      ),
    ];
  }

  uncertain({ table, uncertain }: TableMatch): readonly Finding[] {
    return uncertain.map(({ task, candidates }) =>
      finding(
        'table.match-uncertain',
        { notice: table, task },
        {
          title: titleOf(this.#tables.get(table)),
          shownTasks: this.#rowNames([task]),
          candidates: this.#nameOfTasks(candidates.flatMap((id) => this.#tasks.get(id) ?? [])),
        },
      ),
    );
  }

  targets({ table, tasks, targets }: TableMatch): readonly Finding[] {
    const own = this.#tables.get(table);
    const title = titleOf(own);
    return [...tasks].flatMap(([row, id]) => {
      const promised = this.#targets.get(id) ?? [];
      const notice = this.#notices.get(this.#tasks.get(id)?.notice ?? '');
      const place = { notice: notice?.id ?? null, task: id, period: periodOf(own, notice) };
      return (this.#stated.get(row) ?? []).flatMap((stated): readonly Finding[] => {
        const target = promised.find((one) => one.id === targets.get(stated.id));
        const { metric } = target ?? stated;
        const b = formatGoal(stated);
        if (target === undefined) {
          const isKnown = stated.value === null || promised.some((one) => isSameFigure(one, stated));
          return isKnown ? [] : [finding('table.target-added', place, { title, metric, b })];
        }
        const at = { ...place, target: target.id };
        if (!isSameGoal(target, stated))
          return [finding('table.target-differs', at, { title, metric, a: formatGoal(target), b })];
        const [due, deadline] = [target.deadline, stated.deadline];
        return due === null || deadline === null || due.startsWith(deadline) || deadline.startsWith(due)
          ? []
          : [finding('table.deadline-differs', at, { title, metric, due, deadline })];
      });
    });
  }

  #noticesOf(tasks: Iterable<string>): readonly Notice[] {
    const ids = new Set([...tasks].flatMap((id) => this.#tasks.get(id)?.notice ?? []));
    return [...ids].flatMap((id) => this.#notices.get(id) ?? []);
  }

  /** Tasks of a table by number and first words, since its numbers may be those of others in the notice. */
  #rowNames(ids: readonly string[]): readonly string[] {
    return this.#nameOfRows(ids.flatMap((id) => this.#rows.get(id) ?? []));
  }
}

/** The period that a table reports on; its year is that of the notice where it prints none. */
const periodOf = (table: Notice | undefined, notice: Notice | undefined): string | null =>
  table === undefined ? null : publishedPeriod({ ...table, year: table.year ?? notice?.year ?? null });

const titleOf = (notice: Notice | undefined): string => notice?.title || (notice?.id ?? '');

/** Whether two targets promise the same: one figure in any unit, at least or at most. */
const isSameGoal = (a: Target, b: Target): boolean =>
  isSameFigure(a, b) && a.direction === b.direction && goalOfTarget(a)?.sense === goalOfTarget(b)?.sense;

const isSameFigure = (a: Target, b: Target): boolean =>
  isSameValue(a.value, a.unit, b.value, b.unit) && isSameValue(a.value2, a.unit, b.value2, b.unit);

function isSameValue(a: number | null, unitOfA: string, b: number | null, unitOfB: string): boolean {
  if (a === null || b === null) return a === b;
  const [one, other] = [toBaseFigure(a, unitOfA), toBaseFigure(b, unitOfB)];
  return one.amount === other.amount && one.measure === other.measure;
}
