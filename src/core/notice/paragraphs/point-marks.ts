import { parseChineseOrdinal, type Ordinal } from './ordinal.ts';

/*
 * 一是推行定点采购。……二是开展快速检测。
 * ^^              ^ points counted in words
 * ——修补破损路面。
 * ^^ an item without a number
 */
const WORD = /^([一二三四五六七八九十]{1,3})是(?![一否非])/;
/** A single short stroke also separates figures and names and marks nothing. */
const DASH = /^(?:[—–]{1,4}|[●■◆★▲△▪]{1,2})(?=[\u3400-\u9fff“《"])/;

/** The mark of a point (一是) or of an item without a number (——) at the start of `text`, or null. */
export function readPointMark(text: string): Ordinal | null {
  const word = WORD.exec(text);
  if (word) {
    const [whole, printed = ''] = word;
    const value = parseChineseOrdinal(printed);
    return value > 0 ? { rank: 'word', value, printed, length: whole.length, hasStop: true } : null;
  }
  const dash = DASH.exec(text)?.[0].length ?? 0;
  return dash === 0 ? null : { rank: 'dash', value: 1, printed: '', length: dash, hasStop: true };
}
