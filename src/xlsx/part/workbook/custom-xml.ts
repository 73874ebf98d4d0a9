import { strFromU8, strToU8 } from 'fflate';
import { type XmlElement, parseTree, type XmlReader } from '../xml/tree.ts';
import { writeElement } from '../xml/write-element.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const ITEM_NAMESPACE = `${OFFICE}/customXml`;
const ITEM = `${OFFICE}/relationships/customXml`;
const ITEM_PROPERTIES = `${OFFICE}/relationships/customXmlProps`;
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="no"?>';

type Files = Readonly<Record<string, Uint8Array>>;

/** The parts of a file with custom XML parts added (ECMA-376 part 1, 15.2.5); `parts`: item id → content. */
export function withCustomXml(files: Files, parts: ReadonlyMap<string, string>): Files {
  if (parts.size === 0) return files;
  const added: Record<string, Uint8Array> = { ...files };
  let types = '';
  let relations = '';
  [...parts].forEach(([id, content], index) => {
    const number = String(index + 1);
    added[`customXml/item${number}.xml`] = strToU8(content);
    added[`customXml/itemProps${number}.xml`] = strToU8(
      HEAD +
        writeElement('ds:datastoreItem', { 'ds:itemID': id, 'xmlns:ds': ITEM_NAMESPACE }, '<ds:schemaRefs/>'),
    );
    added[`customXml/_rels/item${number}.xml.rels`] = strToU8(
      HEAD +
        writeElement(
          'Relationships',
          { xmlns: RELATIONSHIPS },
          writeElement('Relationship', {
            Id: 'rId1',
            Type: ITEM_PROPERTIES,
            Target: `itemProps${number}.xml`,
          }),
        ),
    );
    types += writeElement('Override', {
      PartName: `/customXml/itemProps${number}.xml`,
      ContentType: PROPERTIES_TYPE,
    });
    relations += writeElement('Relationship', {
      Id: `rIdXml${number}`,
      Type: ITEM,
      Target: `../customXml/item${number}.xml`,
    });
  });
  insert(added, '[Content_Types].xml', types, '</Types>');
  insert(added, 'xl/_rels/workbook.xml.rels', relations, '</Relationships>');
  return added;
}

function insert(files: Record<string, Uint8Array>, path: string, xml: string, before: string): void {
  const part = files[path];
  if (part !== undefined) files[path] = strToU8(strFromU8(part).replace(before, () => xml + before));
}

/** The custom XML parts of a file: item id → content; the id is `{path}` where the file has none. */
export function parseCustomXml(
  files: Readonly<Record<string, Uint8Array>>,
  read: XmlReader,
): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  for (const [path, content] of Object.entries(files)) {
    const number = /^customXml\/item(\d{1,9})\.xml$/.exec(path)?.[1];
    if (number === undefined) continue;
    const properties = files[`customXml/itemProps${number}.xml`];
    const tree: XmlElement | null = properties === undefined ? null : parseTree(strFromU8(properties), read);
    parts.set(tree?.attributes.itemID ?? `{${path}}`, strFromU8(content));
  }
  return parts;
}
