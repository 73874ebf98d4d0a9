import { join } from 'node:path';
import { modulesUnder, ROOT } from '../source/modules.ts';
import type { FoundRegex } from './regexes.ts';

/** Runs `work` and returns all expressions that files of `src` built with `RegExp` meanwhile. */
async function regexesBuiltBy(work: () => unknown): Promise<readonly FoundRegex[]> {
  const built: FoundRegex[] = [];
  const Original = globalThis.RegExp;
  const note = (regex: RegExp): RegExp => {
    const file = callerIn('src');
    if (file !== null) built.push({ file, source: regex.source, flags: regex.flags });
    return regex;
  };
  globalThis.RegExp = new Proxy(Original, {
    construct: (target, [pattern, flags]: [string, string?]) => note(new target(pattern, flags)),
    apply: (target, _, [pattern, flags]: [string, string?]) => note(target(pattern, flags)),
  });
  try {
    await work();
  } finally {
    globalThis.RegExp = Original;
  }
  return built;
}

/** The innermost file of a project folder on the stack; null if that file called a package, which built the expression. */
function callerIn(folder: string): string | null {
  const prefix = `${join(ROOT, folder)}/`;
  const packages = `${join(ROOT, 'node_modules')}/`;
  const line = (new Error().stack ?? '')
    .split('\n')
    .find((frame) => frame.includes(prefix) || frame.includes(packages));
  if (line === undefined || line.includes(packages)) return null;
  return `${folder}/${line.slice(line.indexOf(prefix) + prefix.length).replace(/:\d+.*$/, '')}`;
}

const VALUE_EXPORT = /^export (?!type |interface |\{\})/m;

/** Loads all files of `src` except programs, which run when they are loaded: they export at most types. */
async function loadAll(): Promise<void> {
  const parts = modulesUnder('src').filter(({ text }) => VALUE_EXPORT.test(text));
  for (const { file } of parts) await import(join(ROOT, file));
}

// Prints all expressions as JSON on standard output.
process.stdout.write(JSON.stringify(await regexesBuiltBy(loadAll)));
