import type { Claim, ClaimKind } from '../../record/claim.ts';
import type { ProgressBullet, Task } from '../../record/task.ts';
import type { Figure } from '../claim/figure.ts';
import { lastIndexWhere } from '../../text/sorted.ts';
import type { NamedMonths } from '../claim/months.ts';
import type { FigureMatch } from '../match/figure-match.ts';
import type { ParagraphContext } from '../match/paragraph-context.ts';

/** The paragraph of a claim and what the record needs from it. */
export interface ClaimPlace {
  readonly context: ParagraphContext;
  readonly paragraph: ProgressBullet;
  /** 1-based number of the paragraph; 0 where it has no mark. */
  readonly bullet: number;
  readonly task: Task;
  /** Periods of the report's year that the paragraph names. */
  readonly months: readonly NamedMonths[];
}

/** A match as a claim record, self-contained: its users need not read the text again. */
export function claimRecord(match: FigureMatch, place: ClaimPlace): Claim {
  const { figure, rate, against, computed } = match;
  const { context, paragraph, bullet, task } = place;
  const to = Math.max(figure.to, rate?.to ?? 0, match.wordsEnd ?? 0);
  const { relation } = figure;
  return {
    task: task.id,
    no: task.no,
    bullet,
    unitName: context.entry.unit,
    period: context.entry.period,
    metric: match.metric,
    value: Number(match.value),
    unit: match.unit,
    printed: match.value,
    relation: relation === 'level' ? null : relation,
    kind: kindOf(figure),
    direction: figure.role === 'growth' ? (figure.direction ?? 'up') : figure.direction,
    months: monthsOf(figure, to, place),
    prior: figure.prior,
    said: context.text.slice(Math.max(startOfPhrase(figure, context), figure.to - LONGEST_SAID), figure.to),
    claimedPercent: rate === null ? null : Number(rate.value),
    targetValue: against === null ? null : Number(against.value),
    targetUnit: against?.unit ?? '',
    target: match.target?.id ?? null,
    basis: match.basis,
    computedPercent: computed === null ? null : Number(computed.round(2).toString()),
    verdict: match.verdict,
    pace: match.pace,
    certainty: match.certainty,
    forecast: figure.forecast,
    span: { ...spanInParagraph(paragraph, figure.from, to), text: paragraph.text.slice(figure.from, to) },
  };
}

/** A restated goal becomes a claim only where it was matched; it then counts as an amount. */
const kindOf = ({ role }: Figure): ClaimKind => (role === 'goal' ? 'amount' : role);

/** Characters quoted for a figure; clauses of offices are shorter. */
const LONGEST_SAID = 400;
/** A preceding clause of more characters is a statement of its own, not a lead-in. */
const LONGEST_LEAD = 12;
const LEADS = ',:';
const STOPS = ',:;。!?\n';

/**
 * Start of the text quoted for a figure: its clause, or a short lead-in without a figure before it
 * (其中：, 泊云区：, 去年以来，).
 */
function startOfPhrase({ clause }: Figure, { text, figures }: ParagraphContext): number {
  const stop = clause.start - 1;
  if (stop < 1 || !LEADS.includes(text.charAt(stop))) return clause.start;
  let start = stop;
  while (start > 0 && !STOPS.includes(text.charAt(start - 1))) {
    start -= 1;
    if (stop - start > LONGEST_LEAD) return clause.start;
  }
  const inside = figures[lastIndexWhere(figures, (figure) => figure.start < stop)];
  return inside !== undefined && inside.start >= start ? clause.start : start;
}

/** The last period named in its sentence before the end of the claim. */
function monthsOf({ from }: Figure, to: number, { context, months }: ClaimPlace): Claim['months'] {
  const named = months[lastIndexWhere(months, ({ at }) => at < to)];
  if (named === undefined) return null;
  const isBefore = named.at < from && context.text.slice(named.at, from + 1).includes('。');
  return isBefore ? null : { first: named.first, last: named.last };
}

/**
 * Span in the source of a range of a paragraph; the whole paragraph where lines were joined, since
 * offsets then no longer agree.
 */
export const spanInParagraph = (
  { span, text }: ProgressBullet,
  from: number,
  to: number,
): { readonly start: number; readonly end: number } =>
  span.end - span.start === text.length ? { start: span.start + from, end: span.start + to } : span;
