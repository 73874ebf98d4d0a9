import { assembleDocument } from '../block-draft.ts';
import type { BlockDraft } from '../block-draft.ts';
import { relationshipsOf } from '../office/package.ts';
import type { OfficePackage } from '../office/package.ts';
import { readXml } from '../office/xml.ts';
import type { OpenedDocument } from '../opened-document.ts';
import { DocxBodyReader } from './body.ts';
import { DocxListCounter } from './list-counter.ts';
import { readListDefinitions } from './list-definitions.ts';
import { readParagraphStyles } from './paragraph-styles.ts';

/** Parts whose paragraphs follow the main text. */
const NOTE_PARTS = ['/footnotes', '/endnotes'] as const;

/**
 * Reads a Word document as it is shown: automatic numbers become text, merged cells one cell;
 * text boxes follow the paragraph they are anchored in, footnotes and endnotes the main text;
 * tracked insertions are included, deletions and hidden text are not. Headers and footers are
 * not read.
 * @throws {InputFailure} `input.damaged`, `input.expands-too-much`, `input.unsafe-xml`,
 * `input.too-deep`, `input.too-many-cells`
 */
export async function readDocx({ archive, main }: OfficePackage): Promise<OpenedDocument> {
  const links = [...(await relationshipsOf(archive, main)).values()];
  const part = (type: string): string | null =>
    links.find((link) => link.type.endsWith(type))?.target ?? null;
  const styles = await readParagraphStyles(archive, part('/styles'));
  const numbers = new DocxListCounter(await readListDefinitions(archive, part('/numbering')));
  const drafts: BlockDraft[] = [];
  for (const name of [main, ...NOTE_PARTS.map(part)]) {
    const bytes = name === null ? null : await archive.part(name);
    if (bytes === null) continue;
    const body = new DocxBodyReader(styles, numbers);
    await readXml(bytes, body);
    const read = body.finish();
    // A table inside a note would be taken for a table of the document.
    drafts.push(...(name === main ? read : read.filter((draft) => draft.kind === 'paragraph')));
  }
  return { ...assembleDocument('docx', drafts), findings: [] };
}
