import { formatOrdinal } from '../ordinal.ts';
import type { LinePiece } from '../markup/line-text.ts';

/**
 * EQ fields, which Word calculates and stores without a result (ECMA-376 part 1, 17.16.5.17). Chinese documents use
 * them for characters in a circle, for phonetic guides, fractions and raised text.
 */

/** \o\ac(○,1): characters printed over each other. */
const OVERSTRUCK =
  /\\o\s{0,9}(?:\\a[clrd]\s{0,9})?\(\s{0,9}([^\s,;()\\]{1,40})\s{0,9}[,;]\s{0,9}([^,;()\\]{1,40})\)/i;
/** \o\ad(\s\up 9(yùn),郓): a phonetic guide and its character. */
const PHONETIC =
  /\\o\s{0,9}(?:\\a[clrd]\s{0,9})?\(\s{0,9}\\s\s{0,9}\\up\s{0,9}\d{0,3}\s{0,9}\([^()]{0,40}\)\s{0,9}[,;]\s{0,9}([^,;()\\]{1,40})\)/i;
const FRACTION = /\\f\s{0,9}\(([^,;()\\]{1,40})[,;]([^,;()\\]{1,40})\)/i;
const SHIFTED = /\\s\s{0,9}\\(up|do)\s{0,9}\d{0,3}\s{0,9}\(([^()\\]{0,40})\)/i;

const CIRCLES = /^[○〇◯]$/;

/** What an EQ field shows; null if it is another one than those above. */
export function equationPieces(instruction: string): readonly LinePiece[] | null {
  const base = PHONETIC.exec(instruction)?.[1];
  if (base !== undefined) return [{ text: base.trim(), look: 'plain' }];
  const [, frame, inner] = OVERSTRUCK.exec(instruction) ?? [];
  if (frame !== undefined && inner !== undefined)
    return [{ text: framed(frame, inner.trim()), look: 'plain' }];
  const [, numerator, denominator] = FRACTION.exec(instruction) ?? [];
  if (numerator !== undefined && denominator !== undefined)
    return [
      { text: numerator.trim(), look: 'raised' },
      { text: '/', look: 'plain' },
      { text: denominator.trim(), look: 'lowered' },
    ];
  const [, direction, text] = SHIFTED.exec(instruction) ?? [];
  if (text === undefined) return null;
  return [{ text, look: direction?.toLowerCase() === 'up' ? 'raised' : 'lowered' }];
}

/** A number in a circle as one character; anything else without its frame. */
function framed(frame: string, inner: string): string {
  if (!CIRCLES.test(frame)) return CIRCLES.test(inner) ? framed(inner, frame) : inner;
  if (/^\d{1,2}$/.test(inner)) return formatOrdinal(Number(inner), '①');
  const at = '一二三四五六七八九十'.indexOf(inner);
  return at === -1 || inner.length !== 1 ? inner : formatOrdinal(at + 1, '㊀');
}
