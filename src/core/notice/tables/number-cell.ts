import { toAsciiDigits } from '../paragraphs/ordinal.ts';

/** A number in a cell of a breakdown table: 37100 · 18.1 · ≥50% · 4县（区）. */
export interface NumberCell {
  readonly comparator: '>=' | '>' | '<=' | '<' | '=' | '~';
  /** The number as a decimal string without group separators. */
  readonly digits: string;
  readonly unit: string;
}

const SIGNS: readonly { readonly pattern: RegExp; readonly comparator: NumberCell['comparator'] }[] = [
  { pattern: /^(?:≥|>=|≧|不低于|不少于|\$?\\geq?\$?)/, comparator: '>=' },
  { pattern: /^(?:≤|<=|≦|不超过|不高于|\$?\\leq?\$?)/, comparator: '<=' },
  { pattern: /^(?:>|＞|超过?)/, comparator: '>' },
  { pattern: /^(?:<|＜)/, comparator: '<' },
];
const NUMBER = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?/;

/** Parses the text of a cell; null for “/”, a blank or words. */
export function readNumberCell(printed: string): NumberCell | null {
  let text = toAsciiDigits(printed).replace(/[\s$]/g, '').replace(/％/g, '%');
  let comparator: NumberCell['comparator'] = '=';
  for (const sign of SIGNS) {
    const match = sign.pattern.exec(text);
    if (!match) continue;
    comparator = sign.comparator;
    text = text.slice(match[0].length);
    break;
  }
  const match = NUMBER.exec(text);
  if (!match) return null;
  let unit = text.slice(match[0].length);
  if (unit.endsWith('以上')) {
    comparator = '>=';
    unit = unit.slice(0, -2);
  } else if (unit.endsWith('左右')) {
    comparator = '~';
    unit = unit.slice(0, -2);
  } else if (unit.endsWith('以内') || unit.endsWith('以下')) {
    comparator = '<=';
    unit = unit.slice(0, -2);
  }
  if (unit.length > 8 || /[，。；、]/.test(unit)) return null;
  const [, whole = '', decimals = ''] = match;
  return { comparator, digits: whole.replace(/,/g, '') + decimals, unit };
}
