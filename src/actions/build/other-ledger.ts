import { type IncomingIds, incomingIds, withIds } from '#core/identity/known-ids';
import { matchRegistry } from '#core/identity/match-registry';
import { type Registry, withTables } from '#core/record/registry';
import type { Target } from '#core/record/target';
import type { Task } from '#core/record/task';
import type { WorkbookEntries } from '#workbook/codec/entries';
import { SHEETS } from '#workbook/sheets/all';
import { ALLOCATIONS } from '#workbook/sheets/allocations/columns';
import { TARGETS } from '#workbook/sheets/targets/columns';
import { TARGET_FIELDS } from '#workbook/sheets/targets/fields';
import { TASKS } from '#workbook/sheets/tasks/columns';
import { TASK_FIELDS } from '#workbook/sheets/tasks/fields';
import type { DesiredContent } from '../ledger/prepare-change.ts';
import type { Ledger } from '../ledger/read-ledger.ts';
import { mergeEntries } from '../pull/merge-entries.ts';
import { comparePull, pulledContent } from '../pull/pull.ts';
import { isEntered } from '../put-aside/place-entries.ts';
import { withBreakdownEdits } from './breakdown-edits.ts';
import { putAsideOf, withRecordEdits } from './record-edits.ts';

/** The content of a workbook into which others are taken over. */
interface Gathered {
  readonly content: DesiredContent;
  /** Ids of the notices that came from what was given before. */
  readonly given: ReadonlySet<string>;
}

/**
 * Takes another workbook over into a ledger: its notices as a pull does, without those that
 * were given before; what people entered and changed in it, where this one is empty. What
 * says something else here, or has no place, is put aside. Nothing is written.
 */
export function withOtherLedger(ledger: Ledger, other: Ledger, given: ReadonlySet<string>): Gathered {
  const match = matchRegistry(ledger.base, other.base, { edited: ledger.registry });
  const isNew = (notice: string | null): boolean =>
    notice === null || !given.has(match.notices.get(notice) ?? '');
  const pull = comparePull(ledger, ofNotices(other.base, isNew));
  const ids = joined(incomingIds(other.base, match), pull.ids);
  const pulled = pulledContent(pull);
  const edited = withEditsOf(pulled, withIds(other.base, ids), withIds(other.registry, ids));
  const entries = mergeEntries(
    edited,
    { registry: other.registry, entries: withoutBlankRows(other.entries) },
    ids,
  );
  return { content: { ...edited, entries }, given: new Set([...given, ...ids.notices.values()]) };
}

/** Without the rows that only show who has not reported: this workbook has its own. */
function withoutBlankRows(entries: WorkbookEntries): WorkbookEntries {
  const odd = new Set(
    entries.unread.flatMap(({ sheet, key }) => (sheet === SHEETS.progress.name ? [key] : [])),
  );
  return { ...entries, progress: entries.progress.filter((entry) => isEntered(entry, odd)) };
}

/** The part of a registry that belongs to some notices. */
function ofNotices(registry: Registry, isWanted: (notice: string | null) => boolean): Registry {
  const tasks = registry.tasks.filter(({ notice }) => isWanted(notice));
  const ids = new Set(tasks.map(({ id }) => id));
  return {
    ...registry,
    notices: registry.notices.filter(({ id }) => isWanted(id)),
    tasks,
    targets: registry.targets.filter(({ task }) => ids.has(task)),
    allocations: registry.allocations.filter(({ notice }) => isWanted(notice)),
    ...withTables((registry.tables ?? []).filter(({ notice }) => isWanted(notice))),
    findings: registry.findings.filter(({ notice }) => notice !== null && isWanted(notice)),
  };
}

const joined = (first: IncomingIds, second: IncomingIds): IncomingIds => ({
  notices: new Map([...first.notices, ...second.notices]),
  tasks: new Map([...first.tasks, ...second.tasks]),
  targets: new Map([...first.targets, ...second.targets]),
});

/** The content with the cells of 任务库, 目标指标 and 任务分解 that people changed in the other workbook. */
function withEditsOf(content: DesiredContent, otherBase: Registry, otherNow: Registry): DesiredContent {
  const { registry, base, entries } = content;
  const tasks = withRecordEdits<Task>(
    () => TASK_FIELDS,
    { records: registry.tasks, base: base.tasks },
    { records: otherNow.tasks, base: otherBase.tasks },
  );
  const targets = withRecordEdits<Target>(
    () => TARGET_FIELDS,
    { records: registry.targets, base: base.targets },
    { records: otherNow.targets, base: otherBase.targets },
  );
  const breakdowns = withBreakdownEdits(
    { records: registry.allocations, base: base.allocations },
    { records: otherNow.allocations, base: otherBase.allocations },
  );
  const contents = new Map([...otherNow.tasks, ...tasks.records].map((task) => [task.id, task.content]));
  const contentOf = (id: string | null): string => (id === null ? '' : (contents.get(id) ?? ''));
  const aside = [
    ...putAsideOf(tasks.differing, TASKS, ({ id }) => ({ task: contentOf(id), target: '' })),
    ...putAsideOf(targets.differing, TARGETS, ({ task, metric }) => ({
      task: contentOf(task),
      target: metric,
    })),
    ...putAsideOf(breakdowns.differing, ALLOCATIONS, ({ row }) => ({
      task: contentOf(row.task),
      target: row.item,
    })),
  ];
  return {
    ...content,
    registry: {
      ...registry,
      tasks: tasks.records,
      targets: targets.records,
      allocations: breakdowns.allocations,
    },
    entries: { ...entries, putAside: [...entries.putAside, ...aside] },
  };
}
