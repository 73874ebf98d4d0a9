/**
 * A text that remembers where each of its characters stood in the source, so
 * that joining lines and dropping white space loses no position.
 */
export interface MappedText {
  readonly text: string;
  /** `at[i]` is the source offset of `text[i]`; same length as `text`. */
  readonly at: ArrayLike<number>;
}

/** `source.slice(start, end)` with its positions. */
export function mapped(source: string, start = 0, end = source.length): MappedText {
  const at = new Int32Array(end - start);
  for (let i = 0; i < at.length; i += 1) at[i] = start + i;
  return { text: source.slice(start, end), at };
}

/** A stretch of a text; the positions are shared, not copied. */
export function sliceMapped(m: MappedText, start: number, end = m.text.length): MappedText {
  if (start === 0 && end === m.text.length) return m;
  const at = m.at instanceof Int32Array ? m.at : Int32Array.from(m.at);
  return { text: m.text.slice(start, end), at: at.subarray(start, end) };
}

export function joinMapped(parts: readonly MappedText[]): MappedText {
  if (parts.length === 1) return parts[0] as MappedText;
  const at = new Int32Array(parts.reduce((length, part) => length + part.at.length, 0));
  let to = 0;
  for (const part of parts) {
    at.set(part.at, to);
    to += part.at.length;
  }
  return { text: parts.map((part) => part.text).join(''), at };
}

/** Keeps the characters for which `keep` holds. */
export function filterMapped(m: MappedText, keep: (char: string, index: number) => boolean): MappedText {
  const at = new Int32Array(m.text.length);
  const kept: string[] = [];
  let from = 0;
  let to = 0;
  for (let i = 0; i < m.text.length; i += 1) {
    if (keep(m.text[i] as string, i)) {
      at[to] = m.at[i] as number;
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

/** Source span of `m.text.slice(start, end)`; an empty stretch sits at its neighbour. */
export function sourceSpan(m: MappedText, start = 0, end = m.text.length): { start: number; end: number } {
  if (m.text.length === 0) return { start: 0, end: 0 };
  const first = m.at[Math.min(start, m.text.length - 1)] as number;
  if (end <= start) return { start: first, end: first };
  return { start: first, end: (m.at[end - 1] as number) + 1 };
}
