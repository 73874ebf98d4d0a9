import { inflateSync, strToU8, zipSync } from 'fflate';
import { packedBytes, readZipDirectory, type ZipDirectory, type ZipEntry } from './directory.ts';
import { contentTypesOf } from './content-types.ts';
import { partKey, relationsPath, resolvedPath, splitPath } from './part-names.ts';
import { packageRelations, relationTargets, withTargets } from './relations-text.ts';
import { isUtf16, xmlText } from './xml-encoding.ts';

/** Limit for the unpacked size of all parts together, in bytes: protects against zip bombs. */
export const MAX_UNPACKED = 256 * 1024 ** 2;

/** Parts with relationships are small; larger ones are not looked into. */
const MAX_RELATIONS = 4 * 1024 ** 2;

const TYPES = '[Content_Types].xml';
const PACKAGE_RELATIONS = '_rels/.rels';
/** The main part of a workbook, where nothing says which it is. */
const USUAL_MAIN = 'xl/workbook.xml';

/**
 * The archive of a package in the form that every reader understands (ECMA-376 part 2): names of parts with slashes,
 * each as the references to it are spelt, references without "." and "\", sizes without ZIP64, XML in UTF-8, content
 * types and relationships of the package present. The same bytes where they are so already, or are no archive.
 * @throws RangeError if an archive that has to be repacked unpacks to more than 256 MiB
 */
export function regularArchive(bytes: Uint8Array): Uint8Array {
  const survey = surveyOf(bytes);
  if (survey === null || survey.isRegular) return bytes;
  const { entries } = survey.directory;
  if (entries.reduce((sum, { size }) => sum + size, 0) > MAX_UNPACKED)
    throw new RangeError('the file unpacks to more than a workbook can be');
  try {
    return repacked(bytes, survey);
  } catch {
    // A damaged archive: left to the reader that names what is wrong.
    return bytes;
  }
}

/** What an archive is like. */
interface Survey {
  readonly directory: ZipDirectory;
  readonly isRegular: boolean;
  /** Names as references spell them, by the stored names that differ from those. */
  readonly names: ReadonlyMap<string, string>;
  /** The parts that each part refers to, by the types of the relationships. */
  readonly kinds: ReadonlyMap<string, string>;
}

function surveyOf(bytes: Uint8Array): Survey | null {
  try {
    const directory = readZipDirectory(bytes);
    const stored = new Map(directory.entries.map((entry) => [entry.name, entry]));
    const byKey = new Map(directory.entries.map((entry) => [partKey(entry.name), entry]));
    const names = new Map<string, string>();
    /** The entry of a name; takes note of it if the entry is spelt in another way. */
    const entryOf = (name: string): ZipEntry | undefined => {
      const exact = stored.get(name);
      if (exact !== undefined) return exact;
      const similar = byKey.get(partKey(name));
      if (similar !== undefined) names.set(similar.name, name);
      return similar;
    };
    const kinds = new Map<string, string>();
    let isRegular = entryOf(TYPES) !== undefined && entryOf(PACKAGE_RELATIONS) !== undefined;
    const waiting = [''];
    const seen = new Set(waiting);
    for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
      const relations = entryOf(relationsPath(part));
      const content =
        relations === undefined || relations.size > MAX_RELATIONS ? null : unpacked(bytes, relations);
      if (content !== null && isUtf16(content)) isRegular = false;
      const links = content === null ? usualLinks(part) : relationTargets(xmlText(content));
      for (const { kind, target } of links) {
        const name = resolvedPath(splitPath(part)[0], target);
        if (/\\|(?:^|\/)\.\//.test(target)) isRegular = false;
        if (entryOf(name) === undefined || seen.has(name)) continue;
        seen.add(name);
        waiting.push(name);
        kinds.set(name, kind);
      }
    }
    return { directory, isRegular: isRegular && !directory.isUnusual && names.size === 0, names, kinds };
  } catch {
    return null;
  }
}

const usualLinks = (part: string): readonly { readonly kind: string; readonly target: string }[] =>
  part === '' ? [{ kind: 'officeDocument', target: USUAL_MAIN }] : [];

function unpacked(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const packed = packedBytes(bytes, entry);
  return entry.method === 0 ? packed : inflateSync(packed, { out: new Uint8Array(entry.size) });
}

function repacked(bytes: Uint8Array, { directory, names, kinds }: Survey): Uint8Array {
  const parts: Record<string, Uint8Array> = {};
  for (const entry of directory.entries) {
    const name = names.get(entry.name) ?? entry.name;
    const content = unpacked(bytes, entry);
    if (name.endsWith('.rels')) parts[name] = strToU8(withTargets(xmlText(content)));
    else parts[name] = isUtf16(content) ? strToU8(xmlText(content)) : content;
  }
  const main = [...kinds].find(([, kind]) => kind === 'officeDocument')?.[0];
  if (main !== undefined) parts[PACKAGE_RELATIONS] ??= strToU8(packageRelations(main));
  parts[TYPES] ??= strToU8(contentTypesOf(kinds));
  return zipSync(parts, { level: 0 });
}
