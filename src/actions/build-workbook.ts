import type { Registry } from '#core/record/registry';
import type { WorkbookEntries } from '#workbook/codec/entries';
import { writeXlsx } from '#workbook/file/write';
import { buildDrawings } from '#workbook/sheets/build';
import { type Checked, checkReading } from './check.ts';

/**
 * The master workbook of a registry, as the bytes of an .xlsx file, with what
 * its reports were found to be (校验结果). What people wrote into an earlier
 * workbook of the same tasks is put back in its place.
 */
export const buildWorkbook = (
  registry: Registry,
  entries: WorkbookEntries | null = null,
): Promise<Uint8Array> => workbookOf(checkReading({ registry, entries }), entries);

/** The same of a registry that was checked already. */
export const workbookOf = (
  { registry, session }: Checked,
  entries: WorkbookEntries | null,
): Promise<Uint8Array> => {
  const findings = [...registry.findings, ...session.findings];
  return writeXlsx(buildDrawings({ ...registry, findings }, entries === null ? {} : { entries }));
};
