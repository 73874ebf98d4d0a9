import { InputFailure } from '#core/failure/input-failure';
import { readRegistry } from '#core/read';
import type { Finding } from '#core/record/finding';
import type { Registry } from '#core/record/registry';
import type { OpenOptions } from '#document/read/open';
import type { WorkbookEntries } from '#workbook/codec/entries';
import { isOfReading, withoutChecks } from '../check/without-checks.ts';
import type { InputFile } from './input-file.ts';
import { mergeEntries } from './merge-entries.ts';
import { mergeRegistries } from './merge-registries.ts';
import { isRegistryJson, readRegistryJson } from './registry-json.ts';

/** What files hold together. */
export interface Reading {
  readonly registry: Registry;
  /** What people wrote into the workbooks among the files; null where none is one. */
  readonly entries: WorkbookEntries | null;
}

interface FileReading extends Reading {
  readonly file: string;
}

/**
 * Reads files into one registry, in their order: notices in any document format,
 * registries as JSON, and workbooks of ours with what people wrote into them.
 * Findings are those of reading; what the checks say of reports is asked anew
 * (check.ts). Throws an `InputFailure` for the first file that cannot be used;
 * nothing is read by half.
 */
export async function readFiles(files: readonly InputFile[], options: OpenOptions = {}): Promise<Reading> {
  const readings: FileReading[] = [];
  // One after the other, so that only one file at a time is taken apart in memory.
  for (const file of files) readings.push(await readFile(file, options));
  return {
    registry: mergeRegistries(readings),
    entries: mergeEntries(readings.flatMap(({ entries }) => entries ?? [])),
  };
}

/** The registry of files, without what people wrote into workbooks. */
export const readNotices = async (files: readonly InputFile[]): Promise<Registry> =>
  (await readFiles(files)).registry;

async function readFile(file: InputFile, options: OpenOptions): Promise<FileReading> {
  if (isRegistryJson(file))
    return { file: file.name, registry: withoutChecks(await readRegistryJson(file)), entries: null };
  const workbook = await readWorkbook(file);
  if (workbook !== null) return { file: file.name, ...workbook };
  const { openDocument } = await import('#document/read/open');
  const { findings, ...document } = await openDocument(file.bytes, file.name, options);
  const registry = readRegistry([{ name: file.name, document }]);
  if (registry.tasks.length === 0 && registry.allocations.length === 0)
    throw new InputFailure('notice.no-tasks', { file: file.name });
  const ofFile = ({ params, ...found }: Finding): Finding => ({
    ...found,
    notice: registry.notices[0]?.id ?? null,
    params: { ...params, file: file.name },
  });
  return {
    file: file.name,
    registry: { ...registry, findings: [...findings.map(ofFile), ...registry.findings] },
    entries: null,
  };
}

/** A workbook of ours; null for any other file. The archive is checked before it is unpacked. */
async function readWorkbook({ name, bytes }: InputFile): Promise<Reading | null> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isZip || !(await isSafeSpreadsheet(name, bytes))) return null;
  const { isDubanWorkbook, readXlsx } = await import('#workbook/file/read');
  if (!(await isDubanWorkbook(bytes))) return null;
  const { registry, findings, entries } = await readXlsx(bytes, name);
  const { findings: noted, ...records } = withoutChecks(registry);
  const lasting = noted.filter((found) => !isOfReading(found));
  return { registry: { ...records, findings: [...findings, ...lasting] }, entries };
}

async function isSafeSpreadsheet(file: string, bytes: Uint8Array): Promise<boolean> {
  const { openPackage } = await import('#document/read/office/package');
  try {
    return (await openPackage(bytes)).kind === 'xlsx';
  } catch (error) {
    if (!(error instanceof InputFailure)) throw error;
    throw new InputFailure(error.code, { ...error.params, file });
  }
}
