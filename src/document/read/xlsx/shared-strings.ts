import type { DocumentBudget } from '../budget.ts';
import type { ZipArchive } from '../office/zip-archive.ts';
import { readXml } from '../office/xml.ts';
import { RichTextReader } from './rich-text.ts';
import type { CellText } from './rich-text.ts';

/** The shared strings, by the index that cells refer to; none in a workbook without that part. */
export async function readSharedStrings(
  archive: ZipArchive,
  part: string | null,
  budget: DocumentBudget,
): Promise<readonly CellText[]> {
  const bytes = part === null ? null : await archive.part(part);
  if (bytes === null) return [];
  const strings: CellText[] = [];
  const reader = new RichTextReader();
  await readXml(bytes, {
    open(name, attributes) {
      budget.addElements(1);
      if (name === 'si') reader.take();
      else reader.open(name, attributes);
    },
    close(name) {
      if (name === 'si') strings.push(reader.take());
      else reader.close(name);
    },
    text: (text) => {
      reader.text(text);
    },
  });
  return strings;
}
