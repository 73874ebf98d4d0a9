import Big from 'big.js';
import { finding } from '../../issue/finding.ts';
import type { Finding } from '../../record/finding.ts';
import { areaNamed, shortArea } from '../claim/area.ts';
import type { Figure } from '../claim/figure.ts';
import { rounded } from './arithmetic.ts';
import { holdGrowth } from './growth-of-parts.ts';
import type { Held, Judgement } from './judgement.ts';
import { printedRange } from './rounding.ts';
import { REACH, type Surroundings } from './surroundings.ts';

/** What leads from a total to its parts. */
const MARKERS = /其中|包括|分别为|分别是|\((?!其中|包括)(?=[\u4e00-\u9fff]{1,7}\d)/g;
/** So many districts are all of them, where no notice names them. */
const MOST_AREAS = 4;

interface Part {
  readonly figure: Figure;
  /** How many times it counts: 2 of 甲区、乙区各5个. */
  readonly value: Big;
  readonly area: string | null;
}

/**
 * Totals and the parts printed behind them (其中 …). Parts that make up the total
 * agree; parts of a kind (districts) that make more, or all districts that make
 * less, do not. 其中 of some parts only says nothing against a larger total.
 */
export function holdParts(here: Surroundings): Held {
  const judgements: Judgement[] = [];
  const findings: Finding[] = [];
  for (const marker of here.text.matchAll(MARKERS)) {
    const at = marker.index + marker[0].length;
    const parts = partsBehind(at, here);
    const total = totalBefore(marker.index, parts, here);
    if (total === undefined) continue;
    const inUnit = parts.map((part) => inUnitOf(total, part));
    const areas = leadingAreas(inUnit);
    // A bare bracket is a list of parts only where districts stand in it.
    if (marker[0] === '(' && areas.length < 2) continue;
    const sum = sumOf(areas);
    const agreed = areas.length >= 2 ? (agrees(total, areas) ? areas : null) : agreeing(total, inUnit);
    if (agreed !== null) {
      judgements.push(judged(total, sumOf(agreed), 'consistent'));
      judgements.push(
        ...holdGrowth(
          total,
          agreed.map(({ figure }) => figure),
          here,
        ),
      );
    } else if (areas.length >= 2 && differs(total, areas, here)) {
      judgements.push(judged(total, sum, 'inconsistent'));
      findings.push(accusation(total, areas, sum, here));
    } else judgements.push(...someOf(total, inUnit));
  }
  return { judgements, findings };
}

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

const sumOf = (parts: readonly Part[]): Big => parts.reduce((sum, { value }) => sum.plus(value), new Big(0));

/** The first parts that make up the total; what follows is no part of it then. */
function agreeing(total: Figure, parts: readonly Part[]): readonly Part[] | null {
  for (let count = 2; count <= parts.length; count += 1)
    if (agrees(total, parts.slice(0, count))) return parts.slice(0, count);
  return null;
}

/** Whether rounding of total and parts leaves room for them to agree. */
function agrees(total: Figure, parts: readonly Part[]): boolean {
  const { low, high } = printedRange(total);
  const room = roomOf(total, parts);
  const sum = sumOf(parts);
  return sum.plus(room).gte(low) && sum.minus(room).lte(high);
}

/** Half of the last place of every part, in the unit of the total. */
function roomOf(total: Figure, parts: readonly Part[]): Big {
  return parts.reduce((room, { figure }) => {
    const { low, high } = printedRange(figure);
    const factor = new Big(figure.measure?.factor ?? 1).div(total.measure?.factor ?? 1);
    return room.plus(high.minus(low).div(2).times(factor).times(figure.times));
  }, new Big(0));
}

function differs(total: Figure, areas: readonly Part[], { areas: known }: Surroundings): boolean {
  const { low, high } = printedRange(total);
  const room = roomOf(total, areas);
  const sum = sumOf(areas);
  if (sum.minus(room).gt(high)) return true;
  const count = areas.reduce((all, { figure }) => all + figure.times, 0);
  const named = areas.map(({ area }) => area ?? '');
  const isWhole =
    known.length >= 2
      ? known.every((area) => named.some((name) => name.startsWith(area) || area.startsWith(name)))
      : count >= MOST_AREAS;
  return isWhole && sum.plus(room).lt(low);
}

function judged(total: Figure, sum: Big, verdict: 'consistent' | 'inconsistent'): Judgement {
  return {
    figure: total,
    others: [],
    metric: total.metric,
    value: total.value,
    unit: total.unit,
    rate: null,
    basis: 'parts',
    against: { value: sum.toFixed(), unit: total.unit },
    target: null,
    computed: sum.eq(0) ? null : new Big(total.value).div(sum).times(100),
    verdict,
    pace: null,
    certainty: 'certain',
  };
}

/** 46场，其中省外6场: some parts of a whole, never more than it. */
function someOf(total: Figure, parts: readonly Part[]): readonly Judgement[] {
  const sum = sumOf(parts);
  const [first] = parts;
  if (first === undefined || sum.gt(total.value) || Number(total.value) === 0) return [];
  return [
    {
      ...judged(first.figure, sum, 'consistent'),
      metric: parts.map(({ figure }) => figure.metric).join('、'),
      value: sum.toFixed(),
      unit: total.unit,
      basis: 'same-entry',
      against: { value: total.value, unit: total.unit },
      computed: sum.div(total.value).times(100),
    },
  ];
}

function accusation(total: Figure, areas: readonly Part[], sum: Big, here: Surroundings): Finding {
  const last = areas.at(-1)?.figure ?? total;
  const terms = areas.flatMap(({ figure: { times }, value }) =>
    Array<string>(times).fill(value.div(times).toFixed()),
  );
  return finding('entry.parts-differ', here.placeOf(total.from, last.to), {
    metric: total.metric,
    total: `${total.value}${total.unit}`,
    arithmetic: `${terms.join(' + ')} = ${sum.toFixed()}`,
    difference: `${rounded(sum.minus(total.value).abs(), 6)}${total.unit}`,
  });
}
