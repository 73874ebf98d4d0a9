import { strFromU8, unzipSync } from 'fflate';
import { relationsPath, resolvedPath, splitPath } from '../zip/part-names.ts';
import { MAX_UNPACKED, regularArchive } from '../zip/regular-archive.ts';
import { childrenOf, type XmlElement, parseTree, type XmlReader } from './tree.ts';

/** A reference from one part to another (ECMA-376 part 2, 9.3). */
interface Relationship {
  readonly id: string;
  /** Last segment of its type URI: worksheet, styles, table and so on. */
  readonly kind: string;
  /** Path inside the file, or an external URL. */
  readonly target: string;
}

/** The parts of a file and their relationships (ECMA-376 part 2). */
export interface XlsxPackage {
  readonly files: Readonly<Record<string, Uint8Array>>;
  /** The XML of a part; "" if there is no such part. */
  readonly xml: (path: string) => string;
  readonly tree: (path: string) => XmlElement;
  readonly relationships: (path: string) => readonly Relationship[];
}

/**
 * The parts of a file by their paths, in the order of the archive.
 * @throws RangeError if the parts together are larger than 256 MiB; an error of fflate if it is not a ZIP archive.
 */
export function unpackParts(bytes: Uint8Array): Record<string, Uint8Array> {
  let size = 0;
  return unzipSync(regularArchive(bytes), {
    filter: ({ originalSize }) => {
      size += originalSize;
      if (size > MAX_UNPACKED) throw new RangeError('the file unpacks to more than a workbook can be');
      return true;
    },
  });
}

/** The texts of all parts in UTF-8. Fails as `unpackParts` does. */
export const partTexts = (bytes: Uint8Array): readonly string[] =>
  Object.values(unpackParts(bytes)).map((part) => strFromU8(part));

/** @throws RangeError if the parts together are larger than 256 MiB; an error of fflate if it is not a ZIP archive. */
export function openPackage(bytes: Uint8Array, read: XmlReader): XlsxPackage {
  const files = unpackParts(bytes);
  const xml = (path: string): string => {
    const part = files[path];
    return part === undefined ? '' : strFromU8(part);
  };
  const tree = (path: string): XmlElement => parseTree(xml(path), read);
  return {
    files,
    xml,
    tree,
    relationships: (path) => {
      const [folder] = splitPath(path);
      return childrenOf(tree(relationsPath(path)), 'Relationship').map(({ attributes }) => ({
        id: attributes.Id ?? '',
        kind: splitPath(attributes.Type ?? '')[1],
        target:
          attributes.TargetMode === 'External'
            ? (attributes.Target ?? '')
            : resolvedPath(folder, attributes.Target ?? ''),
      }));
    },
  };
}
