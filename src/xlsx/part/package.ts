import { strFromU8, unzipSync } from 'fflate';
import { childrenOf, type Tree, treeOf, type XmlReader } from './tree.ts';

/** A part that another names, by the number it is named with. */
interface Relation {
  readonly id: string;
  /** The last word of its kind: worksheet, styles, table and so on. */
  readonly kind: string;
  /** Path inside the file, or an address outside. */
  readonly target: string;
}

/** The parts of a file and how they name each other (ECMA-376 part 2). */
export interface FilePackage {
  readonly files: Readonly<Record<string, Uint8Array>>;
  /** The XML of a part; "" where there is none. */
  readonly xml: (path: string) => string;
  readonly tree: (path: string) => Tree;
  readonly relations: (path: string) => readonly Relation[];
}

/** No workbook unpacks to more than this many bytes. */
const MOST = 1024 ** 3;

export function packageOf(bytes: Uint8Array, read: XmlReader): FilePackage {
  let size = 0;
  const files = unzipSync(bytes, {
    filter: ({ originalSize }) => {
      size += originalSize;
      if (size > MOST) throw new RangeError('the file unpacks to more than a workbook can be');
      return true;
    },
  });
  const xml = (path: string): string => {
    const part = files[path];
    return part === undefined ? '' : strFromU8(part);
  };
  const tree = (path: string): Tree => treeOf(xml(path), read);
  return {
    files,
    xml,
    tree,
    relations: (path) => {
      const [folder, name] = split(path);
      return childrenOf(tree(`${folder}_rels/${name}.rels`), 'Relationship').map(({ attributes }) => ({
        id: attributes.Id ?? '',
        kind: split(attributes.Type ?? '')[1],
        target:
          attributes.TargetMode === 'External'
            ? (attributes.Target ?? '')
            : resolved(folder, attributes.Target ?? ''),
      }));
    },
  };
}

/** Folder (with its last "/") and name of a path. */
function split(path: string): readonly [string, string] {
  const at = path.lastIndexOf('/') + 1;
  return [path.slice(0, at), path.slice(at)];
}

/** A path as seen from a folder. */
function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
