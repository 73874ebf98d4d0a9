import { isTouched } from '#core/reporting/filled';
import { isEdited } from '#core/merge/records';
import { MERGED_TARGET_FIELDS, MERGED_TASK_FIELDS } from '#core/merge/difference';
import { blankEntry, type Entry, type EntryFigure } from '#core/record/entered/entry';
import type { PutAside, PutAsideReason } from '#core/record/entered/put-aside';
import type { Registry } from '#core/record/registry';
import { cellText } from '#workbook/codec/cell';
import type { WorkbookEntries } from '#workbook/codec/entries';
import { entryIdentity, withEntryKeys } from '#workbook/codec/entry-key';
import type { UnreadCell } from '#workbook/codec/unread';
import { SHEETS } from '#workbook/sheets/all';
import { TARGETS } from '#workbook/sheets/targets/columns';
import { TASKS } from '#workbook/sheets/tasks/columns';
import { knownRecords } from './known-records.ts';
import { type AddressOf, PutAsideLines } from './lines.ts';

/** Records of a workbook: as users have them, and as they were last pulled. */
export interface RecordsAndBase {
  readonly registry: Registry;
  readonly base: Registry;
}

interface PlaceOptions {
  /** Why the entries of a record that is gone are put aside. */
  readonly reasonOf?: (id: string) => PutAsideReason;
  readonly addressOf?: AddressOf;
}

/**
 * The entries as a workbook with other records can show them: figures stay with their
 * targets, also where those went to another task; what was entered for a record that is no
 * longer there is put aside. Nothing is dropped but rows in which nothing was entered.
 *
 * @param before The records for which the entries were made.
 */
export function placeEntries(
  entries: WorkbookEntries,
  before: RecordsAndBase,
  after: RecordsAndBase,
  { reasonOf = () => 'task-removed', addressOf }: PlaceOptions = {},
): WorkbookEntries {
  const former = knownRecords(before.registry, before.base);
  const formerBase = knownRecords(before.base);
  const shown = knownRecords(after.registry);
  // Reports on a task whose row a user deleted stay in 进展填报.
  const reportable = knownRecords(after.registry, after.base);
  const lines = new PutAsideLines(knownRecords(before.registry, before.base, after.registry), addressOf);
  const aside: PutAside[] = [];
  const odd = groupUnread(entries.unread);
  const kept = new Set<UnreadCell>(entries.unread);
  const put = (added: readonly PutAside[], cells: readonly UnreadCell[] = []): void => {
    aside.push(...added);
    for (const cell of cells) kept.delete(cell);
  };

  let units: ReadonlySet<string> | undefined;
  const rows: Entry[] = [];
  const moved: (readonly [Entry, EntryFigure])[] = [];
  for (const entry of entries.progress) {
    const { task } = entry;
    const cells = odd.get(`${SHEETS.progress.name} ${entry.key}`) ?? [];
    if (task !== null && former.tasks.has(task) && !reportable.tasks.has(task)) {
      const staying = entry.figures.filter(({ target }) => shown.targets.has(target));
      for (const figure of staying) moved.push([entry, figure]);
      const left = entry.figures.filter((figure) => !staying.includes(figure));
      const report = lines.report({ ...entry, figures: left }, cells, reasonOf(task));
      // Where there is a report, its lines name the unit and the period.
      put(
        report.length > 0
          ? report
          : lines.typedHeading(entry, (units ??= unitsOf(entries, before, after)), reasonOf(task)),
        cells,
      );
      continue;
    }
    const figures = entry.figures.filter((figure) => {
      const target = shown.targets.get(figure.target);
      if (target === undefined) {
        if (former.targets.has(figure.target)) put(lines.figure(entry, figure, reasonOf(figure.target)));
        return !former.targets.has(figure.target);
      }
      if (target.task === task) return true;
      moved.push([entry, figure]);
      return false;
    });
    rows.push(figures.length === entry.figures.length ? entry : { ...entry, figures });
  }
  for (const plan of entries.plans)
    if (!shown.tasks.has(plan.task)) put(lines.plan(plan, reasonOf(plan.task)));
  for (const one of entries.confirmations)
    if (!shown.targets.has(one.target)) put(lines.confirmation(one, reasonOf(one.target)));
  for (const [id, task] of knownRecords(before.registry).tasks) {
    const base = formerBase.tasks.get(id);
    if (reportable.tasks.has(id) || base === undefined || !isEdited(MERGED_TASK_FIELDS, base, task)) continue;
    put(lines.taskEdits(base, task, reasonOf(id)));
  }
  for (const [id, target] of knownRecords(before.registry).targets) {
    const base = formerBase.targets.get(id);
    if (reportable.targets.has(id) || base === undefined) continue;
    if (isEdited(MERGED_TARGET_FIELDS, base, target)) put(lines.targetEdits(base, target, reasonOf(id)));
  }
  for (const [layout, records, here] of [
    [TASKS, former.tasks, shown.tasks],
    [TARGETS, former.targets, shown.targets],
  ] as const)
    for (const id of records.keys()) {
      if (here.has(id)) continue;
      for (const cell of odd.get(`${layout.sheet} ${cellText(id)}`) ?? []) {
        const header = layout.columns.find(({ key }) => key === cell.column)?.header ?? cell.column;
        put(lines.unread(cell, id, header, reasonOf(id)), [cell]);
      }
    }
  if (aside.length === 0 && moved.length === 0 && rows.length === entries.progress.length) return entries;
  return {
    ...entries,
    progress: withFigures(rows, moved, shown.targets),
    plans: entries.plans.filter(({ task }) => shown.tasks.has(task)),
    confirmations: entries.confirmations.filter(({ target }) => shown.targets.has(target)),
    unread: entries.unread.filter((cell) => kept.has(cell)),
    putAside: [...entries.putAside, ...aside],
  };
}

