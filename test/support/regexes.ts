import { join } from 'node:path';
import ts from 'typescript';
import { type Module, modulesUnder, ROOT } from './modules.ts';

/** A regular expression of the program and the file it stands in. */
export interface FoundRegex {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

/** Every literal, as the compiler sees them. */
export function regexLiterals({ file, text }: Module): readonly FoundRegex[] {
  return nodesOf(file, text)
    .filter((node) => ts.isRegularExpressionLiteral(node))
    .map(({ text: literal }) => {
      const end = literal.lastIndexOf('/');
      return { file, source: literal.slice(1, end), flags: literal.slice(end + 1) };
    });
}

/** Whether a file builds an expression from parts (`new RegExp`). */
export const buildsRegexes = ({ file, text }: Module): boolean =>
  text.includes('RegExp') &&
  nodesOf(file, text).some(
    (node) =>
      (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
      ts.isIdentifier(node.expression) &&
      node.expression.text === 'RegExp',
  );

function nodesOf(file: string, text: string): readonly ts.Node[] {
  const nodes: ts.Node[] = [];
  const collect = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, collect);
  };
  collect(ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true));
  return nodes;
}

/** Runs `work` and returns every expression our files built from parts meanwhile. */
export async function regexesBuiltBy(work: () => unknown): Promise<readonly FoundRegex[]> {
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

/** The innermost file of a folder of the project on the stack; null where a package was called from there. */
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

/** Every file of `src` but the programs: those export types at most, and begin to work once they are loaded. */
export async function loadAll(): Promise<void> {
  const parts = modulesUnder('src').filter(({ text }) => VALUE_EXPORT.test(text));
  for (const { file } of parts) await import(join(ROOT, file));
}
