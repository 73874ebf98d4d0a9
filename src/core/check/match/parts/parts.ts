import Big from 'big.js';
import { finding } from '../../../finding/make-finding.ts';
import type { Finding } from '../../../record/finding.ts';
import type { Figure } from '../../claim/figure.ts';
import { formatRounded } from '../arithmetic.ts';
import { matchGrowthOfParts } from './growth-of-parts.ts';
import type { ParagraphMatches, FigureMatch } from '../figure-match.ts';
import { matchRests } from './rest.ts';
import { areExclusive, nameOf } from './exclusive.ts';
import { type PrintedPart, totalsWithParts } from './printed-parts.ts';
import { sumsOfSentences } from './sums.ts';
import { printedInterval } from '../interval.ts';
import type { ParagraphContext } from '../paragraph-context.ts';

/** Where the notices name no districts, a list of at least this many is taken to be complete. */
const MIN_ALL_DISTRICTS = 4;

/**
 * W1: compares totals with the parts printed after them (其中 …). Inconsistent are districts
 * that add up to more than the total, and all districts that add up to less. Some parts
 * only (其中) do not contradict a larger total.
 */
export function matchParts(context: ParagraphContext): ParagraphMatches {
  const matches: FigureMatch[] = [];
  const findings: Finding[] = [];
  for (const { total, parts, districts } of totalsWithParts(context)) {
    const sum = sumOf(districts);
    const agreed =
      districts.length >= 2 ? (agrees(total, districts) ? districts : null) : agreeing(total, parts);
    if (agreed !== null) {
      matches.push(matchOf(total, sumOf(agreed), 'consistent'));
      matches.push(
        ...matchGrowthOfParts(
          total,
          agreed.map(({ figure }) => figure),
          context,
        ),
      );
    } else if (districts.length >= 2 && differs(total, districts, context)) {
      matches.push(matchOf(total, sum, 'inconsistent'));
      findings.push(partsFinding(total, districts, sum, context));
    } else if (exceeds(total, parts)) {
      matches.push(matchOf(total, sumOf(parts), 'inconsistent'));
      findings.push(partsFinding(total, parts, sumOf(parts), context));
    } else matches.push(...matchSomeParts(total, parts));
  }
  matches.push(...matchRests(context));
  for (const { total, parts, isWhole, isExclusive } of sumsOfSentences(context)) {
    const sum = sumOf(parts);
    if (agrees(total, parts)) matches.push(matchOf(total, sum, 'consistent'));
    else if (isWhole || (isExclusive && isMore(total, parts))) {
      matches.push(matchOf(total, sum, 'inconsistent'));
      findings.push(partsFinding(total, parts, sum, context));
    }
  }
  return { matches, findings };
}

/** Whether the sum of parts is more than their total, whatever was rounded. */
const isMore = (total: Figure, parts: readonly PrintedPart[]): boolean =>
  total.relation === null && sumOf(parts).minus(toleranceOf(total, parts)).gt(printedInterval(total).high);

/** Parts that are no parts of the figure before them: 其中累计12家. */
const OTHER_COUNT = /累计|去年|上年|总数|总量|其他|同比|存量|涉及|覆盖|惠及|带动|受益|发放|投入|授信/;

/** Names of parts that leave out what is counted: 制造业, 省级, 东山镇, 已办结. */
const BARE_PART = /(?:业|级|类|型|性|县|区|镇|乡|街道|以上)$|^已/;

/** Whether a part counts the same things as its total: 省级以上品牌 of 品牌; not 标段 of 项目. */
function isSameThing(total: Figure, part: Figure): boolean {
  const name = nameOf(part);
  return BARE_PART.test(name) || (name.length >= 2 && nameOf(total).includes(name.slice(-2)));
}

