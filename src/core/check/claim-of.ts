import type { Claim, ClaimKind } from '../record/claim.ts';
import type { ProgressBullet, Task } from '../record/task.ts';
import type { Figure } from './claim/figure.ts';
import type { MonthsNamed } from './claim/months.ts';
import type { Judgement } from './match/judgement.ts';
import type { Surroundings } from './match/surroundings.ts';

/** The paragraph a claim stands in. */
export interface ClaimPlace {
  readonly here: Surroundings;
  readonly paragraph: ProgressBullet;
  /** Running number of the paragraph, from 1; 0 where it has no mark. */
  readonly bullet: number;
  readonly task: Task;
  /** Stretches of the report's year the paragraph names. */
  readonly months: readonly MonthsNamed[];
}

/** A judgement as a record, with all its reader knows: nobody has to read the text again. */
export function claimOf(judgement: Judgement, place: ClaimPlace): Claim {
  const { figure, rate, against, computed } = judgement;
  const { here, paragraph, bullet, task } = place;
  const to = Math.max(figure.to, rate?.to ?? 0, judgement.said ?? 0);
  const { relation } = figure;
  return {
    task: task.id,
    no: task.no,
    bullet,
    unitName: here.entry.unit,
    period: here.entry.period,
    metric: judgement.metric,
    value: Number(judgement.value),
    unit: judgement.unit,
    printed: judgement.value,
    relation: relation === 'level' ? null : relation,
    kind: kindOf(figure),
    direction: figure.role === 'growth' ? (figure.direction ?? 'up') : figure.direction,
    months: monthsOf(figure, to, place),
    prior: figure.prior,
    said: here.text.slice(leadIn(figure, here), figure.to),
    claimedPercent: rate === null ? null : Number(rate.value),
    targetValue: against === null ? null : Number(against.value),
    targetUnit: against?.unit ?? '',
    target: judgement.target?.id ?? null,
    basis: judgement.basis,
    computedPercent: computed === null ? null : Number(computed.round(2).toString()),
    verdict: judgement.verdict,
    pace: judgement.pace,
    certainty: judgement.certainty,
    forecast: figure.forecast,
    span: { ...spanOf(paragraph, figure.from, to), text: paragraph.text.slice(figure.from, to) },
  };
}

/** Goals told again are no claims of their own; where one is held, it counts as an amount. */
const kindOf = ({ role }: Figure): ClaimKind => (role === 'goal' ? 'amount' : role);

/** Longer clauses report something of their own. */
const LONGEST_LEAD = 12;
const LEADS = ',:';
const STOPS = ',:;。!?\n';

/** Where what is said of a figure begins: at its clause, or at a short one without a figure that leads into it (其中：, 泊云区：, 去年以来，). */
function leadIn({ clause }: Figure, { text, figures }: Surroundings): number {
  const stop = clause.start - 1;
  if (stop < 1 || !LEADS.includes(text.charAt(stop))) return clause.start;
  let start = stop;
  while (start > 0 && !STOPS.includes(text.charAt(start - 1))) {
    start -= 1;
    if (stop - start > LONGEST_LEAD) return clause.start;
  }
  return figures.some((figure) => figure.start >= start && figure.start < stop) ? clause.start : start;
}

/** The last stretch its sentence names before the end of the claim. */
function monthsOf({ from }: Figure, to: number, { here, months }: ClaimPlace): Claim['months'] {
  const sentence = here.text.lastIndexOf('。', from) + 1;
  const named = months.filter(({ at }) => at >= sentence && at < to).at(-1);
  return named === undefined ? null : { first: named.first, last: named.last };
}

/** Paragraphs whose lines were joined have lost their places; the whole paragraph is shown then. */
export const spanOf = (
  { span, text }: ProgressBullet,
  from: number,
  to: number,
): { readonly start: number; readonly end: number } =>
  span.end - span.start === text.length ? { start: span.start + from, end: span.start + to } : span;
