import Big from 'big.js';
import { finding } from '../../../finding/make-finding.ts';
import type { Finding } from '../../../record/finding.ts';
import type { Figure } from '../../claim/figure.ts';
import { rateBase } from '../../claim/rate-base.ts';
import { formatRounded } from '../arithmetic.ts';
import type { FigureMatch, ParagraphMatches } from '../figure-match.ts';
import { figuresBefore, type ParagraphContext } from '../paragraph-context.ts';

/*
 * 完成年度目标的72.5%，超序时进度5.83个百分点
 *               ^ rate ^ ahead ^ gap: 72.5 − pace of the period
 */
const AHEAD = '超过|超出|超前|超|高于|高出|快于|领先于|领先|快|高';
const BEHIND = '低于|落后于|落后|滞后于|滞后|慢于|慢|低|欠';
const PACE = '(?:序时|时序|时间)(?:进度)?(?:要求|目标)?';
const AHEAD_OF = new RegExp(`(?:${AHEAD})[^,;]{0,4}${PACE}[^,;]{0,4}$|[比较]${PACE}(?:${AHEAD})[^,;]{0,2}$`);
const BEHIND_OF = new RegExp(
  `(?:${BEHIND})[^,;]{0,4}${PACE}[^,;]{0,4}$|[比较]${PACE}(?:${BEHIND})[^,;]{0,2}$`,
);
const NAMES_PACE = new RegExp(`${PACE}(?:为|是|\\()?$`);
/** Rounding of a pace that was itself rounded before it was subtracted. */
const TOLERANCE = 0.1;
/** Days from 1 January to the end of each month. */
const DAYS = [31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365] as const;
/** Most paces that one paragraph prints. */
const MAX_PRINTED = 12;
/** A day within a month, for which the pace of the month does not hold. */
const DAY = /\d{1,2}月(?:(?:[1-9]|[12]\d)(?:日|号)|[上中下]旬)/;

/** W5: recomputes by how many points a completion rate is ahead of or behind the share of the year that has passed. */
export function matchPaceGaps(context: ParagraphContext): ParagraphMatches {
  const matches: FigureMatch[] = [];
  const findings: Finding[] = [];
  const gaps = context.figures.filter(({ unit }) => unit.endsWith('百分点'));
  if (gaps.length === 0) return { matches, findings };
  const isWholeMonth = !DAY.test(context.text);
  const printed = context.figures
    .filter((figure) => figure.unit === '%' && namesPace(figure))
    .slice(0, MAX_PRINTED);
  for (const gap of gaps) {
    const sense = senseOf(gap);
    const said = sense === null ? [] : ratesBefore(gap, context);
    const paces = said.length === 0 ? [] : pacesAt(gap, printed, context);
    const [rate] = said;
    const [pace] = paces;
    if (sense === null || rate === undefined || pace === undefined) continue;
    const isRight = said.some((one) => paces.some((at) => agrees(gap, sense, one, at)));
    const isCertain = said.length === 1 && isWholeMonth && rateBase(rate) !== 'authority';
    if (!isRight && !isCertain) continue;
    const difference = new Big(rate.value).minus(pace);
    matches.push({
      figure: gap,
      others: [],
      metric: gap.metric,
      value: gap.value,
      unit: gap.unit,
      rate: null,
      basis: 'same-entry',
      against: { value: difference.round(2).toString(), unit: gap.unit },
      target: null,
      computed: null,
      verdict: isRight ? 'consistent' : 'inconsistent',
      pace: null,
      certainty: 'certain',
    });
    if (isRight) continue;
    const arithmetic = `${rate.value} − ${formatRounded(pace)} = ${formatRounded(difference)}`;
    const params = { gap: context.text.slice(gap.from, gap.to), arithmetic };
    findings.push(finding('entry.gap-differs', context.placeOf(gap.from, gap.to), params));
  }
  return { matches, findings };
}

/** 1 ahead of the pace, -1 behind it; null where the points are about something else. */
function senseOf({ phrase, numberAt }: Figure): 1 | -1 | null {
  const words = phrase.slice(Math.max(0, numberAt - LONGEST_WORDS), numberAt);
  return AHEAD_OF.test(words) ? 1 : BEHIND_OF.test(words) ? -1 : null;
}

const LONGEST_WORDS = 24;

/** The completion rates of the sentence before a gap, back to the one before. */
function ratesBefore(gap: Figure, { figures }: ParagraphContext): readonly Figure[] {
  const rates: Figure[] = [];
  for (const figure of figuresBefore(gap, figures)) {
    if (figure.sentence !== gap.sentence || (figure.unit === gap.unit && rates.length > 0)) break;
    if (figure.unit !== '%' || figure.prior || figure.role === 'growth' || namesPace(figure)) continue;
    rates.push(figure);
  }
  return rates;
}

const namesPace = ({ phrase, numberAt }: Figure): boolean => NAMES_PACE.test(phrase.slice(0, numberAt));

/** The paces, in per cent, that a report may mean: by months, by days, as printed, of a target with a date of its own. */
function pacesAt(gap: Figure, printed: readonly Figure[], context: ParagraphContext): readonly Big[] {
  const months = gap.months?.first === 1 ? gap.months.last : context.lastMonth;
  const own = context.targets.flatMap((target) => context.paceOf(gap, target)?.times(100) ?? []);
  if (months === null) return printed.map(({ value }) => new Big(value));
  return [
    new Big(months).div(12).times(100),
    new Big(DAYS[months - 1] ?? 365).div(365).times(100),
    ...printed.map(({ value }) => new Big(value)),
    ...own,
  ];
}

function agrees(gap: Figure, sense: 1 | -1, rate: Figure, pace: Big): boolean {
  const slack = halfPlace(gap.value).plus(halfPlace(rate.value)).plus(TOLERANCE);
  const said = new Big(gap.value).times(sense);
  return [pace, pace.round(0)].some((at) => new Big(rate.value).minus(at).minus(said).abs().lte(slack));
}

/** Half of the last printed place, at most half a point. */
const halfPlace = (printed: string): Big => new Big(10).pow(-(printed.split('.')[1]?.length ?? 0)).div(2);
