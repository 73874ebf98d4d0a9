import { rangeAddress } from '../../address.ts';
import { tableXml } from '../../part/sheet/table.ts';
import { decodeEscapes } from '../../part/xml/tree.ts';
import type { XlsxTable } from '../../sheet-parts.ts';
import type { PackageEditor } from '../part/package-editor.ts';
import { countChildren, type SheetText } from '../sheet/sheet-text.ts';
import { childNamed, childrenNamed, descendants, XmlDocument } from '../xml/document.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The part of a table of a sheet; null if the sheet does not have it. */
export function tablePath(parts: PackageEditor, sheetPath: string, name: string): string | null {
  const found = parts.relations(sheetPath).find(({ kind, target }) => {
    if (kind !== 'table' || !parts.has(target)) return false;
    const part = new XmlDocument(parts.read(target));
    return decodeEscapes(part.attribute(part.root, 'displayName') ?? '') === name;
  });
  return found?.target ?? null;
}

/** The names of the columns of a table part. */
export function columnNames(xml: string): readonly string[] {
  const part = new XmlDocument(xml);
  return childrenNamed(childNamed(part.root, 'tableColumns'), 'tableColumn').map((column) =>
    decodeEscapes(part.attribute(column, 'name') ?? ''),
  );
}

/** The calculated column formulas of a table part by 0-based column. */
export function columnFormulas(xml: string): ReadonlyMap<number, string> {
  const part = new XmlDocument(xml);
  return new Map(
    childrenNamed(childNamed(part.root, 'tableColumns'), 'tableColumn').flatMap((column, at) => {
      const formula = childNamed(column, 'calculatedColumnFormula');
      return formula === undefined ? [] : [[at, decodeEscapes(part.text(formula))] as const];
    }),
  );
}

/** A number that no table of the file has. */
function freeId(parts: PackageEditor): number {
  let last = 0;
  for (const path of parts.paths)
    if (/\/tables?\/[^/]{1,80}\.xml$/.test(path)) {
      const part = new XmlDocument(parts.read(path));
      last = Math.max(last, part.number(part.root, 'id') ?? 0);
    }
  return last + 1;
}

/** Adds the part of a table; returns its path. */
export function addTablePart(parts: PackageEditor, table: XlsxTable): string {
  const path = parts.freePath('xl/tables/table', '.xml');
  parts.add(path, tableXml(table, freeId(parts)), TYPE);
  return path;
}

/** Writes a table of a sheet: into the part it has, or as a new one. */
export function setTable(parts: PackageEditor, sheet: SheetText, sheetPath: string, table: XlsxTable): void {
  const known = tablePath(parts, sheetPath, table.name);
  if (known === null) {
    const relation = parts.relate(sheetPath, 'table', addTablePart(parts, table));
    sheet.appendTo('tableParts', parts.fitted(`<tablePart xmlns:r="${RELATIONSHIPS}" r:id="${relation}"/>`));
    countChildren(sheet, 'tableParts');
    return;
  }
  const names = columnNames(parts.read(known));
  const isSame =
    names.length === table.columns.length && table.columns.every(({ name }, at) => name === names[at]);
  if (isSame) {
    parts.change(known, (part) => {
      const ref = rangeAddress(table.range);
      for (const node of [part.root, ...descendants(part.root)])
        if ((node === part.root || node.name === 'autoFilter') && part.attribute(node, 'ref') !== ref)
          part.setAttribute(node, 'ref', ref);
    });
    return;
  }
  const part = new XmlDocument(parts.read(known));
  parts.write(known, parts.fitted(tableXml(table, part.number(part.root, 'id') ?? freeId(parts))));
}
