import { assemble } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { relationshipsOf } from '../office/package.ts';
import type { OfficePackage } from '../office/package.ts';
import { readXml } from '../office/xml.ts';
import type { OpenedDocument } from '../remark.ts';
import { BodyReader } from './body.ts';
import { NumberPrinter } from './counter.ts';
import { readNumbering } from './numbering.ts';
import { readStyles } from './styles.ts';

/** Parts that stand at the end of the text: notes are read after what they are notes to. */
const NOTES = ['/footnotes', '/endnotes'] as const;

/**
 * Reads a Word document as it prints: automatic numbers as text, merged cells,
 * text boxes after the paragraph they hang on, insertions accepted and deletions
 * gone, footnotes at the end. Headers and footers are furniture and not read.
 */
export async function readDocx({ archive, main }: OfficePackage): Promise<OpenedDocument> {
  const links = [...(await relationshipsOf(archive, main)).values()];
  const part = (type: string): string | null =>
    links.find((link) => link.type.endsWith(type))?.target ?? null;
  const styles = await readStyles(archive, part('/styles'));
  const numbers = new NumberPrinter(await readNumbering(archive, part('/numbering')));
  const drafts: Draft[] = [];
  for (const name of [main, ...NOTES.map(part)]) {
    const bytes = name === null ? null : await archive.part(name);
    if (bytes === null) continue;
    const body = new BodyReader(styles, numbers);
    await readXml(bytes, body);
    const read = body.finish();
    // A table inside a note would look like one of the document.
    drafts.push(...(name === main ? read : read.filter((draft) => draft.kind === 'paragraph')));
  }
  return { ...assemble('docx', drafts), findings: [] };
}
