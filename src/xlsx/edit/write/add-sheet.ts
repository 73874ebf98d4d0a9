import { strFromU8 } from 'fflate';
import { namesXml } from '../../part/workbook/names.ts';
import { splitPath } from '../../part/zip/part-names.ts';
import { sheetPath } from '../../write/library-parts.ts';
import { rowsXml } from '../../write/rows-xml.ts';
import { aroundRows } from '../../write/sheet-xml.ts';
import { XmlDocument } from '../xml/document.ts';
import type { AdoptedBook } from './adopted-book.ts';
import type { EditContext } from './edit-context.ts';
import { addTablePart } from './tables.ts';

/** Adds a sheet of a book to the file, at a place among its sheets (0-based). */
export function addSheet(
  { parts, book, strings }: EditContext,
  adopted: AdoptedBook,
  index: number,
  at: number,
): void {
  const sheet = adopted.sheets[index];
  if (sheet === undefined) throw new RangeError('the book has no such sheet');
  const template = sheetPath(index);
  const { styles, formatOf } = adopted;
  const [head, tail] = aroundRows(partOf(adopted, template), sheet, { formatOf, styles });
  const path = book.addSheet(
    sheet.name,
    sheet.visibility,
    at,
    [head, ...rowsXml(sheet, styles, strings), tail].join(''),
  );
  const [folder, name] = splitPath(template);
  const relations = partOf(adopted, `${folder}_rels/${name}.rels`);
  if (relations !== '') {
    const [ownFolder, ownName] = splitPath(path);
    const ownPath = `${ownFolder}_rels/${ownName}.rels`;
    const part = new XmlDocument(relations);
    let tables = 0;
    for (const node of part.root.children)
      if (part.attribute(node, 'Type')?.endsWith('/table') === true) {
        const table = sheet.tables[tables];
        tables += 1;
        if (table !== undefined)
          part.setAttribute(node, 'Target', `../tables/${splitPath(addTablePart(parts, table))[1]}`);
      }
    parts.write(ownPath, parts.fitted(part.toString()));
  }
  addPageNames(book, namesXml([], [sheet]), at);
}

/** The names of print area and titles, which are local to a sheet: here to the one at `at`. */
function addPageNames(book: EditContext['book'], xml: string, at: number): void {
  if (xml === '') return;
  const part = new XmlDocument(xml);
  for (const name of part.root.children) part.setAttribute(name, 'localSheetId', at);
  const changed = new XmlDocument(part.toString());
  book.addNames(changed.content(changed.root));
}

function partOf({ library }: AdoptedBook, path: string): string {
  const part = library.parts[path];
  return part === undefined ? '' : strFromU8(part);
}
