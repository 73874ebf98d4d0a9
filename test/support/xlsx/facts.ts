import { type SheetFacts, sheetFacts } from './sheet-facts.ts';
import { type StyleFacts, stylesOf } from './style-facts.ts';
import { allUnder, isOn, type Node, partsOf, plainText, textsIn, under, unquoted } from './tree.ts';

export interface BookFacts {
  readonly sheets: readonly SheetFacts[];
  readonly styles: readonly StyleFacts[];
  readonly facts: ReadonlyMap<string, string>;
}

/** All compared content of an .xlsx file, read directly from its parts. */
export function factsOf(bytes: Uint8Array): BookFacts {
  const parts = partsOf(bytes);
  const named = parts.named('xl/workbook.xml');
  const targets = new Map([...named.values()].map(([kind, target]) => [kind, target]));
  const workbook = parts.tree('xl/workbook.xml');
  const { cells: styles, formats } = stylesOf(parts.tree(targets.get('styles') ?? ''));
  const texts = allUnder(parts.tree(targets.get('sharedStrings') ?? ''), 'si').map((item) =>
    plainText(textsIn(item)),
  );
  const listed = under(workbook, 'sheets').nodes;
  const names = listed.map(({ at }) => at.name ?? '');
  return {
    styles,
    sheets: listed.map(({ at: { name = '', id = '', state = 'visible' } }) =>
      sheetFacts(parts, named.get(id)?.[1] ?? '', { name, state, texts, formats }),
    ),
    facts: new Map([
      ['sheets', names.join(', ')],
      ['book protection', isOn(under(workbook, 'workbookProtection').at.lockStructure) ? 'locked' : 'none'],
      ...under(workbook, 'definedNames').nodes.flatMap((node) => nameFact(node, names)),
    ]),
  };
}

/** A defined name; not that of a filter range, which is compared as part of the filter. */
function nameFact(node: Node, names: readonly string[]): readonly (readonly [string, string])[] {
  const { name = '', localSheetId, hidden } = node.at;
  if (name === '_xlnm._FilterDatabase') return [];
  const scope = localSheetId === undefined ? '' : `${names[Number(localSheetId)] ?? ''}!`;
  return [[`name ${scope}${name}`, `${unquoted(plainText(node.text))}${isOn(hidden) ? ' (hidden)' : ''}`]];
}
