import type Big from 'big.js';
import type { Entry } from '../record/entry.ts';
import type { ProgressBullet, Task } from '../record/task.ts';
import type { Target } from '../record/target.ts';
import { halfWidth } from '../text/width.ts';
import type { Figure } from './claim/figure.ts';
import { monthsNamed } from './claim/months.ts';
import { readFigures } from './claim/read.ts';
import { claimOf, type ClaimPlace, spanOf } from './claim-of.ts';
import type { CheckContext, ReadEntry } from './context.ts';
import { restated } from './match/accuse.ts';
import { holdAmounts } from './match/amounts.ts';
import { type Judgement, unheld } from './match/judgement.ts';
import { holdParts } from './match/parts.ts';
import { holdRates } from './match/rates.ts';
import { holdShares } from './match/shares.ts';
import type { Surroundings } from './match/surroundings.ts';
import { holdWords } from './match/words.ts';
import { paragraphsOf } from './paragraphs.ts';
import { parsePeriod, type Period } from './period.ts';
import { roleOf } from './row/role.ts';
import { timeGone } from './status/pace.ts';

/** Reads what one entry asserts and holds it against its task. */
export function readEntry(entry: Entry, context: CheckContext): ReadEntry {
  const task = entry.task === null ? null : (context.taskOf(entry.task) ?? null);
  const period = entry.period === null ? null : parsePeriod(entry.period);
  const unit = entry.unit === null ? null : context.units.nameOf(entry.unit);
  const base = { entry, task, period, unit, role: roleOf(unit, task, context.units) };
  if (task === null) return { ...base, claims: [], findings: [] };
  const printed = paragraphsOf(entry);
  const paragraphs = printed.map((paragraph) => surroundings(paragraph, entry, task, period, context));
  const first = paragraphs.map((here) => {
    const held = [holdRates(here), holdShares(here), holdParts(here)];
    return {
      judgements: held.flatMap(({ judgements }) => judgements),
      findings: held.flatMap(({ findings }) => findings),
    };
  });
  const rated = new Set(first.flatMap(({ judgements }) => judgements.flatMap(takenBy)));
  const amounts = holdAmounts(paragraphs, rated);
  const read = paragraphs.map((here, index) => {
    const judgements = [...(first[index]?.judgements ?? []), ...(amounts.get(here) ?? [])];
    const words = holdWords(judgements, here);
    const told = new Set(
      judgements.flatMap(({ figure, others, rate }) => [figure, ...others, ...(rate === null ? [] : [rate])]),
    );
    const rest = here.figures
      .filter((figure) => !told.has(figure) && figure.role !== 'goal' && figure.metric !== '')
      .map((figure) => unheld(figure));
    const place = placeOfClaims(here, printed[index] as ProgressBullet, index, task, period);
    return {
      claims: [...judgements, ...words.judgements, ...rest]
        .sort((a, b) => a.figure.start - b.figure.start)
        .map((judgement) => claimOf(judgement, place)),
      findings: [...(first[index]?.findings ?? []), ...words.findings, ...restated(judgements, here)],
    };
  });
  return {
    ...base,
    claims: read.flatMap(({ claims }) => claims),
    findings: read.flatMap(({ findings }) => findings),
  };
}

function placeOfClaims(
  here: Surroundings,
  paragraph: ProgressBullet,
  index: number,
  task: Task,
  period: Period | null,
): ClaimPlace {
  const months = monthsNamed(here.text, period?.year ?? null).filter(({ prior }) => !prior);
  return { here, paragraph, bullet: paragraph.mark === null ? 0 : index + 1, task, months };
}

/** A figure with a printed rate that was held against a target is not held against it again. */
const takenBy = ({ figure, others, rate, target, basis }: Judgement): readonly Figure[] => {
  if (basis === 'parts' || basis === 'same-entry') return [];
  return target !== null ? [figure, ...others, ...(rate === null ? [] : [rate])] : [];
};

function surroundings(
  paragraph: ProgressBullet,
  entry: Entry,
  task: Task,
  period: Period | null,
  context: CheckContext,
): Surroundings {
  const year = context.noticeOf(task.notice)?.year ?? null;
  const paceOf = (figure: Figure, target: Target): Big | null => {
    const months = figure.months !== null && figure.months.first === 1 ? figure.months.last : period?.last;
    const at = period?.year ?? year;
    if (months === undefined || at === null) return null;
    return timeGone(target, { year: at, first: 1, last: months }, year);
  };
  return {
    entry,
    text: halfWidth(paragraph.text),
    figures: readFigures(paragraph.text, year),
    targets: context.targetsOf(task.id).filter(({ stretch }) => !stretch),
    elsewhere: (figure) => context.targetsLike(figure.metric, task),
    paceOf,
    areas: context.areas,
    placeOf: (from, to, target = null) => ({
      notice: task.notice,
      task: task.id,
      target: target?.id ?? null,
      unit: entry.unit,
      period: entry.period,
      span: spanOf(paragraph, from, to),
      cell: entry.cell,
    }),
  };
}
