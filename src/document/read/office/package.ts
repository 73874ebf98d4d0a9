import { InputFailure } from '#core/failure/input-failure';
import { DocumentBudget } from '../budget.ts';
import { relationsPath, resolvedPath, splitPath } from '#xlsx/part/zip/part-names';
import { ZipArchive } from './zip-archive.ts';
import { readXml } from './xml.ts';

/** Opens docx and xlsx files (Open Packaging Conventions): their format, main part and relationships. */

export interface OfficePackage {
  readonly archive: ZipArchive;
  readonly kind: 'docx' | 'xlsx';
  /** Name of the main part, e.g. `word/document.xml`; without a leading slash, like all part names here. */
  readonly main: string;
  /** What the document holds so far; its readers count on. */
  readonly budget: DocumentBudget;
}

/** A link from one part to another. */
export interface Relationship {
  readonly type: string;
  /** Name of the part within the archive; the address of something outside it. */
  readonly target: string;
  readonly isExternal: boolean;
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
export async function openOfficePackage(
  bytes: Uint8Array,
  budget: DocumentBudget = new DocumentBudget(),
): Promise<OfficePackage> {
  const archive = new ZipArchive(bytes);
  const other = UNSUPPORTED_ARCHIVES.find(({ part }) => archive.has(part));
  if (other) throw new InputFailure('input.unsupported', { format: other.format });
  const links = [...(await relationshipsOf(archive, '')).values()];
  const main = links.find((link) => link.type.endsWith('/officeDocument'))?.target;
  for (const [kind, folder, usual] of [
    ['docx', 'word/', 'word/document.xml'],
    ['xlsx', 'xl/', 'xl/workbook.xml'],
  ] as const) {
    if (main?.startsWith(folder) && archive.has(main)) return { archive, kind, main, budget };
    if (archive.has(usual)) return { archive, kind, main: usual, budget };
  }
  const kind = main === undefined || !archive.has(main) ? null : await declaredKind(archive, main);
  if (main !== undefined && kind !== null) return { archive, kind, main, budget };
  throw new InputFailure('input.unsupported', { format: 'ZIP' });
}

/** The kind of a main part that stands in an unusual folder, by the content type that the package gives it. */
async function declaredKind(archive: ZipArchive, main: string): Promise<OfficePackage['kind'] | null> {
  const bytes = await archive.part('[Content_Types].xml');
  let type = '';
  if (bytes !== null)
    await readXml(bytes, {
      open(name, { PartName, ContentType }) {
        if (name === 'Override' && PartName?.replace(/^\//, '') === main) type = ContentType ?? '';
      },
    });
  if (/word/i.test(type)) return 'docx';
  return /spreadsheet|excel/i.test(type) ? 'xlsx' : null;
}

/** The relationships of a part by their id; of the package itself for the part "". */
export async function relationshipsOf(
  archive: ZipArchive,
  part: string,
): Promise<ReadonlyMap<string, Relationship>> {
  const [folder] = splitPath(part);
  const found = new Map<string, Relationship>();
  const bytes = await archive.part(relationsPath(part));
  if (bytes === null) return found;
  await readXml(bytes, {
    open(name, { Id, Type, Target, TargetMode }) {
      if (name !== 'Relationship' || Id === undefined || Target === undefined) return;
      const isExternal = TargetMode === 'External';
      found.set(Id, {
        type: Type ?? '',
        target: isExternal ? Target : resolvedPath(folder, Target),
        isExternal,
      });
    },
  });
  return found;
}
