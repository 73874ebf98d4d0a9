import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import ts from 'typescript';
import { type Module, ROOT } from '../source/modules.ts';

/** A regular expression of the program and the file that contains it. */
export interface FoundRegex {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

/** All regex literals of a file, as parsed by the TypeScript compiler. */
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

/** All expressions that files of `src` build with `RegExp` when they are loaded, determined in a new process. */
export function builtRegexes(): readonly FoundRegex[] {
  const program = join(ROOT, 'test/support/regex/built-regexes-program.ts');
  const { stdout, stderr, status, error } = spawnSync(process.execPath, ['--import', 'tsx', program], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw error ?? new Error(stderr);
  return JSON.parse(stdout) as readonly FoundRegex[];
}
