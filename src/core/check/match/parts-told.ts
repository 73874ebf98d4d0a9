import Big from 'big.js';
import { areaNamed, shortArea } from '../claim/area.ts';
import type { Figure } from '../claim/figure.ts';
import { REACH, type Surroundings } from './surroundings.ts';

/** What leads from a total to its parts. */
const MARKERS = /其中|包括|分别为|分别是|\((?!其中|包括)(?=[\u4e00-\u9fff]{1,7}\d)/g;
/** One of the parts told behind a total, in the total's printed unit. */
export interface Part {
  readonly figure: Figure;
  /** How many times it counts: 2 of 甲区、乙区各5个. */
  readonly value: Big;
  readonly area: string | null;
}

/** A total and what is told as its parts. */
export interface PartsTold {
  readonly total: Figure;
  readonly parts: readonly Part[];
  /** Those at the head of the list that are districts. */
  readonly areas: readonly Part[];
}

/** Every total with parts behind it (其中 …, 包括 …, or districts in brackets), in order. */
export const partsTold = (here: Surroundings): readonly PartsTold[] =>
  [...here.text.matchAll(MARKERS)].flatMap((marker): readonly PartsTold[] => {
    const parts = partsBehind(marker.index + marker[0].length, here);
    const total = totalBefore(marker.index, parts, here);
    if (total === undefined) return [];
    const inUnit = parts.map((part) => inUnitOf(total, part));
    const areas = leadingAreas(inUnit);
    // A bare bracket is a list of parts only where districts stand in it.
    return marker[0] === '(' && areas.length < 2 ? [] : [{ total, parts: inUnit, areas }];
  });

/** Amounts of one unit behind a marker; what grew or fell may stand between them. */
function partsBehind(at: number, { figures, text }: Surroundings): readonly Part[] {
  const parts: Part[] = [];
  let from = at;
  const end = closingOf(text, at);
  const behind = figures.filter(({ start }) => start >= at).slice(0, REACH);
  const first = behind.find(({ role }) => role === 'amount');
  for (const figure of behind) {
    if (first?.measure == null) break;
    if (figure.start >= end) break;
    const between = text.slice(from, figure.start);
    const area = areaOf(between, parts);
    // A new sentence goes on with the list only where it names the next district.
    if (between.includes('。') && area === null) break;
    if (parts.length > 0 && /其中/.test(between)) break;
    from = figure.end;
    if (figure.role !== 'amount' || figure.measure?.base !== first.measure.base) continue;
    parts.push({ figure, value: new Big(figure.value).times(figure.times), area });
  }
  return parts;
}

/** Where the bracket around a place closes; the end of the text outside brackets. */
function closingOf(text: string, at: number): number {
  const open = text.lastIndexOf('(', at);
  const close = text.indexOf(')', at);
  return open >= 0 && close >= 0 && text.lastIndexOf(')', at) < open ? close : text.length;
}

/** The nearest amount of the parts' unit before the marker, in its sentence or, where 其中 begins one, in the one before. */
function totalBefore(
  at: number,
  parts: readonly Part[],
  { figures, text }: Surroundings,
): Figure | undefined {
  const [first] = parts;
  if (first === undefined) return undefined;
  const before = figures.filter(({ end }) => end <= at).slice(-REACH);
  for (const figure of [...before].reverse()) {
    if (/[。;]/.test(text.slice(figure.end, at).replace(/。$/, ''))) return undefined;
    const isTotal = figure.role === 'amount' && !figure.prior;
    if (isTotal && figure.measure?.base === first.figure.measure?.base) return figure;
  }
  return undefined;
}

function inUnitOf(total: Figure, part: Part): Part {
  const factor = new Big(part.figure.measure?.factor ?? 1).div(total.measure?.factor ?? 1);
  return { ...part, value: part.value.times(factor) };
}

/** 泊云区 of “、泊云区12个”; short names count as districts beside others that show it. */
const areaOf = (between: string, before: readonly Part[]): string | null =>
  areaNamed(between) ?? (before.some(({ area }) => area !== null) ? shortArea(between) : null);

function leadingAreas(parts: readonly Part[]): readonly Part[] {
  const end = parts.findIndex(({ area }) => area === null);
  return end < 0 ? parts : parts.slice(0, end);
}
