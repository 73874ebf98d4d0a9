import type { Span } from '../../record/span.ts';
import { isFurniture } from '../lines/furniture.ts';
import type { Correction, MarkCorrection } from './correction.ts';

/** The part of a document that is one task after corrections. */
export interface TaskRegion extends Span {
  /** Index of the task as it was read, where no correction touches it; null: to be read again. */
  readonly asRead: number | null;
  /** The marks inside it. */
  readonly marks: readonly MarkCorrection[];
}

interface OpenRegion {
  start: number;
  /** Infinity until it is known where the task ends. */
  end: number;
  asRead: number | null;
  marks: MarkCorrection[];
}

/**
 * The regions of the tasks after corrections, in order. `read` are the spans of the tasks as they were
 * read. Starts are taken first, then ends, joins, drops and marks, each in order of place; a correction that
 * touches nothing is without effect. Cost n log n in the number of tasks and corrections.
 */
export function regionsAfter(
  text: string,
  read: readonly Span[],
  corrections: readonly Correction[],
): readonly TaskRegion[] {
  const at = (kind: 'start' | 'join' | 'end' | 'drop'): readonly number[] =>
    corrections.flatMap((one) => (one.kind === kind ? [one.at] : [])).sort((a, b) => a - b);
  const marks = corrections.filter((one) => one.kind === 'mark');
  const headings = marks.flatMap(({ role, span }) => (role === 'section' ? [span.start] : []));
  const borders = [...headings, ...at('end')].sort((a, b) => a - b);
  const regions = withStarts(read, at('start'));
  closeOpen(text, regions, borders);
  for (const place of borders) {
    const covering = regions[indexAt(regions, place)];
    if (covering === undefined || covering.start === place) continue;
    covering.end = place;
    covering.asRead = null;
  }
  const dropped = new Set(at('drop').map((place) => indexAt(regions, place)));
  const joined = new Set(at('join').map((place) => indexAt(regions, place)));
  for (const mark of marks) {
    const index = indexAt(regions, mark.span.start);
    const covering = regions[index];
    if (covering === undefined) continue;
    if (mark.role === 'section') {
      // A task that was read with its heading begins after it.
      covering.start = Math.min(mark.span.end, covering.end);
      covering.asRead = null;
      if (text.slice(covering.start, covering.end).trim() === '') dropped.add(index);
      continue;
    }
    if (!covering.marks.some((own) => isSameMark(own, mark))) covering.marks.push(mark);
    covering.end = Math.max(covering.end, mark.span.end);
    covering.asRead = null;
  }
  return withJoined(regions, joined, dropped);
}

/** Index of the region that covers a place, of regions in order; -1 where none does. */
function indexAt(regions: readonly OpenRegion[], at: number): number {
  let [low, high] = [0, regions.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((regions[middle]?.start ?? Infinity) <= at) low = middle;
    else high = middle - 1;
  }
  const found = regions[low];
  return found !== undefined && found.start <= at && at < found.end ? low : -1;
}

/** The tasks as read, split where others begin inside them, and those that begin in text that was part of none. */
function withStarts(read: readonly Span[], starts: readonly number[]): OpenRegion[] {
  const asRead: OpenRegion[] = read
    .map(({ start, end }, index) => ({ start, end, asRead: index, marks: [] }))
    .sort((a, b) => a.start - b.start);
  const regions: OpenRegion[] = [];
  let next = 0;
  /** End of the last task as it was read. */
  let end = 0;
  for (const start of [...new Set(starts), Infinity]) {
    for (; (asRead[next]?.start ?? Infinity) <= start && next < asRead.length; next += 1) {
      const region = asRead[next];
      if (region === undefined) break;
      regions.push(region);
      end = region.end;
    }
    const last = regions.at(-1);
    if (start === Infinity || last?.start === start) continue;
    const isInside = last !== undefined && start < end;
    if (isInside) Object.assign(last, { end: start, asRead: null });
    regions.push({ start, end: isInside ? end : Infinity, asRead: null, marks: [] });
  }
  return regions;
}

/** A task that begins in text that was part of none ends where the next one, a heading or a marked end is, the last where its block ends. */
function closeOpen(text: string, regions: readonly OpenRegion[], borders: readonly number[]): void {
  let usual = 0;
  let border = 0;
  regions.forEach((region, index) => {
    while ((borders[border] ?? Infinity) <= region.start) border += 1;
    if (region.end === Infinity) {
      const next = Math.min(regions[index + 1]?.start ?? Infinity, borders[border] ?? Infinity);
      region.end = next === Infinity ? endOfLast(text, region.start, usual) : next;
    }
    usual = Math.max(usual, linesIn(text.slice(region.start, region.end)));
  });
}

/** The regions without the dropped ones; a joined one is part of the one before it. */
function withJoined(
  regions: readonly OpenRegion[],
  joined: ReadonlySet<number>,
  dropped: ReadonlySet<number>,
): readonly TaskRegion[] {
  const after: OpenRegion[] = [];
  regions.forEach((region, index) => {
    if (dropped.has(index)) return;
    const before = after.at(-1);
    if (!joined.has(index) || before === undefined) return after.push(region);
    before.end = Math.max(before.end, region.end);
    before.asRead = null;
    before.marks.push(...region.marks);
  });
  return after;
}

/** The last task of a list has as many lines as the longest of the others, and none of what a page prints after the text. */
function endOfLast(text: string, start: number, usual: number): number {
  let lines = 0;
  let end = start;
  for (const match of text.slice(start).matchAll(/[^\r\n]+/g)) {
    if (match[0].trim() === '') continue;
    if ((usual > 0 && lines >= usual) || isFurniture(match[0].trim())) break;
    if (usual === 0 && lines > 0 && /\n\s*\n/.test(text.slice(end, start + match.index))) break;
    lines += 1;
    end = start + match.index + match[0].length;
  }
  return end;
}

const linesIn = (text: string): number => text.split(/[\r\n]+/).filter((line) => line.trim() !== '').length;

const isSameMark = (a: MarkCorrection, b: MarkCorrection): boolean =>
  a.role === b.role && a.span.start === b.span.start && a.span.end === b.span.end;
