import { type CellFacts, cellsOf } from './cells.ts';
import { pageFacts } from './page-facts.ts';
import { conditionFacts, linkFacts, tableFacts, validationFacts } from './rule-facts.ts';
import { isOn, type Node, type Parts, treeWords, under } from './tree.ts';

export interface SheetFacts {
  readonly name: string;
  /** Address → cell. */
  readonly cells: ReadonlyMap<string, CellFacts>;
  /** Style of a cell that is not in the file. */
  readonly styleBehind: (address: string) => number;
  /** Other compared content, "subject aspect" → words. */
  readonly facts: ReadonlyMap<string, string>;
}

interface Listed {
  readonly name: string;
  readonly state: string;
  readonly texts: readonly string[];
  readonly formats: readonly string[];
}

type Fact = readonly [string, string];

/** One sheet of a file, read directly from its part. Sizes are compared in whole pixels, as Excel stores them. */
export function sheetFacts(parts: Parts, path: string, { name, state, texts, formats }: Listed): SheetFacts {
  const sheet = parts.tree(path);
  const named = parts.named(path);
  const columns = under(sheet, 'cols').nodes;
  const rows = under(sheet, 'sheetData').nodes;
  const rowStyles = new Map(
    rows.flatMap(({ at }) => (isOn(at.customFormat) ? [[Number(at.r), Number(at.s ?? 0)] as const] : [])),
  );
  const inSheet = (facts: readonly Fact[]): readonly Fact[] =>
    facts.map(([subject, words]) => [`${name}${subject}`, words]);
  return {
    name,
    cells: cellsOf(rows, texts),
    styleBehind: (address) => {
      const [, letters = 'A', row = '1'] = /^([A-Z]{1,3})(\d{1,7})$/.exec(address) ?? [];
      const number = numberOf(letters);
      const column = columns.find(({ at }) => Number(at.min) <= number && number <= Number(at.max));
      return rowStyles.get(Number(row)) ?? Number(column?.at.style ?? 0);
    },
    facts: new Map(
      inSheet([
        [' visibility', state],
        ...viewFacts(sheet),
        ...columns.flatMap(columnFacts),
        ...rows.flatMap(rowFacts),
        ...under(sheet, 'mergeCells').nodes.map(({ at }): Fact => [`!${at.ref ?? ''} merge`, 'merged']),
        ...protectionFacts(sheet),
        ...pageFacts(sheet),
        ...validationFacts(sheet),
        ...conditionFacts(sheet, formats),
        ...linkFacts(sheet, named),
        ...[...named.values()].flatMap(([kind, target]) =>
          kind === 'table' ? tableFacts(parts.tree(target)) : [],
        ),
        ...(under(sheet, 'autoFilter').name === '' ? [] : [filterFact(under(sheet, 'autoFilter'))]),
      ]),
    ),
  };
}

const numberOf = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

function viewFacts(sheet: Node): readonly Fact[] {
  const view = under(sheet, 'sheetViews', 'sheetView');
  const { state = '', xSplit = '0', ySplit = '0' } = under(view, 'pane').at;
  const tab = under(sheet, 'sheetPr', 'tabColor').at;
  const isShown = (text: string | undefined): string =>
    text === undefined || isOn(text) ? 'shown' : 'hidden';
  return [
    [' grid lines', isShown(view.at.showGridLines)],
    [' headings', isShown(view.at.showRowColHeaders)],
    [' frozen panes', state.startsWith('frozen') ? `${ySplit} rows, ${xSplit} columns` : 'none'],
    [' tab colour', tab.rgb?.slice(-6).toUpperCase() ?? 'none'],
  ];
}

const PIXELS_PER_CHARACTER = 7;
const POINTS_PER_PIXEL = 0.75;

function columnFacts({ at }: Node): readonly Fact[] {
  const { min = '1', max = min, width, customWidth, hidden } = at;
  const pixels = isOn(customWidth) ? String(Math.round(Number(width) * PIXELS_PER_CHARACTER)) : 'standard';
  // A column element may set only a style.
  if (pixels === 'standard' && !isOn(hidden)) return [];
  const last = Math.min(Number(max), Number(min) + 300);
  return Array.from({ length: last - Number(min) + 1 }, (_, index): readonly Fact[] => [
    [` column ${String(Number(min) + index)} width`, pixels],
    [` column ${String(Number(min) + index)} hidden`, isOn(hidden) ? 'yes' : 'no'],
  ]).flat();
}

function rowFacts({ at: { r = '', ht, customHeight, hidden } }: Node): readonly Fact[] {
  const height: readonly Fact[] =
    isOn(customHeight) && ht !== undefined
      ? [[` row ${r} height`, String(Math.round(Number(ht) / POINTS_PER_PIXEL))]]
      : [];
  return isOn(hidden) ? [...height, [` row ${r} hidden`, 'yes']] : height;
}

/** Attributes of sheet protection, which name the locked actions. These are locked by default. */
const LOCKED = [
  ...['formatCells', 'formatColumns', 'formatRows', 'insertColumns', 'insertRows', 'insertHyperlinks'],
  ...['deleteColumns', 'deleteRows', 'sort', 'autoFilter', 'pivotTables'],
];
/** These are allowed by default. */
const OPEN = ['selectLockedCells', 'selectUnlockedCells', 'objects', 'scenarios'];

function protectionFacts(sheet: Node): readonly Fact[] {
  const { at } = under(sheet, 'sheetProtection');
  if (!isOn(at.sheet)) return [[' protection', 'none']];
  const allowed = [
    ...LOCKED.filter((name) => at[name] !== undefined && !isOn(at[name])),
    ...OPEN.filter((name) => !isOn(at[name])),
  ];
  const hasPassword = at.password !== undefined || at.hashValue !== undefined;
  return [[' protection', `allows ${allowed.join(' ')}${hasPassword ? ', password' : ''}`]];
}

const filterFact = (filter: Node): Fact => [
  ' filter',
  `${filter.at.ref ?? ''} ${treeWords(filter.nodes)}`.trim(),
];
