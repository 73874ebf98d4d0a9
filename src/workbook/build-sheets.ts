import type { TargetStatus } from '#core/check/status/target-status';
import type { Registry } from '#core/record/registry';
import { type MergeBase, retainedIds } from '#core/merge/difference';
import { allReports } from './codec/all-reports.ts';
import { earlierReports } from './codec/earlier-reports.ts';
import { NO_ENTRIES, type WorkbookEntries } from './codec/entries.ts';
import { figureRecords } from './sheets/figures/figure-record.ts';
import { ALL_SHEETS } from './sheets/all.ts';
import type { BookContent, ListedSheet, SheetDescriptor } from './sheets/sheet-descriptor.ts';
import { figureSettings } from './sheets/settings/setting.ts';
import { entriesToDraw } from './sheets/progress/starting-entries.ts';
import { indexOf } from './codec/registry-index.ts';
import type { SheetModel } from './model/sheet-model.ts';
import { drawnRows } from './sheets/store/drawn-cells.ts';
import { STORE_NAME } from './sheets/store/name.ts';

export interface BuildOptions {
  /** What users entered in an earlier workbook of the same tasks. */
  readonly entries?: WorkbookEntries;
  /** The status of each target in each report, as the checks give it. */
  readonly statuses?: readonly TargetStatus[];
  /** The records as last pulled, where users changed them: the content of the hidden sheet. */
  readonly mergeBase?: MergeBase;
  /** ISO date of the lamps that are shown until Excel calculates; nothing is late without it. */
  readonly asOf?: string | null;
  /** Names of the sheets that the workbook has already. */
  readonly existing?: ReadonlySet<string>;
  /** Names of the sheets to draw; absent: all. The others are those of `others`, where it has them. */
  readonly only?: ReadonlySet<string>;
  readonly others?: readonly SheetModel[];
}

/**
 * All sheets of a workbook, in the order of their tabs. Pure: the same registry and
 * entries give the same models. Sheets with nothing to show are left out (任务分解 and
 * 任务分解表 without allocations, 半年度完成情况表 without a report on the half year).
 */
export function buildSheets(registry: Registry, options: BuildOptions = {}): readonly SheetModel[] {
  const drawn = drawSheets(registry, options);
  return drawn.map((model) =>
    model.name === STORE_NAME ? { ...model, values: [...model.values, ...drawnRows(drawn)] } : model,
  );
}

/** As `buildSheets`, where the hidden sheet does not record which cells Duban drew. */
export function drawSheets(registry: Registry, options: BuildOptions = {}): readonly SheetModel[] {
  const entries = options.entries ?? NO_ENTRIES;
  const known = new Set(registry.tasks.map(({ id }) => id));
  const deleted = (options.mergeBase?.base.tasks ?? []).filter(({ id }) => !known.has(id));
  // A report on a task that users deleted still shows what it is about.
  const withDeleted =
    deleted.length === 0 ? registry : { ...registry, tasks: [...registry.tasks, ...deleted] };
  const index = indexOf(withDeleted);
  const reports = entriesToDraw(registry, entries);
  const all = allReports({ progress: reports, history: entries.history });
  let figures: BookContent['figures'] | null = null;
  const content: BookContent = {
    registry,
    index,
    entries,
    reports,
    allReports: all,
    earlier: earlierReports(all, entries.units),
    // Not every sheet needs them, and they take the longest.
    get figures() {
      return (figures ??= figureRecords(
        withDeleted,
        reports,
        figureSettings(registry.notices, entries, options.asOf),
        options.statuses ?? [],
        { retained: retainedIds(options.mergeBase), amendments: entries.amendments, plans: entries.plans },
      ));
    },
    mergeBase: options.mergeBase,
    asOf: options.asOf ?? null,
    existing: options.existing ?? new Set(),
    revision: Math.max(...ALL_SHEETS.map(({ source }) => source?.since ?? 1)),
  };
  const { only, others = [] } = options;
  const draw = (sheet: SheetDescriptor, listed: readonly ListedSheet[]): SheetModel | null =>
    only === undefined || only.has(sheet.name)
      ? sheet.draw(content, listed)
      : (others.find(({ name }) => name === sheet.name) ?? null);
  const models = new Map<SheetDescriptor, SheetModel | null>();
  const listed: ListedSheet[] = [];
  for (const sheet of ALL_SHEETS) {
    const { name, purpose } = sheet;
    if (purpose === null) continue;
    const model = draw(sheet, []);
    models.set(sheet, model);
    if (model !== null) listed.push({ name, purpose });
  }
  // 首页 lists the sheets that there are, so it is drawn after them.
  for (const sheet of ALL_SHEETS) if (sheet.purpose === null) models.set(sheet, draw(sheet, listed));
  return ALL_SHEETS.map((sheet) => models.get(sheet) ?? null).filter((model) => model !== null);
}
