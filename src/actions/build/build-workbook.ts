import type { Registry } from '#core/record/registry';
import type { Remembered } from '#core/merge/difference';
import { NO_ENTRIES, type WorkbookEntries } from '#workbook/codec/entries';
import { entriesToDraw } from '#workbook/codec/starting-entries';
import type { SheetDrawing } from '#workbook/model/sheet-model';
import { writeXlsx } from '#workbook/file/write';
import { buildDrawings } from '#workbook/build-sheets';
import { type Checked, type CheckOptions, checkReading } from '../check/check.ts';
import { withoutChecks } from '../check/without-checks.ts';
import type { Reading } from '../import/read-files.ts';

/** What a workbook is made of: its rows, and what the checks say of them. */
export interface WorkbookContent {
  readonly entries: WorkbookEntries;
  readonly checked: Checked;
}

/**
 * The master workbook of a registry, as the bytes of an .xlsx file, with what
 * its reports were found to be (校验结果, 指标进度). What people wrote into an
 * earlier workbook of the same tasks is put back in its place.
 */
export const buildWorkbook = (
  registry: Registry,
  entries: WorkbookEntries | null = null,
  options: CheckOptions = {},
): Promise<Uint8Array> => writeWorkbook(workbookContent({ registry, entries }, options));

/** The rows a workbook begins or goes on with, checked as they will stand in it. */
export function workbookContent({ registry, entries }: Reading, options: CheckOptions = {}): WorkbookContent {
  const own = entries ?? NO_ENTRIES;
  const drawn = { ...own, progress: entriesToDraw(withoutChecks(registry), own.progress) };
  return { entries: drawn, checked: checkReading({ registry, entries: drawn }, options) };
}

/** The bytes of the workbook. */
export const writeWorkbook = (content: WorkbookContent): Promise<Uint8Array> =>
  writeXlsx(drawingsOf(content));

/** The sheets of the workbook. `remembered`: its records as they came, where people keep others. */
export function drawingsOf(
  { entries, checked }: WorkbookContent,
  remembered?: Remembered,
): readonly SheetDrawing[] {
  const { registry, standings, session } = checked;
  const findings = [...registry.findings, ...session.findings];
  const { asOf } = session.context.settings;
  return buildDrawings(
    { ...registry, findings },
    { entries, standings, asOf, ...(remembered === undefined ? {} : { remembered }) },
  );
}
