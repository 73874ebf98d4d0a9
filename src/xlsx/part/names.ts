import type { FileName, FileSheet } from '../book.ts';
import { fileText } from '../write/file-text.ts';
import { columnLetters } from '../address.ts';
import type { CellRange } from '../cell-range.ts';
import { rangeAt } from './ranges.ts';
import { childOf, childrenOf, decoded, isTrueAt, numberAt, textAt, type Tree } from './tree.ts';
import { element, flag } from './xml.ts';

const TITLES = '_xlnm.Print_Titles';
const AREA = '_xlnm.Print_Area';
const FILTER = '_xlnm._FilterDatabase';
/** Names that only repeat what stands elsewhere in the file. */
const DERIVED: ReadonlySet<string> = new Set([TITLES, AREA, FILTER]);

/** A sheet name in a formula; in quotes unless it is made of letters alone. */
const quoted = (name: string): string =>
  /^[A-Za-z_\u4e00-\u9fff]+$/u.test(name) && !/^[A-Za-z]{1,3}$/.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;

const absolute = ({ row, column, rowCount, columnCount }: CellRange): string =>
  `$${columnLetters(column)}$${row + 1}:$${columnLetters(column + columnCount - 1)}$${row + rowCount}`;

/** All defined names (ECMA-376 part 1, 18.2.6), with those that say what a sheet prints. */
export function namesXml(names: readonly FileName[], sheets: readonly FileSheet[]): string {
  const numbers = new Map(sheets.map(({ name }, index) => [name, index]));
  const own = names.map(({ name, sheet, formula, hidden, comment }) =>
    element(
      'definedName',
      {
        name,
        localSheetId: sheet === null ? null : numbers.get(sheet),
        comment: comment === '' ? null : comment,
        hidden: flag(hidden),
      },
      fileText(formula),
    ),
  );
  const written = [...own, ...sheets.flatMap(derivedNames)];
  return written.length === 0 ? '' : element('definedNames', {}, written.join(''));
}

function derivedNames({ name: sheet, page, filter }: FileSheet, localSheetId: number): readonly string[] {
  const prefix = `${quoted(sheet)}!`;
  const name = (of: string, parts: readonly string[], hidden = false): readonly string[] =>
    parts.length === 0
      ? []
      : [element('definedName', { name: of, localSheetId, hidden: flag(hidden) }, fileText(parts.join(',')))];
  const { titleColumns = null, titleRows = null, printArea = [] } = page ?? {};
  return [
    ...name(
      AREA,
      printArea.map((range) => prefix + absolute(range)),
    ),
    ...name(TITLES, [
      ...(titleColumns === null
        ? []
        : [`${prefix}$${columnLetters(titleColumns[0])}:$${columnLetters(titleColumns[1])}`]),
      ...(titleRows === null ? [] : [`${prefix}$${titleRows[0] + 1}:$${titleRows[1] + 1}`]),
    ]),
    ...name(FILTER, filter === null ? [] : [prefix + absolute(filter.range)], true),
  ];
}

export interface NamesOfFile {
  readonly names: readonly FileName[];
  /** Number of a sheet → what it prints. */
  readonly printArea: (sheet: number) => readonly CellRange[];
  readonly titles: (sheet: number) => readonly CellRange[];
}

/** The defined names of a workbook part. */
export function readNames(workbook: Tree, sheetNames: readonly string[]): NamesOfFile {
  const all = childrenOf(childOf(workbook, 'definedNames'), 'definedName').map((tree) => ({
    name: textAt(tree, 'name'),
    sheet: sheetNames[numberAt(tree, 'localSheetId') ?? -1] ?? null,
    formula: decoded(tree.text),
    hidden: isTrueAt(tree, 'hidden'),
    comment: textAt(tree, 'comment'),
  }));
  const rangesOf = (name: string) => (sheet: number) =>
    all
      .filter((one) => one.name === name && one.sheet === sheetNames[sheet])
      .flatMap(({ formula }) => parts(formula).flatMap((part) => rangeAt(part) ?? []));
  return {
    names: all.filter(({ name }) => !DERIVED.has(name)),
    printArea: rangesOf(AREA),
    titles: rangesOf(TITLES),
  };
}

/** The addresses of a union, without their sheet; a comma in quotes parts nothing. */
function parts(formula: string): readonly string[] {
  const found: string[] = [''];
  let isQuoted = false;
  for (const character of formula) {
    if (character === "'") isQuoted = !isQuoted;
    if (character === ',' && !isQuoted) found.push('');
    else found.push((found.pop() ?? '') + character);
  }
  return found.map((part) => part.slice(part.lastIndexOf('!') + 1));
}
