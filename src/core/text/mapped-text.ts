/**
 * A text with the source offset of each character, so that positions survive joining lines and
 * removing white space. Variables and fields of this type are called `m` in the notice reader.
 */
export interface MappedText {
  readonly text: string;
  /** `at[i]` is the source offset of `text[i]`; same length as `text`. */
  readonly at: ArrayLike<number>;
}

/**
 * Source offset of the character `m.text[index]`.
 *
 * @throws RangeError where there is no such character
 */
export function offsetAt({ at }: MappedText, index: number): number {
  const offset = at[index];
  if (offset === undefined) throw new RangeError(`No character ${index} in a text of ${at.length}`);
  return offset;
}

/** Source offset of the first character. @throws RangeError for an empty text */
export const startOffset = (m: MappedText): number => offsetAt(m, 0);

/** Source offset after the last character. @throws RangeError for an empty text */
export const endOffset = (m: MappedText): number => offsetAt(m, m.at.length - 1) + 1;

/** `source.slice(start, end)` with its source offsets. */
export function mapText(source: string, start = 0, end = source.length): MappedText {
  const at = new Int32Array(end - start);
  for (let i = 0; i < at.length; i += 1) at[i] = start + i;
  return { text: source.slice(start, end), at };
}

/** A part of a mapped text; the offsets are shared, not copied. */
export function sliceMapped(m: MappedText, start: number, end = m.text.length): MappedText {
  if (start === 0 && end === m.text.length) return m;
  const at = m.at instanceof Int32Array ? m.at : Int32Array.from(m.at);
  return { text: m.text.slice(start, end), at: at.subarray(start, end) };
}

/** Concatenates mapped texts; source offsets need not be contiguous. */
export function joinMapped(parts: readonly MappedText[]): MappedText {
  const [first] = parts;
  if (first !== undefined && parts.length === 1) return first;
  const at = new Int32Array(parts.reduce((length, part) => length + part.at.length, 0));
  let to = 0;
  for (const part of parts) {
    at.set(part.at, to);
    to += part.at.length;
  }
  return { text: parts.map((part) => part.text).join(''), at };
}

/** Keeps the characters for which the predicate returns true. */
export function filterMapped(m: MappedText, keep: (char: string, index: number) => boolean): MappedText {
  const at = new Int32Array(m.text.length);
  const kept: string[] = [];
  let from = 0;
  let to = 0;
  for (let i = 0; i < m.text.length; i += 1) {
    if (keep(m.text.charAt(i), i)) {
      at[to] = offsetAt(m, i);
      to += 1;
      continue;
    }
    if (i > from) kept.push(m.text.slice(from, i));
    from = i + 1;
  }
  if (to === m.text.length) return m;
  kept.push(m.text.slice(from));
  return { text: kept.join(''), at: at.subarray(0, to) };
}

/** Source span of `m.text.slice(start, end)`; an empty range gets an empty span at the next character. */
export function sourceSpan(m: MappedText, start = 0, end = m.text.length): { start: number; end: number } {
  if (m.text.length === 0) return { start: 0, end: 0 };
  const first = offsetAt(m, Math.min(start, m.text.length - 1));
  return { start: first, end: end <= start ? first : offsetAt(m, end - 1) + 1 };
}
