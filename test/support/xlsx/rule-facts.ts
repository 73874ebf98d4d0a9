import { allUnder, isOn, type Node, plainText, treeWords, under, unquoted } from './tree.ts';

type Fact = readonly [string, string];

/** Ranges with more cells than this are not split into cells. */
const MOST = 20_000;

const letters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + letters(column % 26);

const number = (text: string): number =>
  [...text].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Addresses of the cells of a list of ranges. */
function cellsIn(sqref: string): readonly string[] {
  return sqref.split(' ').flatMap((range) => {
    const [, left = 'A', top = '1', right = left, bottom = top] =
      /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/.exec(range) ?? [];
    const [width, height] = [number(right) - number(left) + 1, Number(bottom) - Number(top) + 1];
    if (width * height > MOST) return [range];
    return Array.from(
      { length: width * height },
      (_, index) =>
        `${letters(number(left) + (index % width))}${String(Number(top) + Math.floor(index / width))}`,
    );
  });
}

/** Data validations by cell. A prompt without text is not shown and not compared. */
export const validationFacts = (sheet: Node): readonly Fact[] =>
  under(sheet, 'dataValidations').nodes.flatMap((rule) => {
    const { sqref = '', type = 'none', operator, allowBlank, showDropDown, showErrorMessage } = rule.at;
    const { errorStyle = 'stop', errorTitle = '', error = '', promptTitle = '', prompt = '' } = rule.at;
    const words = [
      type,
      ...(type === 'list' || type === 'custom' ? [] : [operator ?? 'between']),
      ...['formula1', 'formula2'].map((name) => plainText(under(rule, name).text)),
      isOn(allowBlank) ? 'blank allowed' : 'no blank',
      ...(isOn(showDropDown) ? ['no button'] : []),
      ...(isOn(showErrorMessage) ? [errorStyle, errorTitle, error] : ['no message']),
      ...(promptTitle + prompt === '' ? [] : [promptTitle, prompt]),
    ].filter((word) => word !== '');
    const text = words.join(' | ');
    return cellsIn(sqref).map((cell): Fact => [`!${cell} validation`, text]);
  });

/** Conditional formats by priority; the first is number 1. */
export const conditionFacts = (sheet: Node, formats: readonly string[]): readonly Fact[] =>
  allUnder(sheet, 'conditionalFormatting')
    .flatMap(({ at: { sqref = '' }, nodes }) => nodes.map((rule) => ({ sqref, rule })))
    .sort((a, b) => Number(a.rule.at.priority) - Number(b.rule.at.priority))
    .map(({ sqref, rule }, index): Fact => {
      const { dxfId } = rule.at;
      const at = Object.entries(rule.at).filter(([key]) => key !== 'dxfId' && key !== 'priority');
      const words = treeWords([{ ...rule, at: Object.fromEntries(at) }]);
      return [
        ` conditional format ${String(index + 1)}`,
        `${sqref} ${words}${dxfId === undefined ? '' : ` → ${formats[Number(dxfId)] ?? ''}`}`,
      ];
    });

export const linkFacts = (
  sheet: Node,
  named: ReadonlyMap<string, readonly [string, string]>,
): readonly Fact[] =>
  under(sheet, 'hyperlinks').nodes.flatMap(({ at: { ref = '', id = '', location = '', tooltip = '' } }) => {
    const words = [named.get(id)?.[1] ?? '', unquoted(plainText(location)), plainText(tooltip)];
    const text = words.filter((word) => word !== '').join(' | ');
    return cellsIn(ref).map((cell): Fact => [`!${cell} hyperlink`, text]);
  });

export function tableFacts(table: Node): readonly Fact[] {
  const { displayName = '', ref = '', headerRowCount = '1', totalsRowCount = '0' } = table.at;
  const columns = under(table, 'tableColumns').nodes;
  const style = under(table, 'tableStyleInfo').at;
  const filter = under(table, 'autoFilter');
  const subject = ` table ${displayName}`;
  const shown = ['showFirstColumn', 'showLastColumn', 'showRowStripes', 'showColumnStripes'];
  return [
    [`${subject} range`, ref],
    [`${subject} header and totals`, `${headerRowCount} ${totalsRowCount}`],
    [`${subject} headers`, columns.map(({ at }) => plainText(at.name ?? '')).join(', ')],
    ...columns.map((column): Fact => [
      `${subject} column ${plainText(column.at.name ?? '')} formula`,
      plainText(under(column, 'calculatedColumnFormula').text),
    ]),
    [`${subject} style`, [style.name ?? 'none', ...shown.filter((name) => isOn(style[name]))].join(' ')],
    [`${subject} filter`, filter.name === '' ? 'no buttons' : `buttons ${treeWords(filter.nodes)}`.trim()],
  ];
}
