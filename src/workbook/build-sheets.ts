import type { Standing } from '#core/check/lamp';
import type { Registry } from '#core/record/registry';
import type { Remembered } from '#core/merge/difference';
import { NO_ENTRIES, type WorkbookEntries } from './codec/entries.ts';
import { figureRecords } from './sheets/figures/figure-record.ts';
import { rowsOfFindings } from './sheets/findings/row.ts';
import { figureSettings } from './sheets/settings/setting.ts';
import { entriesToDraw } from './codec/starting-entries.ts';
import { indexOf } from './codec/task-context.ts';
import type { SheetDrawing } from './model/sheet-model.ts';
import { allocationsSheet } from './sheets/allocations/draw.ts';
import { breakdownSheet } from './sheets/breakdown/draw.ts';
import { figuresSheet } from './sheets/figures/draw.ts';
import { findingsSheet } from './sheets/findings/draw.ts';
import { halfYearSheet } from './sheets/half-year/draw.ts';
import { homeSheet } from './sheets/home/draw.ts';
import { planSheet } from './sheets/plan/draw.ts';
import { progressSheet } from './sheets/progress/draw.ts';
import { settingsSheet } from './sheets/settings/draw.ts';
import { storeSheet } from './sheets/store/draw.ts';
import { targetsSheet } from './sheets/targets/draw.ts';
import { tasksSheet } from './sheets/tasks/draw.ts';
import { unitsSheet } from './sheets/units/draw.ts';

export interface BuildOptions {
  /** What people wrote into an earlier workbook of the same tasks; it is put back. */
  readonly entries?: WorkbookEntries;
  /** What the checks say of each target in each report. */
  readonly standings?: readonly Standing[];
  /** The records as they came, where people keep others: what the hidden sheet holds. */
  readonly remembered?: Remembered;
  /** ISO date the lamps are shown for until they are worked out anew; nothing is late without it. */
  readonly asOf?: string | null;
}

/**
 * All sheets of a master workbook, in the order of their tabs. Pure: the same
 * registry and entries give the same drawings. 任务分解表 is there when something
 * is split over districts, 半年度完成情况表 when somebody reported on the half year.
 */
export function buildDrawings(registry: Registry, options: BuildOptions = {}): readonly SheetDrawing[] {
  const entries = options.entries ?? NO_ENTRIES;
  const known = new Set(registry.tasks.map(({ id }) => id));
  const deleted = (options.remembered?.drawn.tasks ?? []).filter(({ id }) => !known.has(id));
  // What was reported for a task that people deleted still says what it is about.
  const told = deleted.length === 0 ? registry : { ...registry, tasks: [...registry.tasks, ...deleted] };
  const index = indexOf(told);
  const drawn = entriesToDraw(registry, entries.progress);
  const figures = figureRecords(
    told,
    drawn,
    figureSettings(registry.notices, entries, options.asOf),
    options.standings ?? [],
  );
  const sheets = [
    tasksSheet(registry, index),
    targetsSheet(registry, index, entries),
    allocationsSheet(registry, entries.unread),
    registry.allocations.length > 0 ? breakdownSheet(registry) : null,
    planSheet(registry, index, entries),
    progressSheet(drawn, index, entries.unread),
    figuresSheet(figures, entries.strays),
    halfYearSheet(registry, index, drawn),
    unitsSheet(registry, entries),
    settingsSheet(registry.notices, entries),
    findingsSheet(registry, index, entries, rowsOfFindings(drawn, figures)),
  ].filter((sheet) => sheet !== null);
  const names = sheets.map(({ name }) => name);
  return [
    homeSheet(registry, entries, { drawn, figures }, names),
    ...sheets,
    storeSheet(registry, options.remembered),
  ];
}
