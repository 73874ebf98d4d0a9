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
 * read, in order. Starts are taken first, then ends, joins, drops and marks, each in order of place; a correction that
 * touches nothing is without effect.
 */
export function regionsAfter(
  text: string,
  read: readonly Span[],
  corrections: readonly Correction[],
): readonly TaskRegion[] {
  const regions: OpenRegion[] = read.map(({ start, end }, asRead) => ({ start, end, asRead, marks: [] }));
  const at = (kind: 'start' | 'join' | 'end' | 'drop'): readonly number[] =>
    corrections.flatMap((one) => (one.kind === kind ? [one.at] : [])).sort((a, b) => a - b);
  const marks = corrections.filter((one) => one.kind === 'mark');
  const headings = marks.filter(({ role }) => role === 'section').map(({ span }) => span);
  for (const place of at('start')) startAt(regions, place);
  regions.sort((a, b) => a.start - b.start);
  closeOpen(text, regions, [...headings.map(({ start }) => start), ...at('end')]);
  for (const place of [...at('end'), ...headings.map(({ start }) => start)]) {
    const covering = regionAt(regions, place);
    if (covering === undefined || covering.start === place) continue;
    Object.assign(covering, { end: place, asRead: null });
  }
  for (const place of at('join')) joinAt(regions, place);
  for (const place of at('drop')) {
    const index = regions.findIndex(({ start, end }) => start <= place && place < end);
    if (index >= 0) regions.splice(index, 1);
  }
  for (const mark of marks) {
    if (mark.role === 'section') continue;
    const covering = regionAt(regions, mark.span.start);
    if (covering === undefined) continue;
    if (!covering.marks.some((own) => isSameMark(own, mark))) covering.marks.push(mark);
    covering.end = Math.max(covering.end, mark.span.end);
    covering.asRead = null;
  }
  return regions;
}

const regionAt = (regions: readonly OpenRegion[], at: number): OpenRegion | undefined =>
  regions.find(({ start, end }) => start <= at && at < end);

function startAt(regions: OpenRegion[], at: number): void {
  const covering = regionAt(regions, at);
  if (covering?.start === at) return;
  regions.push({ start: at, end: covering?.end ?? Infinity, asRead: null, marks: [] });
  if (covering !== undefined) Object.assign(covering, { end: at, asRead: null });
}

/** A task that begins in text that was part of none ends where the next one, a heading or a marked end is, the last where its block ends. */
function closeOpen(text: string, regions: readonly OpenRegion[], borders: readonly number[]): void {
  let usual = 0;
  regions.forEach((region, index) => {
    if (region.end !== Infinity) return;
    const next = Math.min(
      regions[index + 1]?.start ?? Infinity,
      ...borders.filter((border) => border > region.start),
    );
    region.end = next === Infinity ? endOfLast(text, region.start, usual) : next;
    usual = Math.max(usual, linesIn(text.slice(region.start, region.end)));
  });
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

function joinAt(regions: OpenRegion[], at: number): void {
  const index = regions.findIndex(({ start, end }) => start <= at && at < end);
  const [before, joined] = [regions[index - 1], regions[index]];
  if (before === undefined || joined === undefined) return;
  before.end = Math.max(before.end, joined.end);
  before.asRead = null;
  before.marks.push(...joined.marks);
  regions.splice(index, 1);
}

const isSameMark = (a: MarkCorrection, b: MarkCorrection): boolean =>
  a.role === b.role && a.span.start === b.span.start && a.span.end === b.span.end;
