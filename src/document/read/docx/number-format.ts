import { formatOrdinal } from '../ordinal.ts';
import type { OrdinalStyle } from '../ordinal.ts';

/**
 * Number style by Word's name of the number format (ECMA-376 part 1, 17.18.59). Word and WPS
 * use several names for the same style.
 */
const WORD_NUMBER_FORMATS: Readonly<Record<string, OrdinalStyle>> = {
  decimal: '1',
  decimalZero: '01',
  decimalHalfWidth: '1',
  decimalFullWidth: '１',
  decimalFullWidth2: '１',
  decimalEnclosedCircle: '①',
  decimalEnclosedCircleChinese: '①',
  decimalEnclosedParen: '⑴',
  decimalEnclosedFullstop: '⒈',
  chineseCounting: '一',
  chineseCountingThousand: '一',
  japaneseCounting: '一',
  koreanCounting: '一',
  taiwaneseCounting: '一',
  taiwaneseCountingThousand: '一',
  taiwaneseDigital: '〇一',
  japaneseDigitalTenThousand: '〇一',
  ideographDigital: '〇一',
  chineseLegalSimplified: '壹',
  ideographLegalTraditional: '壹',
  japaneseLegal: '壹',
  ideographTraditional: '甲',
  ideographZodiac: '子',
  ideographEnclosedCircle: '㊀',
  upperLetter: 'A',
  lowerLetter: 'a',
  upperRoman: 'I',
  lowerRoman: 'i',
};

/** Formats the number of a list item; formats of other languages fall back to Arabic digits. */
export function formatListNumber(n: number, format: string): string {
  const padded = /^0+1(?=,)/.exec(format)?.[0];
  if (padded !== undefined) return String(n).padStart(padded.length, '0');
  return format === 'none' ? '' : formatOrdinal(n, WORD_NUMBER_FORMATS[format] ?? '1');
}
