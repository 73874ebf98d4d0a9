import type { Entry } from '#core/record/entered/entry';
import type { PlanEntry } from '#core/record/entered/plan-entry';
import type { Task } from '#core/record/task';
import type { DutyRole } from '#core/reporting/duties';
import type { FigureRecord } from '../sheets/figures/figure-record.ts';
import type { PackMeta } from './meta.ts';

/** A row of 进展填报: the part of the unit in a task. */
export interface PackReport {
  readonly task: Task;
  readonly role: DutyRole;
  /** List, section or notice that tells the task from others with its number; null where the number does. */
  readonly place: string | null;
  /** The target of the quarter in the plan; "" where there is none. */
  readonly stage: string;
  /** The report of the unit for the latest earlier period; null where there is none. */
  readonly last: Entry | null;
  /** What is in the row of the master already; null where it has none. */
  readonly now: Entry | null;
}

/** A row of 指标进度. */
export interface PackFigure {
  /** The target in the report of the unit, as 指标进度 of the master has it. */
  readonly record: FigureRecord;
  readonly place: string | null;
  /** The latest earlier report with a figure for the target; null where there is none. */
  readonly last: Entry | null;
}

/** A row of 推进方案表. */
export interface PackPlan {
  readonly task: Task;
  /** What the master holds; null where nothing was filled in. */
  readonly plan: PlanEntry | null;
}

/** A person to call. */
export interface PackContact {
  readonly name: string;
  readonly contact: string;
  readonly phone: string;
}

/** Settings that a pack tells or uses in its formulas. */
export interface PackSettings {
  /** Most characters of 进展情况 with the problems; null: no limit. */
  readonly maxChars: number | null;
  /** As in `CheckSettings`. */
  readonly yellowFrom: number;
  readonly redAbove: number;
  readonly farAbove: number;
}

/** Everything that is written into one pack. */
export interface PackContent extends Omit<PackMeta, 'rows' | 'sent' | 'seal' | 'notices'> {
  readonly notices: readonly {
    readonly id: string;
    readonly title: string;
    readonly docNumber: string | null;
  }[];
  /** Empty in a pack for plans. */
  readonly reports: readonly PackReport[];
  readonly figures: readonly PackFigure[];
  /** Tasks that the unit leads. */
  readonly plans: readonly PackPlan[];
  /** Who hands out the tasks; null where 单位目录 does not say whom to call. */
  readonly office: PackContact | null;
  /** Who answers for the unit by 单位目录; null where it does not say. */
  readonly own: PackContact | null;
  readonly settings: PackSettings;
}
