import type { MergeBase } from '#core/merge/difference';
import { NO_ENTRIES, type WorkbookEntries } from '#workbook/codec/entries';
import { entriesToDraw } from '#workbook/sheets/progress/starting-entries';
import type { SheetModel } from '#workbook/model/sheet-model';
import { writeWorkbookFile } from '#workbook/file/write';
import { type BuildOptions, buildSheets } from '#workbook/build-sheets';
import { type Checked, type CheckOptions, checkRegistry } from '../check/check.ts';
import { withoutCheckFindings } from '../check/check-findings.ts';
import { asRow, withSilentTasks } from '../import/join-tables.ts';
import { withPrintedPlans } from '../pull/printed-plans.ts';
import type { RegistryAndEntries } from '../import/read-files.ts';

/** What a workbook is built from: its entries and their check. */
export interface WorkbookContent {
  readonly entries: WorkbookEntries;
  readonly checked: Checked;
}

/** The entries of a workbook, with empty rows for tasks that have none, and their check. */
export function workbookContent(
  { registry, entries, retained, reports = [] }: RegistryAndEntries,
  options: CheckOptions = {},
): WorkbookContent {
  const own = withPrintedPlans(registry.tasks, entries ?? NO_ENTRIES, registry.plans);
  const rows = withSilentTasks(registry, own.progress, reports.map(asRow));
  const filled = {
    ...own,
    progress: entriesToDraw(withoutCheckFindings(registry), { ...own, progress: rows }),
  };
  return {
    entries: filled,
    checked: checkRegistry(
      { registry, entries: filled, ...(retained === undefined ? {} : { retained }) },
      options,
    ),
  };
}

export const writeWorkbook = (content: WorkbookContent): Promise<Uint8Array> =>
  writeWorkbookFile(sheetsOfWorkbook(content));

/**
 * The sheets of a workbook. `mergeBase`: where users changed records, those as they were
 * imported; `existing`: names of the sheets that it has already; `redraw`: as in `buildSheets`.
 */
export function sheetsOfWorkbook(
  { entries, checked }: WorkbookContent,
  mergeBase?: MergeBase,
  existing: ReadonlySet<string> = new Set(),
  redraw: Pick<BuildOptions, 'only' | 'others'> = {},
): readonly SheetModel[] {
  const { registry, statuses, session } = checked;
  const findings = [...registry.findings, ...session.findings];
  const { asOf } = session.context.settings;
  return buildSheets(
    { ...registry, findings },
    { entries, statuses, asOf, existing, ...redraw, ...(mergeBase === undefined ? {} : { mergeBase }) },
  );
}
