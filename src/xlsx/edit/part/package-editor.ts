import { strFromU8, strToU8, type Zippable, zipSync } from 'fflate';
import { unpackParts } from '../../part/xml/package.ts';
import { relationsPath, resolvedPath, splitPath } from '../../part/zip/part-names.ts';
import { writeElement } from '../../part/xml/write-element.ts';
import { childrenNamed, withPrefix, XmlDocument } from '../xml/document.ts';

/** A reference from one part to another (ECMA-376 part 2, 9.3). */
export interface PartRelation {
  readonly id: string;
  /** The URI of its type. */
  readonly type: string;
  /** Last segment of its type. */
  readonly kind: string;
  /** Path inside the file, or an external URL. */
  readonly target: string;
  readonly isExternal: boolean;
}

const TYPES = '[Content_Types].xml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKING = 4;
/** Fixed time of the archive entries; the real time is in the document properties. */
const NO_TIME = '1980-01-01T00:00:00';

/** Namespaces and types as a file says them that is strict (ECMA-376 part 1, against part 4). */
const STRICT: readonly (readonly [string, string])[] = [
  [
    'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
    'http://purl.oclc.org/ooxml/spreadsheetml/main',
  ],
  [OFFICE, 'http://purl.oclc.org/ooxml/officeDocument/relationships'],
];

/** The parts of an existing file; those that are not written stay byte for byte. */
export class PackageEditor {
  private readonly parts: Map<string, Uint8Array>;
  private readonly texts = new Map<string, string>();
  private readonly written = new Set<string>();

  /** @throws RangeError or an error of fflate if the bytes are no package. */
  constructor(bytes: Uint8Array) {
    this.parts = new Map(
      Object.entries(unpackParts(bytes))
        .filter(([path]) => !path.endsWith('/'))
        .map(([path, content]) => [path.replaceAll('\\', '/').replace(/^\/+/, ''), content]),
    );
    if (!this.has(TYPES)) throw new RangeError('not an OOXML package');
  }

  get paths(): readonly string[] {
    return [...this.parts.keys()];
  }

  /** Paths of the parts that were written. */
  get changes(): ReadonlySet<string> {
    return this.written;
  }

  has(path: string): boolean {
    return this.parts.has(path);
  }

  /** The XML of a part; "" if there is no such part. */
  read(path: string): string {
    const known = this.texts.get(path);
    if (known !== undefined) return known;
    const part = this.parts.get(path);
    const text = part === undefined ? '' : strFromU8(part);
    this.texts.set(path, text);
    return text;
  }

  write(path: string, xml: string): void {
    if (this.parts.has(path) && this.read(path) === xml) return;
    this.texts.delete(path);
    this.parts.set(path, strToU8(xml));
    this.written.add(path);
  }

  /** Changes a part through its elements. */
  change(path: string, edit: (part: XmlDocument) => void): void {
    const part = new XmlDocument(this.read(path));
    edit(part);
    if (part.isChanged) this.write(path, part.toString());
  }

  /** XML with the namespaces that the file uses. */
  fitted(xml: string): string {
    const isStrict = this.relations('').some(({ type }) => type.startsWith('http://purl.oclc.org/'));
    return isStrict ? STRICT.reduce((text, [from, to]) => text.replaceAll(from, to), xml) : xml;
  }

  /** Adds a part with its content type; the path must be free. */
  add(path: string, xml: string, contentType: string): void {
    this.write(path, this.fitted(xml));
    this.change(TYPES, (types) => {
      const { root } = types;
      const element = writeElement('Override', { PartName: `/${path}`, ContentType: contentType });
      types.append(root, withPrefix(element, root.prefix));
    });
  }

