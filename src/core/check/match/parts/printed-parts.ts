import Big from 'big.js';
import { namedDistrict, shortNamedDistrict } from '../../claim/district.ts';
import type { Figure } from '../../claim/figure.ts';
import { lastIndexWhere } from '../../../text/sorted.ts';
import { REACH, type ParagraphContext } from '../paragraph-context.ts';

/** Words between a total and its parts, or a bracket with a district and a number. */
const MARKERS = /其中|包括|分别为|分别是|\((?!其中|包括)(?=[\u4e00-\u9fff]{1,7}\d)/g;
/** A part printed after a total. */
export interface PrintedPart {
  readonly figure: Figure;
  /** In the total's printed unit; 各 is multiplied: 10 for 甲区、乙区各5个. */
  readonly value: Big;
  readonly district: string | null;
}

/** A total and the parts printed after it. */
interface TotalWithParts {
  readonly total: Figure;
  readonly parts: readonly PrintedPart[];
  /** The leading parts that are districts. */
  readonly districts: readonly PrintedPart[];
}

/** Every total with parts after it (其中 …, 包括 …, or districts in brackets), in order. */
export const totalsWithParts = (context: ParagraphContext): readonly TotalWithParts[] =>
  [...context.text.matchAll(MARKERS)].flatMap((marker): readonly TotalWithParts[] => {
    const parts = partsAfter(marker.index + marker[0].length, context);
    const total = totalBefore(marker.index, parts, context);
    if (total === undefined) return [];
    const inUnit = parts.map((part) => inUnitOf(total, part));
    const districts = leadingDistricts(inUnit);
    // A bracket alone is a list of parts only if it contains districts.
    return marker[0] === '(' && districts.length < 2 ? [] : [{ total, parts: inUnit, districts }];
  });

/** Amounts of one base unit after a marker; growth figures between them are skipped. */
function partsAfter(at: number, { figures, text }: ParagraphContext): readonly PrintedPart[] {
  const parts: PrintedPart[] = [];
  let from = at;
  const end = closingOf(text, at);
  const next = lastIndexWhere(figures, ({ start }) => start < at) + 1;
  const after = figures.slice(next, next + REACH);
  const first = after.find(({ role }) => role === 'amount');
  for (const figure of after) {
    if (first?.measure == null) break;
    if (figure.start >= end) break;
    const between = text.slice(from, figure.start);
    const district = districtOf(between, parts);
    // A new sentence continues the list only if it names the next district.
    if (between.includes('。') && district === null) break;
    if (parts.length > 0 && /其中/.test(between)) break;
    from = figure.end;
    if (figure.role !== 'amount' || figure.measure?.base !== first.measure.base) continue;
    parts.push({ figure, value: new Big(figure.value).times(figure.times), district });
  }
  return parts;
}

/** Longest bracket that is taken for a list of parts. */
const LONGEST_BRACKET = 4000;

/** Offset of the bracket that closes around a position; the end of the text outside brackets. */
function closingOf(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - LONGEST_BRACKET), at + 1);
  const open = before.lastIndexOf('(');
  const close = text.slice(at, at + LONGEST_BRACKET).indexOf(')');
  return open >= 0 && close >= 0 && before.lastIndexOf(')') < open ? at + close : text.length;
}

/**
 * The nearest amount before the marker in the unit of the parts; in the same sentence, or in the
 * previous one if 其中 begins a sentence.
 */
function totalBefore(
  at: number,
  parts: readonly PrintedPart[],
  { figures, text }: ParagraphContext,
): Figure | undefined {
  const [first] = parts;
  if (first === undefined) return undefined;
  const last = lastIndexWhere(figures, ({ end }) => end <= at) + 1;
  const before = figures.slice(Math.max(0, last - REACH), last);
  for (const figure of [...before].reverse()) {
    if (/[。;]/.test(text.slice(figure.end, at).replace(/。$/, ''))) return undefined;
    const isTotal = figure.role === 'amount' && !figure.prior;
    if (isTotal && figure.measure?.base === first.figure.measure?.base) return figure;
  }
  return undefined;
}

function inUnitOf(total: Figure, part: PrintedPart): PrintedPart {
  const factor = new Big(part.figure.measure?.factor ?? 1).div(total.measure?.factor ?? 1);
  return { ...part, value: part.value.times(factor) };
}

/** The district before a figure, 泊云区 in “、泊云区12个”; short names count only after a full one. */
const districtOf = (between: string, before: readonly PrintedPart[]): string | null =>
  namedDistrict(between) ??
  (before.some(({ district }) => district !== null) ? shortNamedDistrict(between) : null);

function leadingDistricts(parts: readonly PrintedPart[]): readonly PrintedPart[] {
  const end = parts.findIndex(({ district }) => district === null);
  return end < 0 ? parts : parts.slice(0, end);
}
