import type { XlsxName, XlsxSheet } from '../../book.ts';
import { escapeXmlText } from '../xml/escape-text.ts';
import { columnLetters } from '../../address.ts';
import type { CellRange } from '../../cell-range.ts';
import { parseRange } from '../xml/ranges.ts';
import {
  childOf,
  childrenOf,
  decodeEscapes,
  isTrueAt,
  numberAt,
  textAt,
  type XmlElement,
} from '../xml/tree.ts';
import { writeElement, flag } from '../xml/write-element.ts';

const TITLES = '_xlnm.Print_Titles';
const AREA = '_xlnm.Print_Area';
const FILTER = '_xlnm._FilterDatabase';
/** Names that are not returned as names: they belong to the page setup or repeat the range of a filter. */
const DERIVED: ReadonlySet<string> = new Set([TITLES, AREA, FILTER]);

/** A sheet name in a formula; in quotes unless it consists of letters alone and is not a column. */
const quoted = (name: string): string =>
  /^[A-Za-z_\u4e00-\u9fff]+$/u.test(name) && !/^[A-Za-z]{1,3}$/.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;

const absolute = ({ row, column, rowCount, columnCount }: CellRange): string =>
  `$${columnLetters(column)}$${row + 1}:$${columnLetters(column + columnCount - 1)}$${row + rowCount}`;

/** All defined names (ECMA-376 part 1, 18.2.6), with those for print areas, print titles and filters. */
export function namesXml(names: readonly XlsxName[], sheets: readonly XlsxSheet[]): string {
  const numbers = new Map(sheets.map(({ name }, index) => [name, index]));
  const own = names.map(({ name, sheet, formula, hidden, comment }) =>
    writeElement(
      'definedName',
      {
        name,
        localSheetId: sheet === null ? null : numbers.get(sheet),
        comment: comment === '' ? null : comment,
        hidden: flag(hidden),
      },
      escapeXmlText(formula),
    ),
  );
  const written = [...own, ...sheets.flatMap(derivedNames)];
  return written.length === 0 ? '' : writeElement('definedNames', {}, written.join(''));
}

function derivedNames({ name: sheet, page, filter }: XlsxSheet, localSheetId: number): readonly string[] {
  const prefix = `${quoted(sheet)}!`;
  const name = (of: string, parts: readonly string[], hidden = false): readonly string[] =>
    parts.length === 0
      ? []
      : [
          writeElement(
            'definedName',
            { name: of, localSheetId, hidden: flag(hidden) },
            escapeXmlText(parts.join(',')),
          ),
        ];
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

export interface XlsxNames {
  readonly names: readonly XlsxName[];
  /** Print area of a sheet by its 0-based index. */
  readonly printArea: (sheet: number) => readonly CellRange[];
  /** Print titles of a sheet by its 0-based index: whole rows, whole columns or both. */
  readonly titles: (sheet: number) => readonly CellRange[];
}

/** The defined names of a workbook part. */
export function parseNames(workbook: XmlElement, sheetNames: readonly string[]): XlsxNames {
  const all = childrenOf(childOf(workbook, 'definedNames'), 'definedName').map((tree) => ({
    name: textAt(tree, 'name'),
    sheet: sheetNames[numberAt(tree, 'localSheetId') ?? -1] ?? null,
    formula: decodeEscapes(tree.text),
    hidden: isTrueAt(tree, 'hidden'),
    comment: textAt(tree, 'comment'),
  }));
  const rangesOf = (name: string) => (sheet: number) =>
    all
      .filter((one) => one.name === name && one.sheet === sheetNames[sheet])
      .flatMap(({ formula }) => parts(formula).flatMap((part) => parseRange(part) ?? []));
  return {
    names: all.filter(({ name }) => !DERIVED.has(name)),
    printArea: rangesOf(AREA),
    titles: rangesOf(TITLES),
  };
}

/** The addresses of a union without their sheet names; commas in quotes do not separate. */
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
