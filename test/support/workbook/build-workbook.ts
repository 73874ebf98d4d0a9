import { workbookContent, writeWorkbook } from '#actions/build/build-workbook';
import type { CheckOptions } from '#actions/check/check';
import type { Registry } from '#core/record/registry';
import type { WorkbookEntries } from '#workbook/codec/entries';

/** The workbook of a registry as the bytes of an .xlsx file; `entries`: those of an earlier workbook. */
export const buildWorkbook = (
  registry: Registry,
  entries: WorkbookEntries | null = null,
  options: CheckOptions = {},
): Promise<Uint8Array> => writeWorkbook(workbookContent({ registry, entries }, options));
