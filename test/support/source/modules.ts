import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** Folder of the project. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

export interface Import {
  /** As written: `../record/span.ts`, `#core/record/task`, `zod`. */
  readonly specifier: string;
  /** Path from the root of the project, null for packages. */
  readonly file: string | null;
}

export interface Module {
  /** Path from the root of the project, with forward slashes. */
  readonly file: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

const IMPORT_MAP = (
  JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { imports: Record<string, string> }
).imports;

/** All TypeScript files below a folder of the project with their imports, including type imports and lazy imports. */
export function modulesUnder(folder: string): readonly Module[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('node_modules'))
    .sort()
    .map((file) => {
      const text = readFileSync(join(ROOT, file), 'utf8');
      const imports = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => ({
        specifier: fileName,
        file: fileOf(fileName, file),
      }));
      return { file, text, imports };
    });
}

function fileOf(specifier: string, from: string): string | null {
  if (specifier.startsWith('.')) return posix.join(dirname(from), specifier);
  for (const [pattern, path] of Object.entries(IMPORT_MAP)) {
    const prefix = pattern.replace('*', '');
    if (specifier.startsWith(prefix)) {
      return posix.normalize(path.replace('*', specifier.slice(prefix.length)));
    }
  }
  return null;
}

/** The package of a specifier: `zod/v4` → `zod`, `@scope/name/part` → `@scope/name`. */
export function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
