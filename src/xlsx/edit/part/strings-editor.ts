import { textElement } from '../../write/shared-strings.ts';
import { childrenNamed, withPrefix, XmlDocument } from '../xml/document.ts';
import { decodeEscapes } from '../../part/xml/tree.ts';
import type { PackageEditor } from './package-editor.ts';

const USUAL_PATH = 'xl/sharedStrings.xml';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml';
const EMPTY =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>';

/** The shared strings of a file (ECMA-376 part 1, 18.4.9), to which others are added. */
export interface StringsEditor {
  /** The 0-based index of a text. */
  readonly numberOf: (text: string) => number;
  /** The text of an index, without phonetic runs and fonts; null if there is none. */
  readonly textAt: (index: number) => string | null;
  /** Writes the part; texts for which `isUsed` is false are emptied, so that what was deleted is not kept in the file. */
  readonly finish: (isUsed: (index: number) => boolean) => void;
}

/** `bookPath`: the workbook part, which refers to the strings. */
export function stringsEditor(parts: PackageEditor, bookPath: string): StringsEditor {
  const found = parts.relations(bookPath).find(({ kind }) => kind === 'sharedStrings');
  let path = found !== undefined && parts.has(found.target) ? found.target : null;
  const xml = path === null ? EMPTY : parts.read(path);
  const part = new XmlDocument(xml);
  const items = childrenNamed(part.root, 'si');
  const { prefix } = part.root;
  let plain: Map<string, number> | null = null;
  const added: string[] = [];
  /** Strings without runs and phonetic texts, which can be used for other cells. */
  const plainTexts = (): Map<string, number> => {
    if (plain !== null) return plain;
    plain = new Map();
    for (const [index, item] of items.entries())
      if (item.children.length === 1 && item.children[0]?.name === 't') {
        const text = decodeEscapes(part.text(item));
        if (!plain.has(text)) plain.set(text, index);
      }
    return plain;
  };
  return {
    numberOf: (text) => {
      const known = plainTexts().get(text);
      if (known !== undefined) return known;
      const index = items.length + added.length;
      plainTexts().set(text, index);
      added.push(`<si>${textElement(text)}</si>`);
      return index;
    },
    textAt: (index) => {
      const item = items[index];
      if (item === undefined) return null;
      const texts = item.children.flatMap((child) =>
        child.name === 't' ? [child] : child.name === 'r' ? childrenNamed(child, 't') : [],
      );
      return decodeEscapes(texts.map((text) => part.text(text)).join(''));
    },
    finish: (isUsed) => {
      const changed = new XmlDocument(xml);
      for (const [index, item] of childrenNamed(changed.root, 'si').entries())
        if (!isUsed(index) && item.children.length > 0)
          changed.replace(item, withPrefix('<si><t/></si>', prefix));
      if (added.length > 0) {
        changed.append(changed.root, withPrefix(added.join(''), prefix));
        changed.setAttribute(changed.root, 'uniqueCount', items.length + added.length);
        changed.setAttribute(changed.root, 'count', null);
      }
      if (!changed.isChanged) return;
      if (path === null) {
        path = parts.has(USUAL_PATH) ? parts.freePath('xl/sharedStrings', '.xml') : USUAL_PATH;
        parts.add(path, changed.toString(), TYPE);
        parts.relate(bookPath, 'sharedStrings', path);
      } else parts.write(path, changed.toString());
    },
  };
}
