import { join } from 'node:path';
import ts from 'typescript';
import { latinWords } from '../support/browser/latin-words.ts';
import { modulesUnder, ROOT } from '../support/source/modules.ts';

const catalogues = modulesUnder('src').filter(({ file }) =>
  /^src\/(taskpane|excel-host\/preview)\/text(\/|\.ts)/.test(file),
);
const components = modulesUnder('src').filter(({ file }) =>
  /^src\/(taskpane|excel-host\/preview)\/.*\.tsx$/.test(file),
);

interface Literal {
  readonly text: string;
  /** The language it is listed under; null: none. */
  readonly language: 'zh' | 'en' | null;
}

/** Every piece of text a file writes out, comments aside. */
function literalsIn(file: string, source: string): readonly Literal[] {
  const found: Literal[] = [];
  const visit = (node: ts.Node, language: Literal['language']): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    if (
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node) ||
      ts.isJsxText(node)
    )
      found.push({ text: node.text, language });
    // A catalogue is `{ zh: …, en: … }`, or made of `const zh` and `const en`.
    const isNamed = ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node);
    const name = isNamed ? node.name.getText() : null;
    node.forEachChild((child) => visit(child, name === 'zh' || name === 'en' ? name : language));
  };
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TSX), null);
  return found;
}

const CHINESE = /\p{Script=Han}/u;
/** A language is called by its own name. */
const OTHER = '中文';
/** Sheets and columns are called by their names in English sentences too, in quotes. */
const unquoted = (text: string): string => text.replace(/["“][^"“”]*["”]/g, '');
test('there are catalogues and components to read', () => {
  expect(catalogues.length).toBeGreaterThan(3);
  expect(components.length).toBeGreaterThan(5);
});

describe.each(catalogues.map(({ file }) => file))('%s', (file) => {
  const literals = literalsIn(file, ts.sys.readFile(join(ROOT, file)) ?? '');

  test('says as much in both languages', () => {
    const count = (language: Literal['language']) =>
      literals.filter((literal) => literal.language === language && literal.text.trim() !== '').length;
    expect(count('zh')).toBeGreaterThan(0);
    expect(count('en')).toBeGreaterThan(0);
  });

  test('is Chinese where it is Chinese', () => {
    const zh = literals.filter(({ language }) => language === 'zh');
    expect(zh.flatMap(({ text }) => latinWords(text).map((word) => `${word}: ${text}`))).toEqual([]);
  });

  test('is English where it is English', () => {
    const en = literals.filter(({ language }) => language === 'en');
    expect(en.filter(({ text }) => text !== OTHER && CHINESE.test(unquoted(text)))).toEqual([]);
  });
});

test('components say nothing of their own', () => {
  const spoken = components.flatMap(({ file, text }) =>
    literalsIn(file, text)
      .filter((literal) => CHINESE.test(literal.text))
      .map((literal) => `${file}: ${literal.text.trim()}`),
  );
  expect(spoken).toEqual([]);
});
