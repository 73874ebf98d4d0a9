import { InputFailure } from '#core/failure/input-failure';
import type { BlockDraft } from '../block-draft.ts';
import { draftsOfDocument } from '../block-draft.ts';
import type { ZipArchive } from '../office/zip-archive.ts';
import type { Relationship } from '../office/package.ts';
import type { OpenedDocument } from '../opened-document.ts';

/** Embedded files of one document that are read; one has been seen to hold some dozens. */
const MAX_EMBEDDED = 200;

/**
 * The content of the files embedded as `w:altChunk` (web pages, texts, Word documents), by their relationship.
 * Files that cannot be read are left out; `w:altChunk` tells of them.
 */
export async function readEmbeddedFiles(
  archive: ZipArchive,
  links: ReadonlyMap<string, Relationship>,
  read: (bytes: Uint8Array, name: string) => Promise<OpenedDocument>,
): Promise<{
  readonly drafts: ReadonlyMap<string, readonly BlockDraft[]>;
  readonly findings: OpenedDocument['findings'];
}> {
  const drafts = new Map<string, readonly BlockDraft[]>();
  const findings: OpenedDocument['findings'][number][] = [];
  for (const [id, { type, target, isExternal }] of links) {
    if (!type.endsWith('/aFChunk') || isExternal || drafts.size >= MAX_EMBEDDED) continue;
    try {
      const bytes = await archive.part(target);
      if (bytes === null) continue;
      const document = await read(bytes, target);
      drafts.set(id, draftsOfDocument(document));
      findings.push(...document.findings.map((found) => ({ ...found, span: null })));
    } catch (error) {
      if (!(error instanceof InputFailure) || isLimit(error)) throw error;
    }
  }
  return { drafts, findings };
}

/** Whether a limit of the whole document is exceeded. */
const isLimit = ({ code }: InputFailure): boolean => /^input\.(?:too-|expands-)/.test(code);
