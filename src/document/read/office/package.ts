import { InputFailure } from '#core/failure/input-failure';
import { ZipArchive } from './zip-archive.ts';
import { readXml } from './xml.ts';

/** Opens docx and xlsx files (Open Packaging Conventions): their format, main part and relationships. */

export interface OfficePackage {
  readonly archive: ZipArchive;
  readonly kind: 'docx' | 'xlsx';
  /** Name of the main part, e.g. `word/document.xml`; without a leading slash, like all part names here. */
  readonly main: string;
}

/** A link from one part to another. */
export interface Relationship {
  readonly type: string;
  /** Name of the part within the archive. */
  readonly target: string;
}

/**
 * Other formats that are ZIP archives, by a part that only they contain. OFD is the Chinese
 * national format for electronic documents (GB/T 33190).
 */
const UNSUPPORTED_ARCHIVES: readonly { readonly part: string; readonly format: string }[] = [
  { part: 'OFD.xml', format: 'OFD' },
  { part: 'ppt/presentation.xml', format: 'PowerPoint' },
  { part: 'content.xml', format: 'OpenDocument' },
  { part: 'xl/workbook.bin', format: 'xlsb' },
];

/**
 * Opens a docx or xlsx file.
 * @throws {InputFailure} `input.unsupported` for other archives; the failures of `ZipArchive`.
 */
export async function openOfficePackage(bytes: Uint8Array): Promise<OfficePackage> {
  const archive = new ZipArchive(bytes);
  const other = UNSUPPORTED_ARCHIVES.find(({ part }) => archive.has(part));
  if (other) throw new InputFailure('input.unsupported', { format: other.format });
  const links = [...(await relationshipsOf(archive, '')).values()];
  const main = links.find((link) => link.type.endsWith('/officeDocument'))?.target;
  for (const [kind, folder, defaultMain] of [
    ['docx', 'word/', 'word/document.xml'],
    ['xlsx', 'xl/', 'xl/workbook.xml'],
  ] as const) {
    if (main?.startsWith(folder) && archive.has(main)) return { archive, kind, main };
    if (archive.has(defaultMain)) return { archive, kind, main: defaultMain };
  }
  throw new InputFailure('input.unsupported', { format: 'ZIP' });
}

/** The relationships of a part by their id; of the package itself for the part "". */
export async function relationshipsOf(
  archive: ZipArchive,
  part: string,
): Promise<ReadonlyMap<string, Relationship>> {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const found = new Map<string, Relationship>();
  const bytes = await archive.part(`${folder}_rels/${part.slice(slash)}.rels`);
  if (bytes === null) return found;
  await readXml(bytes, {
    open(name, { Id, Type, Target }) {
      if (name !== 'Relationship' || Id === undefined || Target === undefined) return;
      found.set(Id, { type: Type ?? '', target: resolveTarget(folder, Target) });
    },
  });
  return found;
}

/** The part name of a target, which is relative to the folder of its part unless it begins with a slash. */
function resolveTarget(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}
