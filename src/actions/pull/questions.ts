import { byId, isEdited } from '#core/merge/records';
import { MERGED_TARGET_FIELDS, MERGED_TASK_FIELDS } from '#core/merge/difference';
import type { RegistryMatch } from '#core/identity/registry-match';
import type { Registry } from '#core/record/registry';
import type { Ledger } from '../ledger/read-ledger.ts';

/**
 * A record in which something was entered, and it is not certain which record of the new
 * version it is. Without an answer, what was entered for a task or target is put aside;
 * a notice stays beside the new one. A `report` asks which task of a notice a task of a
 * completion table is; without an answer the table keeps it as a task of its own.
 */
export interface PullQuestion {
  readonly record: 'notice' | 'task' | 'target' | 'report';
  /** Id of the known record; of a `report`, of the task of the table, as it was read. */
  readonly known: string;
  /** Ids in the registry as it was read (`Pull.read`), the likeliest first; of a `report`, of tasks of the workbook. */
  readonly candidates: readonly string[];
}

/** The uncertain matches that matter: something was entered there, or a user changed the record. */
export function questionsOf(
  { uncertain }: RegistryMatch,
  { registry, base }: Pick<Ledger, 'registry' | 'base'>,
  isUsed: (id: string) => boolean,
): readonly PullQuestion[] {
  if (uncertain.length === 0) return [];
  const marked = markedRecords(registry, base, isUsed);
  return uncertain.filter(({ known }) => marked.has(known));
}

/** Ids of notices, tasks and targets with an entry or a change of the user, there or in a record below. */
function markedRecords(
  registry: Registry,
  base: Registry,
  isUsed: (id: string) => boolean,
): ReadonlySet<string> {
  const tasks = byId(base.tasks);
  const targets = byId(base.targets);
  const noticeOf = new Map([...base.tasks, ...registry.tasks].map(({ id, notice }) => [id, notice]));
  const marked = new Set<string>();
  const mark = (target: string | null, task: string): void => {
    if (target !== null) marked.add(target);
    marked.add(task);
    const notice = noticeOf.get(task);
    if (notice !== undefined) marked.add(notice);
  };
  for (const target of registry.targets) {
    const before = targets.get(target.id) ?? target;
    if (isUsed(target.id) || isEdited(MERGED_TARGET_FIELDS, before, target)) mark(target.id, target.task);
  }
  for (const task of [...base.tasks, ...registry.tasks]) {
    const before = tasks.get(task.id) ?? task;
    if (isUsed(task.id) || isEdited(MERGED_TASK_FIELDS, before, task)) mark(null, task.id);
  }
  return marked;
}
