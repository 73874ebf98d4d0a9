import type { SubjectRecords } from '#workbook/sheets/sheet-descriptor';
import type { Ledger } from './read-ledger.ts';

/** The records that rows of the workbook are about. */
export const subjectRecords = ({ registry, base }: Ledger): SubjectRecords => ({
  notices: registry.notices,
  tasks: registry.tasks,
  targets: registry.targets,
  allocations: registry.allocations,
  baseTasks: new Map(base.tasks.map((task) => [task.id, task])),
  baseTargets: new Map(base.targets.map((target) => [target.id, target])),
});
