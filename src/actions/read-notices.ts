import { readRegistry } from '#core/read';
import type { Finding } from '#core/record/finding';
import type { Registry } from '#core/record/registry';
import type { InputFile } from './input-file.ts';
import { mergeRegistries, type Source } from './merge.ts';
import { isRegistryJson, readRegistryJson } from './registry-json.ts';

/**
 * Reads files into one registry, in their order: notices in any document
 * format, registries as JSON, and workbooks of ours. Throws an `InputFailure`
 * for the first file that cannot be used; nothing is read by half.
 */
export async function readNotices(files: readonly InputFile[]): Promise<Registry> {
  const sources: Source[] = [];
  // One after the other, so that only one file at a time is taken apart in memory.
  for (const file of files) sources.push({ file: file.name, registry: await readFile(file) });
  return mergeRegistries(sources);
}

async function readFile(file: InputFile): Promise<Registry> {
  if (isRegistryJson(file)) return readRegistryJson(file);
  if (isZip(file)) {
    const { isDubanWorkbook, readXlsx } = await import('#workbook/file/read');
    if (await isDubanWorkbook(file.bytes)) return (await readXlsx(file.bytes)).registry;
  }
  const { openDocument } = await import('#document/open');
  const { findings, ...document } = await openDocument(file.bytes, file.name);
  const registry = readRegistry([{ name: file.name, document }]);
  return {
    ...registry,
    findings: [...findings.map((found) => ofFile(found, file, registry)), ...registry.findings],
  };
}

/** What is odd about a file itself says which file, and belongs to the notice in it. */
const ofFile = (found: Finding, { name }: InputFile, { notices }: Registry): Finding => ({
  ...found,
  notice: notices[0]?.id ?? null,
  params: { ...found.params, file: name },
});

const isZip = ({ bytes: [first, second] }: InputFile): boolean => first === 0x50 && second === 0x4b;
