import type { RecordChange } from '../record/entered/amendment-outcome.ts';
import { isSame } from '../record/is-same.ts';
import type { Registry } from '../record/registry.ts';
import type { Target } from '../record/target.ts';
import type { Task } from '../record/task.ts';
import type { AmendProblem } from './problems.ts';

/** A change of one record: other values of some fields, or a new record. */
export type RecordEdit =
  | { readonly record: 'task'; readonly id: string; readonly fields: Partial<Task> }
  | {
      readonly record: 'target';
      readonly id: string;
      readonly fields: Partial<Target>;
      readonly isEnded?: boolean;
    }
  | { readonly record: 'new-task'; readonly task: Task }
  | { readonly record: 'new-target'; readonly target: Target };

/** What carrying out a row changes; or why it cannot be carried out. */
export type Carrying =
  | {
      /** Ids of the task and of the first target it is about. */
      readonly task: string;
      readonly target: string | null;
      readonly edits: readonly RecordEdit[];
    }
  | { readonly problem: AmendProblem };

/** The registry with some edits, and what they replaced. New records stand after the others of their notice. */
export function withEdits(
  registry: Registry,
  edits: readonly RecordEdit[],
): { readonly registry: Registry; readonly changes: readonly RecordChange[] } {
  let { tasks, targets } = registry;
  const changes: RecordChange[] = [];
  for (const edit of edits)
    switch (edit.record) {
      case 'task': {
        const change = changed(tasks, edit.id, edit.fields);
        if (change === null) break;
        tasks = change.records;
        changes.push({ record: 'task', id: edit.id, before: change.before });
        break;
      }
      case 'target': {
        const { id, isEnded } = edit;
        const change = changed(targets, id, edit.fields);
        targets = change?.records ?? targets;
        const before = change?.before ?? {};
        if (isEnded === true) changes.push({ record: 'target', id, before, isEnded });
        else if (change !== null) changes.push({ record: 'target', id, before });
        break;
      }
      case 'new-task':
        tasks = insertAfter(tasks, edit.task, ({ notice }) => notice === edit.task.notice);
        changes.push({ record: 'task', id: edit.task.id, before: null });
        break;
      case 'new-target':
        targets = insertAfter(targets, edit.target, ({ task }) => task === edit.target.task);
        changes.push({ record: 'target', id: edit.target.id, before: null });
        break;
    }
  return { registry: { ...registry, tasks, targets }, changes };
}

/** The records with other values of some fields of one of them; null where they are the same. */
function changed<R extends { readonly id: string }>(
  records: readonly R[],
  id: string,
  fields: Partial<R>,
): { readonly records: readonly R[]; readonly before: Partial<R> } | null {
  const record = records.find((one) => one.id === id);
  if (record === undefined) return null;
  const names = (Object.keys(fields) as (keyof R)[]).filter((name) => !isSame(record[name], fields[name]));
  if (names.length === 0) return null;
  const before: Partial<R> = {};
  for (const name of names) before[name] = record[name];
  return { records: records.map((one) => (one === record ? { ...one, ...fields } : one)), before };
}

/** The records with a new one behind the last of its group; at the end where there is none. */
export function insertAfter<R>(
  records: readonly R[],
  record: R,
  isOfGroup: (other: R) => boolean,
): readonly R[] {
  const last = records.reduce((found, other, place) => (isOfGroup(other) ? place : found), -1);
  return last < 0
    ? [...records, record]
    : [...records.slice(0, last + 1), record, ...records.slice(last + 1)];
}