  /** Removes a part with its relationships and its content type; references to it are left to the caller. */
  remove(path: string): void {
    this.parts.delete(path);
    this.parts.delete(relationsPath(path));
    this.texts.delete(path);
    this.texts.delete(relationsPath(path));
    this.written.add(path);
    this.change(TYPES, (types) => {
      for (const one of childrenNamed(types.root, 'Override'))
        if (types.attribute(one, 'PartName') === `/${path}`) types.remove(one);
    });
  }

  contentTypeOf(path: string): string {
    const types = new XmlDocument(this.read(TYPES));
    const override = childrenNamed(types.root, 'Override').find(
      (one) => types.attribute(one, 'PartName') === `/${path}`,
    );
    if (override) return types.attribute(override, 'ContentType') ?? '';
    const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
    const standard = childrenNamed(types.root, 'Default').find(
      (one) => types.attribute(one, 'Extension')?.toLowerCase() === extension,
    );
    return standard === undefined ? '' : (types.attribute(standard, 'ContentType') ?? '');
  }

  /** The relationships of a part; "" is the package itself. */
  relations(path: string): readonly PartRelation[] {
    const xml = this.read(relationsPath(path));
    if (xml === '') return [];
    const [folder] = splitPath(path);
    const part = new XmlDocument(xml);
    return childrenNamed(part.root, 'Relationship').map((node) => {
      const target = part.attribute(node, 'Target') ?? '';
      const type = part.attribute(node, 'Type') ?? '';
      const isExternal = part.attribute(node, 'TargetMode') === 'External';
      return {
        id: part.attribute(node, 'Id') ?? '',
        type,
        kind: splitPath(type)[1],
        target: isExternal ? target : resolvedPath(folder, target),
        isExternal,
      };
    });
  }

  /** Adds a relationship of a part to another one, by its absolute path; returns its id. */
  relate(path: string, kind: string, target: string): string {
    const known = this.relations(path);
    const ids = new Set(known.map(({ id }) => id));
    let number = known.length + 1;
    while (ids.has(`rId${String(number)}`)) number += 1;
    const id = `rId${String(number)}`;
    // A strict file names its types otherwise.
    const like = [...known, ...this.relations('')].find(({ type }) => type.includes('/officeDocument/'));
    const base = like === undefined ? OFFICE : like.type.slice(0, like.type.lastIndexOf('/'));
    const element = writeElement('Relationship', {
      Id: id,
      Type: `${base}/${kind}`,
      Target: relativePath(splitPath(path)[0], target),
    });
    const relations = relationsPath(path);
    if (this.has(relations))
      this.change(relations, (part) => {
        part.append(part.root, withPrefix(element, part.root.prefix));
      });
    else
      this.write(
        relations,
        `${HEAD}${writeElement('Relationships', { xmlns: `${PACKAGE}/relationships` }, element)}`,
      );
    return id;
  }

  /** Removes a relationship of a part. */
  unrelate(path: string, id: string): void {
    this.change(relationsPath(path), (part) => {
      for (const node of childrenNamed(part.root, 'Relationship'))
        if (part.attribute(node, 'Id') === id) part.remove(node);
    });
  }

  /** A path that no part has: `xl/tables/table` and `.xml` give `xl/tables/table3.xml`. */
  freePath(start: string, end: string): string {
    const taken = new Set(this.paths.map((path) => path.toLowerCase()));
    let number = 1;
    while (taken.has(`${start}${String(number)}${end}`.toLowerCase())) number += 1;
    return `${start}${String(number)}${end}`;
  }

  toBytes(): Uint8Array {
    const files: Zippable = {};
    for (const [path, content] of this.parts) files[path] = content;
    return zipSync(files, { level: PACKING, mtime: NO_TIME });
  }
}

/** The path of a part as seen from a folder: `xl/worksheets/`, `xl/tables/table1.xml` → `../tables/table1.xml`. */
function relativePath(folder: string, target: string): string {
  const from = folder.split('/').slice(0, -1);
  const to = target.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  return `${'../'.repeat(from.length - shared)}${to.slice(shared).join('/')}`;
}
