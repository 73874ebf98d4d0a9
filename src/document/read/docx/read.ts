import type { SourceDocument } from '#core/source/document';
import { assembleDocument } from '../block-draft.ts';
import type { BlockDraft } from '../block-draft.ts';
import { ReadingRemarks } from '../markup/remarks.ts';
import { relationshipsOf } from '../office/package.ts';
import type { OfficePackage } from '../office/package.ts';
import { readXml } from '../office/xml.ts';
import { sourceWarning } from '../opened-document.ts';
import type { OpenedDocument } from '../opened-document.ts';
import { DocxBodyReader } from './body.ts';
import type { DocxContext } from './body.ts';
import { DocxParts } from './docx-parts.ts';
import { readDocumentStyles } from './document-styles.ts';
import { readEmbeddedFiles } from './embedded.ts';
import { DocxListCounter } from './list-counter.ts';
import { readListDefinitions } from './list-definitions.ts';

/** Parts whose paragraphs follow the main text. */
const NOTE_PARTS = ['footnotes', 'endnotes'] as const;

/**
 * Reads a Word document as it is shown: automatic numbers become text, merged cells one cell;
 * text boxes follow the paragraph they are anchored in, footnotes and endnotes the main text;
 * tracked insertions are included, deletions, struck and hidden text are not; files embedded in it
 * are read by `readOther`. Headers and footers are not read.
 * @throws {InputFailure} `input.damaged`, `input.expands-too-much`, `input.unsafe-xml`,
 * `input.too-deep`, `input.too-many-cells`
 */
export async function readDocx(
  { archive, main, budget }: OfficePackage,
  readOther: (bytes: Uint8Array, name: string) => Promise<OpenedDocument>,
): Promise<OpenedDocument> {
  const links = await relationshipsOf(archive, main);
  const parts = new DocxParts(archive, main, links);
  const lists = await readListDefinitions(archive, parts.nameOf('numbering'));
  const embedded = await readEmbeddedFiles(archive, links, readOther);
  const remarks = new ReadingRemarks();
  const context: DocxContext = {
    remarks,
    budget,
    styles: await readDocumentStyles(archive, parts.nameOf('styles'), lists),
    numbers: new DocxListCounter(lists),
    embedded: embedded.drafts,
  };
  const drafts: BlockDraft[] = [];
  for (const name of [main, ...NOTE_PARTS.map((type) => parts.nameOf(type))]) {
    const bytes = name === null ? null : await archive.part(name);
    if (bytes === null) continue;
    const body = new DocxBodyReader(context);
    await readXml(bytes, body);
    for (const draft of body.finish())
      // A table inside a note would be taken for a table of the document.
      if (name === main || draft.kind === 'paragraph') drafts.push(draft);
  }
  const document = assembleDocument('docx', drafts);
  const missing =
    parts.missing.length === 0 ? [] : [sourceWarning('source.missing-parts', { parts: parts.missing })];
  const findings = [...missing, ...brokenCharacters(document, remarks), ...remarks.findings(document)];
  return { ...document, findings: [...findings, ...embedded.findings] };
}

/** Bytes of the file that are no character; the replacement characters of unknown symbols are told apart. */
function brokenCharacters({ text }: SourceDocument, remarks: ReadingRemarks): OpenedDocument['findings'] {
  const count = text.split('\uFFFD').length - 1 - remarks.count('source.unknown-symbols');
  return count <= 0 ? [] : [sourceWarning('source.broken-characters', { count })];
}
