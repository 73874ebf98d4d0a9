import { workbookContent, writeWorkbook } from '#actions/build/build-workbook';
import type { CheckOptions } from '#actions/check/check';
import type { Registry } from '#core/record/registry';
import type { WorkbookEntries } from '#workbook/codec/entries';

/** Builds the workbook of a registry as an .xlsx file; `entries`: the user's entries of an earlier workbook. */
export const buildWorkbook = (
  registry: Registry,
  entries: WorkbookEntries | null = null,
  options: CheckOptions = {},
): Promise<Uint8Array> => writeWorkbook(workbookContent({ registry, entries }, options));
