import { existsSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { type Import, modulesUnder, packageOf, ROOT } from './support/source/modules.ts';

interface Layer {
  readonly imports: readonly string[];
  readonly packages: readonly string[];
  readonly node?: boolean;
  /** Folder → folders of the same layer it may import; "" is the files of the layer itself. */
  readonly folders?: Readonly<Record<string, readonly string[]>>;
}

const LAYERS = JSON.parse(readFileSync(join(ROOT, 'src/layers.json'), 'utf8')) as Record<string, Layer>;
const MODULES = modulesUnder('src');
const EDGES = MODULES.flatMap(({ file, imports }) => imports.map((to) => ({ from: file, to })));

/** The layers of the table, the deeper first: registry/client stands before a layer called registry. */
const NAMES = Object.keys(LAYERS).sort((a, b) => b.split('/').length - a.split('/').length);
/** `registry/client` of src/registry/client/fetch.ts; the first folder where the table has no such layer. */
const layerOf = (file: string): string =>
  NAMES.find((name) => file.startsWith(`src/${name}/`)) ?? file.split('/')[1] ?? '';
/** `notice` of src/core/notice/bracket/close.ts, "" of src/core/read.ts. */
const folderOf = (file: string): string =>
  file
    .slice(`src/${layerOf(file)}/`.length)
    .split('/')
    .slice(0, -1)[0] ?? '';
const shown = (from: string, to: Import): string => `${from} → ${to.specifier}`;

describe('the tree of src', () => {
  test('was seen: files, imports and the layers of the table', () => {
    expect(MODULES.length).toBeGreaterThan(20);
    expect(EDGES.length).toBeGreaterThan(20);
    expect(new Set(MODULES.map(({ file }) => layerOf(file)))).toEqual(new Set(Object.keys(LAYERS)));
    expect(EDGES.some(({ to }) => to.specifier.startsWith('#'))).toBe(true);
  });

  test('holds no layer and no core folder that the table does not know', () => {
    expect(MODULES.filter(({ file }) => !(layerOf(file) in LAYERS)).map(({ file }) => file)).toEqual([]);
    const strangers = MODULES.filter(({ file }) => {
      const folders = LAYERS[layerOf(file)]?.folders;
      return folders !== undefined && !(folderOf(file) in folders);
    });
    expect(strangers.map(({ file }) => file)).toEqual([]);
  });

  test('every import of ours leads to a file', () => {
    const lost = EDGES.filter(({ to }) => to.file !== null && !existsSync(join(ROOT, to.file)));
    expect(lost.map(({ from, to }) => shown(from, to))).toEqual([]);
  });

  test('a layer imports only the layers below it', () => {
    const wrong = EDGES.filter(({ from, to }) => {
      if (to.file === null || layerOf(to.file) === layerOf(from)) return false;
      return !(LAYERS[layerOf(from)]?.imports.includes(layerOf(to.file)) ?? false);
    });
    expect(wrong.map(({ from, to }) => shown(from, to))).toEqual([]);
  });

  test('a folder of a layer imports only the folders the table allows', () => {
    const wrong = EDGES.filter(({ from, to }) => {
      if (to.file === null || layerOf(to.file) !== layerOf(from)) return false;
      const folders = LAYERS[layerOf(from)]?.folders;
      if (folders === undefined || folderOf(from) === folderOf(to.file)) return false;
      return !(folders[folderOf(from)]?.includes(folderOf(to.file)) ?? false);
    });
    expect(wrong.map(({ from, to }) => shown(from, to))).toEqual([]);
  });

  test('imports are relative inside a layer and start with # across layers', () => {
    const wrong = EDGES.filter(({ from, to }) => {
      if (to.file === null) return false;
      return to.specifier.startsWith('.') !== (layerOf(to.file) === layerOf(from));
    });
    expect(wrong.map(({ from, to }) => shown(from, to))).toEqual([]);
  });

  test('packages and Node itself are used only where the table allows them', () => {
    const wrong = EDGES.filter(({ from, to }) => {
      if (to.file !== null) return false;
      const layer = LAYERS[layerOf(from)];
      if (isBuiltin(to.specifier)) return layer?.node !== true;
      return !(layer?.packages.includes(packageOf(to.specifier)) ?? false);
    });
    expect(wrong.map(({ from, to }) => shown(from, to))).toEqual([]);
  });

  test('every package the table allows is a dependency of the project', () => {
    const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const allowed = Object.values(LAYERS).flatMap(({ packages }) => packages);
    expect(allowed.filter((name) => !(name in dependencies))).toEqual([]);
  });

  test('no layer of the product imports the Excel stand-in', () => {
    const isStandIn = (name: string): boolean => name.startsWith('excel-host');
    const product = Object.entries(LAYERS).filter(([name]) => !isStandIn(name));
    expect(product.flatMap(([name, { imports }]) => (imports.some(isStandIn) ? [name] : []))).toEqual([]);
    const wrong = EDGES.filter(
      ({ from, to }) => to.file !== null && isStandIn(layerOf(to.file)) && !isStandIn(layerOf(from)),
    );
    expect(wrong.map(({ from, to }) => shown(from, to))).toEqual([]);
  });

  test('outside its own files the Excel stand-in is imported through its public interface', () => {
    const inTests = modulesUnder('test').flatMap(({ file, imports }) =>
      imports.map((to) => ({ from: file, to })),
    );
    const internal = [...EDGES, ...inTests].filter(
      ({ from, to }) => isInHost(to.file ?? '') && !isInHost(from) && from !== 'src/excel-host/public.ts',
    );
    expect(internal.map(({ from, to }) => shown(from, to))).toEqual([]);
  });

  test('no files import each other in a circle', () => {
    expect(firstCycle(new Map(MODULES.map(({ file, imports }) => [file, filesOf(imports)])))).toBeNull();
  });

  test('a circle would be seen', () => {
    const planted = new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['c', []],
      ['d', ['b']],
    ]);
    expect(firstCycle(planted)).toEqual(['b', 'd', 'b']);
  });
});

const isInHost = (file: string): boolean => file.startsWith('src/excel-host/host/');

const filesOf = (imports: readonly Import[]): readonly string[] =>
  imports.flatMap(({ file }) => (file === null ? [] : [file]));

/** Depth first; the path from a file back to itself, or null. */
function firstCycle(graph: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): readonly string[] | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const next of graph.get(file) ?? []) {
      const cycle = visit(next, [...path, file]);
      if (cycle !== null) return cycle;
    }
    done.add(file);
    return null;
  };
  for (const file of graph.keys()) {
    const cycle = visit(file, []);
    if (cycle !== null) return cycle;
  }
  return null;
}
