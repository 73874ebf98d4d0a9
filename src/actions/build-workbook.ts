import type { Registry } from '#core/record/registry';
import type { WorkbookEntries } from '#workbook/codec/entries';
import { writeXlsx } from '#workbook/file/write';
import { buildDrawings } from '#workbook/sheets/build';

/**
 * The master workbook of a registry, as the bytes of an .xlsx file. What people
 * wrote into an earlier workbook of the same tasks is put back in its place.
 */
export const buildWorkbook = (
  registry: Registry,
  entries: WorkbookEntries | null = null,
): Promise<Uint8Array> => writeXlsx(buildDrawings(registry, entries === null ? {} : { entries }));
