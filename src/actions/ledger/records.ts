import type { SubjectRecords } from '#workbook/row-subject';
import type { Held } from './read-ledger.ts';

/** The records that rows of the workbook tell of. */
export const recordsOf = ({ registry, drawn }: Held): SubjectRecords => ({
  notices: registry.notices,
  tasks: registry.tasks,
  targets: registry.targets,
  allocations: registry.allocations,
  drawnTasks: new Map(drawn.tasks.map((task) => [task.id, task])),
  drawnTargets: new Map(drawn.targets.map((target) => [target.id, target])),
});
