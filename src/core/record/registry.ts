import type { Allocation } from './allocation.ts';
import type { PlanEntry } from './entered/plan-entry.ts';
import type { Finding } from './finding.ts';
import type { Notice } from './notice.ts';
import type { ProgressTable } from './progress-table.ts';
import type { Statement } from './statement.ts';
import type { Target } from './target.ts';
import type { Task } from './task.ts';

export const REGISTRY_FORMAT = 'duban-registry/1';

/** Everything read from one or several notices. Records are plain data that JSON can hold. */
export interface Registry {
  readonly format: typeof REGISTRY_FORMAT;
  readonly notices: readonly Notice[];
  readonly tasks: readonly Task[];
  readonly targets: readonly Target[];
  readonly allocations: readonly Allocation[];
  /** Tables of figures; absent: none. */
  readonly tables?: readonly ProgressTable[];
  /** What reports say outside of tasks; absent: nothing. */
  readonly statements?: readonly Statement[];
  /** What tables with columns of quarters plan for their tasks; absent: nothing. */
  readonly plans?: readonly PlanEntry[];
  readonly findings: readonly Finding[];
}

/** The field of a registry for tables; without any it is left out. */
export const withTables = (tables: readonly ProgressTable[]): Pick<Registry, 'tables'> =>
  tables.length === 0 ? {} : { tables };

/** The field of a registry for statements; without any it is left out. */
export const withStatements = (statements: readonly Statement[]): Pick<Registry, 'statements'> =>
  statements.length === 0 ? {} : { statements };

/** The field of a registry for printed plans; without any it is left out. */
export const withPlans = (plans: readonly PlanEntry[]): Pick<Registry, 'plans'> =>
  plans.length === 0 ? {} : { plans };
