import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from './modules.ts';

/** A use of a member of Excel's API in a source file. */
export interface MemberUse {
  /** File and line. */
  readonly place: string;
  /** The class, interface or enum: `Range`, `ClearApplyTo`; "" for members of the namespace itself. */
  readonly owner: string;
  readonly name: string;
  readonly isOfClass: boolean;
  readonly isOfEnum: boolean;
  /** The API set in the documentation of the member, else of its owner: "ExcelApi 1.9"; null if neither names one. */
  readonly set: string | null;
}

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts'],
  module: ts.ModuleKind.Preserve,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  types: ['office-js'],
  strict: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: true,
  allowImportingTsExtensions: true,
  resolveJsonModule: true,
  noEmit: true,
};

/**
 * All uses of members of the `Excel` namespace in the files: as `a.b`, as a property of an
 * object literal passed to Excel, or in the text of a `load`. `planted`: further files that
 * do not exist on disk, path from the root → text.
 */
export function excelMembersIn(
  files: readonly string[],
  planted: Readonly<Record<string, string>> = {},
): readonly MemberUse[] {
  const absolute = (file: string): string => join(ROOT, file);
  const texts = new Map(Object.entries(planted).map(([file, text]) => [absolute(file), text]));
  const disk = ts.createCompilerHost(OPTIONS);
  const host: ts.CompilerHost = {
    ...disk,
    getCurrentDirectory: () => ROOT,
    readFile: (file) => texts.get(file) ?? disk.readFile(file),
    fileExists: (file) => texts.has(file) || disk.fileExists(file),
    getSourceFile: (file, version) => {
      const text = texts.get(file);
      return text === undefined
        ? disk.getSourceFile(file, version)
        : ts.createSourceFile(file, text, version);
    },
  };
  const names = [...files, ...Object.keys(planted)];
  const program = ts.createProgram(names.map(absolute), OPTIONS, host);
  const checker = program.getTypeChecker();
  return names.flatMap((name) => {
    const source = program.getSourceFile(absolute(name));
    if (!source) throw new Error(`${name} cannot be read`);
    return usesIn(source, name, checker);
  });
}

function usesIn(source: ts.SourceFile, file: string, checker: ts.TypeChecker): readonly MemberUse[] {
  const uses: MemberUse[] = [];
  const found = (at: ts.Node, declaration: ts.Declaration | undefined, name: string): void => {
    const owner = declaration && ownerOf(declaration);
    if (!declaration || !owner || !isInExcel(declaration)) return;
    const { line } = source.getLineAndCharacterOfPosition(at.getStart());
    uses.push({
      place: `${file}:${line + 1}`,
      owner: ts.isModuleBlock(owner) ? '' : (owner.name?.text ?? ''),
      name,
      isOfClass: ts.isClassDeclaration(owner),
      isOfEnum: ts.isEnumDeclaration(owner),
      set: setOf(declaration) ?? (ts.isModuleBlock(owner) ? null : setOf(owner)),
    });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      const symbol = checker.getSymbolAtLocation(node.name);
      found(node.name, calledDeclaration(node, checker) ?? symbol?.declarations?.[0], node.name.text);
    } else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const name = (node.propertyName ?? node.name).getText();
      const symbol = checker.getTypeAtLocation(node.parent).getProperty(name);
      found(node, symbol?.declarations?.[0], name);
    } else if (
      ts.isObjectLiteralElementLike(node) &&
      node.name &&
      ts.isObjectLiteralExpression(node.parent)
    ) {
      const name = node.name.getText();
      const symbol = checker.getContextualType(node.parent)?.getProperty(name);
      found(node, symbol?.declarations?.[0], name);
    } else if (ts.isCallExpression(node)) {
      for (const { path, at } of loadedPaths(node)) {
        const receiver = checker.getTypeAtLocation(
          (node.expression as ts.PropertyAccessExpression).expression,
        );
        followPath(path, receiver, checker, (declaration, name) => found(at, declaration, name));
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return uses;
}

/** The declaration of the overload that is called: it may be newer than the others. */
function calledDeclaration(
  access: ts.PropertyAccessExpression,
  checker: ts.TypeChecker,
): ts.Declaration | undefined {
  const call = access.parent;
  if (!ts.isCallExpression(call) || call.expression !== access) return undefined;
  return checker.getResolvedSignature(call)?.declaration;
}

/** The texts in `x.load('a,b/c')` and `x.load(['a', 'b/c'])`. */
function loadedPaths(call: ts.CallExpression): readonly { readonly path: string; readonly at: ts.Node }[] {
  const { expression, arguments: args } = call;
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== 'load') return [];
  const given = args[0];
  const texts = given && ts.isArrayLiteralExpression(given) ? [...given.elements] : given ? [given] : [];
  return texts.flatMap((at) =>
    ts.isStringLiteralLike(at) ? at.text.split(',').map((path) => ({ path: path.trim(), at })) : [],
  );
}

/**
 * Follows a path like `items/format/fill/color` from a type and calls back for each step.
 * @throws {Error} if a type has no such property.
 */
function followPath(
  path: string,
  from: ts.Type,
  checker: ts.TypeChecker,
  onMember: (declaration: ts.Declaration | undefined, name: string) => void,
): void {
  let type = checker.getNonNullableType(from);
  for (const part of path.split('/')) {
    if (part === '') return;
    const symbol = type.getProperty(part);
    if (!symbol) throw new Error(`load('${path}'): ${checker.typeToString(type)} has no ${part}`);
    onMember(symbol.declarations?.[0], part);
    const next = checker.getTypeOfSymbol(symbol);
    type = checker.getNonNullableType(checker.getIndexTypeOfType(next, ts.IndexKind.Number) ?? next);
  }
}

type Owner = ts.ClassDeclaration | ts.InterfaceDeclaration | ts.EnumDeclaration | ts.ModuleBlock;

const ownerOf = ({ parent }: ts.Node): Owner | null =>
  ts.isClassDeclaration(parent) ||
  ts.isInterfaceDeclaration(parent) ||
  ts.isEnumDeclaration(parent) ||
  ts.isModuleBlock(parent)
    ? parent
    : null;

function isInExcel(node: ts.Node): boolean {
  for (let at: ts.Node = node; !ts.isSourceFile(at); at = at.parent)
    if (ts.isModuleDeclaration(at) && at.name.text === 'Excel' && ts.isSourceFile(at.parent)) return true;
  return false;
}

/** The text of `[Api set: …]` in the documentation of a declaration. */
function setOf(node: ts.Node): string | null {
  const comments = ts.getJSDocCommentsAndTags(node).map((comment) => comment.getText());
  return /\[\s*Api set:\s*([^\]]+?)\s*\]/i.exec(comments.join('\n'))?.[1] ?? null;
}
