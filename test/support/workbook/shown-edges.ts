import type { BookFacts } from '../xlsx/facts.ts';
import type { SheetFacts } from '../xlsx/sheet-facts.ts';
import { NO_BORDERS } from '../xlsx/style-facts.ts';

const SIDES = { left: 'right', right: 'left', top: 'bottom', bottom: 'top' } as const;
type Side = keyof typeof SIDES;

/**
 * The borders around a cell as displayed, including those that only the style of a
 * neighbouring cell contains: Excel stores a shared border in one of the two cells, a file
 * may store it in both.
 */
export function shownEdges(book: BookFacts, sheet: SheetFacts, address: string): string {
  const own = linesOf(book, sheet, address);
  const shown = (Object.keys(SIDES) as Side[]).flatMap((side) => {
    const line = own.get(side) ?? linesOf(book, sheet, neighborAddress(address, side)).get(SIDES[side]);
    return line === undefined ? [] : [`${side} ${line}`];
  });
  const others = [...own].flatMap(([side, line]) => (side in SIDES ? [] : [`${side} ${line}`]));
  return [...shown, ...others].join(', ') || NO_BORDERS;
}

function linesOf({ styles }: BookFacts, sheet: SheetFacts, address: string): ReadonlyMap<string, string> {
  const style = sheet.cells.get(address)?.style ?? (address === '' ? 0 : sheet.styleBehind(address));
  const words = styles[style]?.borders ?? NO_BORDERS;
  if (words === NO_BORDERS) return NONE;
  return new Map(
    words.split(', ').map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]),
  );
}

const NONE: ReadonlyMap<string, string> = new Map();

/** The address of a neighbouring cell; "" beyond the edge of the sheet. */
function neighborAddress(address: string, side: Side): string {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  if (side === 'top' || side === 'bottom') {
    const row = Number(digits) + (side === 'top' ? -1 : 1);
    return row < 1 ? '' : `${letters}${String(row)}`;
  }
  let column = [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
  column += side === 'left' ? -1 : 1;
  let name = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  return name === '' ? '' : `${name}${digits}`;
}