/** Names of units in the tasks and those they are merged into. */
function unitsOf({ units }: WorkbookEntries, ...sides: readonly RecordsAndBase[]): ReadonlySet<string> {
  const tasks = sides.flatMap(({ registry, base }) => [...registry.tasks, ...base.tasks]);
  return new Set([
    ...tasks.flatMap((task) => [...task.leadUnits, ...task.units, ...task.groupUnits]),
    ...units.flatMap(({ name, canonical, members }) => [
      name,
      ...(canonical === null ? [] : [canonical]),
      ...members,
    ]),
  ]);
}

function groupUnread(unread: readonly UnreadCell[]): ReadonlyMap<string, readonly UnreadCell[]> {
  const groups = new Map<string, UnreadCell[]>();
  for (const cell of unread) {
    const key = `${cell.sheet} ${cell.key}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [cell]);
    else group.push(cell);
  }
  return groups;
}

/** The rows with figures whose targets went to another task: in its row for the same unit and period, else in a new one. */
function withFigures(
  rows: readonly Entry[],
  moved: readonly (readonly [Entry, EntryFigure])[],
  targets: ReadonlyMap<string, { readonly task: string }>,
): readonly Entry[] {
  if (moved.length === 0) return rows;
  const all = [...rows];
  const placeOf = new Map<string, number>();
  for (const [place, entry] of all.entries()) {
    const identity = entryIdentity(entry);
    if (!placeOf.has(identity)) placeOf.set(identity, place);
  }
  for (const [{ unit, period }, figure] of moved) {
    const task = targets.get(figure.target)?.task ?? '';
    const identity = entryIdentity({ task, unit, period });
    const place = placeOf.get(identity) ?? all.length;
    placeOf.set(identity, place);
    const entry = all[place] ?? blankEntry(task, unit, period);
    all[place] = { ...entry, figures: [...entry.figures, figure] };
  }
  // Only rows that were added have no key yet; the others keep theirs.
  const keys = withEntryKeys(all);
  return all.map((entry, place) => (entry.key === '' ? { ...entry, key: keys[place]?.key ?? '' } : entry));
}

/** Whether anything was entered in a row that may be left out. */
export const isEntered = (entry: Entry, odd: ReadonlySet<string>): boolean =>
  isTouched(entry) || odd.has(entry.key) || (entry.unknown ?? []).length > 0;
