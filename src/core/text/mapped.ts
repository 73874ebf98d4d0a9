/**
 * A text that remembers where each of its characters stood in the source, so
 * that joining lines and dropping white space loses no position.
 */
export interface MappedText {
  readonly text: string;
  /** `at[i]` is the source offset of `text[i]`; same length as `text`. */
  readonly at: ArrayLike<number>;
}

export const EMPTY: MappedText = { text: '', at: [] };

/** `source.slice(start, end)` with its positions. */
export function mapped(source: string, start = 0, end = source.length): MappedText {
  const at = new Int32Array(end - start);
  for (let i = 0; i < at.length; i += 1) at[i] = start + i;
  return { text: source.slice(start, end), at };
}

export function sliceMapped(m: MappedText, start: number, end = m.text.length): MappedText {
  return {
    text: m.text.slice(start, end),
    at: Array.prototype.slice.call(m.at, start, end) as number[],
  };
}

export function joinMapped(parts: readonly MappedText[]): MappedText {
  const at: number[] = [];
  for (const part of parts) for (let i = 0; i < part.at.length; i += 1) at.push(part.at[i] as number);
  return { text: parts.map((part) => part.text).join(''), at };
}

/** Keeps the characters for which `keep` holds. */
export function filterMapped(m: MappedText, keep: (char: string, index: number) => boolean): MappedText {
  let text = '';
  const at: number[] = [];
  for (let i = 0; i < m.text.length; i += 1) {
    const char = m.text[i] as string;
    if (!keep(char, i)) continue;
    text += char;
    at.push(m.at[i] as number);
  }
  return { text, at };
}

/** Source span of `m.text.slice(start, end)`; an empty stretch sits at its neighbour. */
export function sourceSpan(m: MappedText, start = 0, end = m.text.length): { start: number; end: number } {
  if (m.text.length === 0) return { start: 0, end: 0 };
  const first = m.at[Math.min(start, m.text.length - 1)] as number;
  if (end <= start) return { start: first, end: first };
  return { start: first, end: (m.at[end - 1] as number) + 1 };
}