/** Whether a part, or parts that cannot overlap, are more than what they are parts of. */
function exceeds(total: Figure, parts: readonly PrintedPart[]): boolean {
  const own = parts.filter(({ figure }) => figure.unit === total.unit && figure.sentence === total.sentence);
  const [first] = own;
  if (
    first === undefined ||
    own.length < parts.length ||
    own.some(({ figure }) => OTHER_COUNT.test(figure.phrase))
  )
    return false;
  if (own.some(({ figure }) => figure.relation !== null)) return false;
  return (
    (isSameThing(total, first.figure) && isMore(total, [first])) ||
    (areExclusive(own.map(({ figure }) => figure)) && isMore(total, own))
  );
}

const sumOf = (parts: readonly PrintedPart[]): Big =>
  parts.reduce((sum, { value }) => sum.plus(value), new Big(0));

/** The first parts that add up to the total; later figures are then not parts of it. */
function agreeing(total: Figure, parts: readonly PrintedPart[]): readonly PrintedPart[] | null {
  for (let count = 2; count <= parts.length; count += 1)
    if (agrees(total, parts.slice(0, count))) return parts.slice(0, count);
  return null;
}

/** Whether total and parts agree within rounding. */
function agrees(total: Figure, parts: readonly PrintedPart[]): boolean {
  const { low, high } = printedInterval(total);
  const tolerance = toleranceOf(total, parts);
  const sum = sumOf(parts);
  return sum.plus(tolerance).gte(low) && sum.minus(tolerance).lte(high);
}

/** Half of the last place of every part, added up in the unit of the total. */
function toleranceOf(total: Figure, parts: readonly PrintedPart[]): Big {
  return parts.reduce((sum, { figure }) => {
    const { low, high } = printedInterval(figure);
    const factor = new Big(figure.measure?.factor ?? 1).div(total.measure?.factor ?? 1);
    return sum.plus(high.minus(low).div(2).times(factor).times(figure.times));
  }, new Big(0));
}

function differs(
  total: Figure,
  districts: readonly PrintedPart[],
  { districts: known }: ParagraphContext,
): boolean {
  const { low, high } = printedInterval(total);
  const tolerance = toleranceOf(total, districts);
  const sum = sumOf(districts);
  if (sum.minus(tolerance).gt(high)) return true;
  const count = districts.reduce((all, { figure }) => all + figure.times, 0);
  const named = districts.map(({ district }) => district ?? '');
  const isWhole =
    known.length >= 2
      ? known.every((district) =>
          named.some((name) => name.startsWith(district) || district.startsWith(name)),
        )
      : count >= MIN_ALL_DISTRICTS;
  return isWhole && sum.plus(tolerance).lt(low);
}

function matchOf(total: Figure, sum: Big, verdict: 'consistent' | 'inconsistent'): FigureMatch {
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

/** A consistent match for some parts of a whole that do not exceed it: 46场，其中省外6场. */
function matchSomeParts(total: Figure, parts: readonly PrintedPart[]): readonly FigureMatch[] {
  const sum = sumOf(parts);
  const [first] = parts;
  if (first === undefined || sum.gt(total.value) || Number(total.value) === 0) return [];
  return [
    {
      ...matchOf(first.figure, sum, 'consistent'),
      metric: parts.map(({ figure }) => figure.metric).join('、'),
      value: sum.toFixed(),
      unit: total.unit,
      basis: 'same-entry',
      against: { value: total.value, unit: total.unit },
      computed: sum.div(total.value).times(100),
    },
  ];
}

function partsFinding(
  total: Figure,
  districts: readonly PrintedPart[],
  sum: Big,
  context: ParagraphContext,
): Finding {
  const last = districts.at(-1)?.figure ?? total;
  const terms = districts.flatMap(({ figure: { times }, value }) =>
    Array<string>(times).fill(value.div(times).toFixed()),
  );
  return finding('entry.parts-differ', context.placeOf(total.from, last.to), {
    metric: total.metric,
    total: `${total.value}${total.unit}`,
    arithmetic: `${terms.join(' + ')} = ${sum.toFixed()}`,
    difference: `${formatRounded(sum.minus(total.value).abs(), 6)}${total.unit}`,
  });
}
