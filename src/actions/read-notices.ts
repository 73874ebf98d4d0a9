import { readRegistry } from '#core/read';
import type { Finding } from '#core/record/finding';
import type { SourceDocument } from '#core/source/document';
import type { Registry } from '#core/record/registry';
import type { InputFile } from './input-file.ts';
import { mergeRegistries, type Source } from './merge.ts';
import { isRegistryJson, readRegistryJson } from './registry-json.ts';

/** What a file turned out to be: a registry already, or a document still to be read. */
type Opened =
  | Source
  | { readonly name: string; readonly document: SourceDocument; readonly findings: readonly Finding[] };

/**
 * Reads files into one registry: notices in any document format, registries as
 * JSON, and workbooks of ours. Documents are read together, since an annex may
 * be a file of its own. Throws an `InputFailure` for the first file that cannot
 * be used; nothing is read by half.
 */
export async function readNotices(files: readonly InputFile[]): Promise<Registry> {
  const opened: Opened[] = [];
  // One after the other, so that only one file at a time is taken apart in memory.
  for (const file of files) opened.push(await open(file));
  const registries = opened.filter((one) => 'registry' in one);
  const documents = opened.filter((one) => 'document' in one);
  if (documents.length === 0) return mergeRegistries(registries);
  const read = readRegistry(documents.map(({ name, document }) => ({ name, document })));
  const findings = [...documents.flatMap((one) => one.findings), ...read.findings];
  const names = documents.map(({ name }) => name).join('、');
  return mergeRegistries([{ file: names, registry: { ...read, findings } }, ...registries]);
}

async function open(file: InputFile): Promise<Opened> {
  if (isRegistryJson(file)) return { file: file.name, registry: await readRegistryJson(file) };
  if (isZip(file)) {
    const { isDubanWorkbook, readXlsx } = await import('#workbook/file/read');
    if (await isDubanWorkbook(file.bytes))
      return { file: file.name, registry: (await readXlsx(file.bytes)).registry };
  }
  const { openDocument } = await import('#document/open');
  const { findings, ...document } = await openDocument(file.bytes, file.name);
  return { name: file.name, document, findings: findings.map((found) => ofFile(found, file)) };
}

/** What is odd about a file itself says which file. */
const ofFile = (found: Finding, { name }: InputFile): Finding => ({
  ...found,
  params: { ...found.params, file: name },
});

const isZip = ({ bytes: [first, second] }: InputFile): boolean => first === 0x50 && second === 0x4b;
