import { strFromU8, unzipSync } from 'fflate';
import { withSlashes } from './part-names.ts';
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

/** Limit for the unpacked size of all parts together, in bytes: protects against zip bombs. */
const MAX_UNPACKED = 1024 ** 3;

/**
 * The parts of a file by their paths, in the order of the archive.
 * @throws RangeError if the parts together are larger than 1 GiB; an error of fflate if it is not a ZIP archive.
 */
export function unpackParts(bytes: Uint8Array): Record<string, Uint8Array> {
  let size = 0;
  return unzipSync(withSlashes(bytes), {
    filter: ({ originalSize }) => {
      size += originalSize;
      if (size > MAX_UNPACKED) throw new RangeError('the file unpacks to more than a workbook can be');
      return true;
    },
  });
}

/** @throws RangeError if the parts together are larger than 1 GiB; an error of fflate if it is not a ZIP archive. */
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
      const [folder, name] = splitPath(path);
      return childrenOf(tree(`${folder}_rels/${name}.rels`), 'Relationship').map(({ attributes }) => ({
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

/** Folder (with its last "/") and name of a path. */
export function splitPath(path: string): readonly [string, string] {
  const at = path.lastIndexOf('/') + 1;
  return [path.slice(0, at), path.slice(at)];
}

/** A relative or absolute path, resolved from a folder. */
export function resolvedPath(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
