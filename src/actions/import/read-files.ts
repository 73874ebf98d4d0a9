import type { ReadingTemplate } from '#core/record/reading-template';
import { Failure } from '#core/failure/failure';
import { InputFailure } from '#core/failure/input-failure';
import type { Entry } from '#core/record/entered/entry';
import type { Registry } from '#core/record/registry';
import { retainedIds } from '#core/merge/difference';
import type { OpenOptions } from '#document/read/open';
import type { WorkbookEntries } from '#workbook/codec/entries';
import { isWorkbookFinding, withoutCheckFindings } from '../check/check-findings.ts';
import type { InputFile } from './input-file.ts';
import { mergeEntries } from './merge-entries.ts';
import { mergeRegistries } from './merge-registries.ts';
import { isRegistryJson, readRegistryJson } from './registry-json.ts';
import { type DocumentSource, newSource, readSource, type SourceOptions } from './source.ts';

/** The registry of files or a workbook, with the entries in it. */
export interface RegistryAndEntries {
  readonly registry: Registry;
  /** The entries of the workbooks among the files; null where there is no workbook. */
  readonly entries: WorkbookEntries | null;
  /** Ids of tasks and targets that are kept although the latest version of their notice lacks them; absent: none. */
  readonly retained?: ReadonlySet<string>;
  /** What completion tables report on tasks of other notices (`joinTables`); absent: nothing. */
  readonly reports?: readonly Entry[];
}

/** What one file holds; `entries` are null where it is no workbook. */
export interface FileReading extends RegistryAndEntries {
  readonly file: string;
  /** The document it was read from, so that the reading can be put right; null for registries and workbooks. */
  readonly source: DocumentSource | null;
}

/** How files are read. */
export interface ReadOptions extends OpenOptions, SourceOptions {
  /** The reading template for documents; absent: none. */
  readonly template?: ReadingTemplate;
}

/**
 * Reads files into one registry, in their order: notices in any document format,
 * registries as JSON, and workbooks of Duban with the entries in them. Findings are
 * those of reading; those of the checks come from `checkRegistry`.
 *
 * @throws Failure for the first file that cannot be used; then none is read.
 */
export const readFiles = async (
  files: readonly InputFile[],
  options: ReadOptions = {},
): Promise<RegistryAndEntries> => mergeReadings(await readEachFile(files, options));

/**
 * Reads files as `readFiles`, each for itself.
 *
 * @throws Failure for the first file that cannot be used
 */
export async function readEachFile(
  files: readonly InputFile[],
  options: ReadOptions = {},
): Promise<readonly FileReading[]> {
  const readings: FileReading[] = [];
  // One after the other, so that only one file at a time is unpacked in memory.
  for (const file of files) readings.push(await readFile(file, options));
  return readings;
}

export const mergeReadings = (readings: readonly FileReading[]): RegistryAndEntries => ({
  registry: mergeRegistries(readings),
  entries: mergeEntries(readings.flatMap(({ entries }) => entries ?? [])),
  retained: new Set(readings.flatMap(({ retained }) => [...(retained ?? [])])),
});

/** The registry of files, without entries. */
export const readNotices = async (files: readonly InputFile[]): Promise<Registry> =>
  (await readFiles(files)).registry;

/**
 * Reads one file. A fault of the program while it reads (content that it does not expect, a full call
 * stack) is a failure of this file, with the fault as its cause.
 */
async function readFile(file: InputFile, options: ReadOptions): Promise<FileReading> {
  try {
    return await readByKind(file, options);
  } catch (error) {
    if (error instanceof Failure) throw error;
    const failure = new InputFailure('input.fault', { file: file.name });
    failure.cause = error;
    throw failure;
  }
}

async function readByKind(file: InputFile, options: ReadOptions): Promise<FileReading> {
  if (isRegistryJson(file))
    return {
      file: file.name,
      registry: withoutCheckFindings(await readRegistryJson(file)),
      entries: null,
      source: null,
    };
  const workbook = await readWorkbook(file);
  if (workbook !== null) return { file: file.name, ...workbook, source: null };
  const { openDocument } = await import('#document/read/open');
  const opened = await openDocument(file.bytes, file.name, options);
  return readSource(newSource(file.name, opened, options.template ?? null), options);
}

/** Reads a workbook of Duban; null for any other file. The archive is checked before it is unpacked. */
async function readWorkbook({ name, bytes }: InputFile): Promise<RegistryAndEntries | null> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isZip || !(await isSafeSpreadsheet(name, bytes))) return null;
  const { isDubanWorkbook, readWorkbookFile } = await import('#workbook/file/read');
  if (!(await isDubanWorkbook(bytes))) return null;
  const { registry, findings, overrides, entries } = await readWorkbookFile(bytes, name);
  const { findings: noted, ...records } = withoutCheckFindings(registry);
  const lasting = noted.filter((found) => !isWorkbookFinding(found));
  return {
    registry: { ...records, findings: [...findings, ...lasting] },
    entries,
    retained: retainedIds({ overrides }),
  };
}

async function isSafeSpreadsheet(file: string, bytes: Uint8Array): Promise<boolean> {
  const { openOfficePackage } = await import('#document/read/office/package');
  try {
    const { archive, kind } = await openOfficePackage(bytes);
    // A workbook of Duban is unpacked whole.
    if (kind === 'xlsx') archive.refuseTooLargeTogether();
    return kind === 'xlsx';
  } catch (error) {
    if (!(error instanceof InputFailure)) throw error;
    throw error.with({ file });
  }
}
