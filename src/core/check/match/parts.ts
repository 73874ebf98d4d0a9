import Big from 'big.js';
import { finding } from '../../finding/finding.ts';
import type { Finding } from '../../record/finding.ts';
import type { Figure } from '../claim/figure.ts';
import { rounded } from './arithmetic.ts';
import { holdGrowth } from './growth-of-parts.ts';
import type { Held, Judgement } from './judgement.ts';
import { type Part, partsTold } from './parts-told.ts';
import { printedRange } from './rounding.ts';
import type { Surroundings } from './surroundings.ts';

/** So many districts are all of them, where no notice names them. */
const MOST_AREAS = 4;

/**
 * Totals and the parts printed behind them (其中 …). Parts that make up the total
 * agree; parts of a kind (districts) that make more, or all districts that make
 * less, do not. 其中 of some parts only says nothing against a larger total.
 */
export function holdParts(here: Surroundings): Held {
  const judgements: Judgement[] = [];
  const findings: Finding[] = [];
  for (const { total, parts, areas } of partsTold(here)) {
    const sum = sumOf(areas);
    const agreed = areas.length >= 2 ? (agrees(total, areas) ? areas : null) : agreeing(total, parts);
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
    } else judgements.push(...someOf(total, parts));
  }
  return { judgements, findings };
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
