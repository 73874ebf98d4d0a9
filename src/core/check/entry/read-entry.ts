import type Big from 'big.js';
import type { Entry } from '../../record/entered/entry.ts';
import type { ProgressBullet, Task } from '../../record/task.ts';
import type { Target } from '../../record/target.ts';
import { toHalfWidth } from '../../text/width.ts';
import type { Figure } from '../claim/figure.ts';
import { namedMonths } from '../claim/months.ts';
import { readFigures } from '../claim/read-figures.ts';
import { claimRecord, type ClaimPlace, spanInParagraph } from './claim-record.ts';
import type { CheckContext, ReadEntry } from '../context.ts';
import { restatedGoals } from '../match/target/restated-goals.ts';
import { matchAmounts } from '../match/target/amounts.ts';
import { type FigureMatch, unmatched } from '../match/figure-match.ts';
import { matchFalls } from '../match/change/falls.ts';
import { matchPaceGaps } from '../match/change/pace-gaps.ts';
import { matchParts } from '../match/parts/parts.ts';
import { matchRates } from '../match/rate/rates.ts';
import { matchShares } from '../match/share/shares.ts';
import { REACH, type ParagraphContext } from '../match/paragraph-context.ts';
import { matchAchievementWords } from '../match/achievement-words.ts';
import { withoutCellTexts } from './cell-texts.ts';
import { entryParagraphs } from './paragraphs.ts';
import { parsePeriod, type Period } from '../../reporting/period.ts';
import { entryRole } from './role.ts';
import { elapsedShare } from '../status/elapsed.ts';

/** What recomputes the figures of one paragraph from each other and from the targets. */
const MATCHERS = [matchRates, matchShares, matchFalls, matchPaceGaps, matchParts] as const;

/**
 * An entry that is read when something is asked about what it asserts: of reports that are not checked any
 * more, few are.
 */
export function unreadEntry(entry: Entry, latest: CheckContext): ReadEntry {
  let read: ReadEntry | undefined;
  const whole = (): ReadEntry => (read ??= readEntry(entry, latest));
  return {
    ...placedEntry(entry, latest).base,
    get claims() {
      return whole().claims;
    },
    get findings() {
      return whole().findings;
    },
  };
}

/** An entry with its task and unit, as they were in its period. */
function placedEntry(
  entry: Entry,
  latest: CheckContext,
): { readonly base: Omit<ReadEntry, 'claims' | 'findings'>; readonly context: CheckContext } {
  const period = entry.period === null ? null : parsePeriod(entry.period);
  const context = latest.at(period);
  const task = entry.task === null ? null : (context.taskOf(entry.task) ?? null);
  const unit = entry.unit === null ? null : context.units.nameOf(entry.unit);
  return { base: { entry, task, period, unit, role: entryRole(unit, task, context.units) }, context };
}

/** Reads what one entry asserts and compares it with the targets of its task, as they held in its period. */
export function readEntry(entry: Entry, latest: CheckContext): ReadEntry {
  const { base, context } = placedEntry(entry, latest);
  const { task, period } = base;
  if (task === null) return { ...base, claims: [], findings: [] };
  let earlier: readonly Figure[] = [];
  const paragraphs = entryParagraphs(withoutCellTexts(entry, task)).map((paragraph) => {
    const own = { ...paragraphContext(paragraph, entry, task, period, context), earlier };
    earlier = [...earlier, ...own.figures].slice(-REACH);
    const results = MATCHERS.map((match) => match(own));
    return {
      paragraph,
      context: own,
      matches: withoutSettled(results.flatMap(({ matches }) => matches)),
      findings: results.flatMap(({ findings }) => findings),
    };
  });
  const taken = new Set(paragraphs.flatMap(({ matches }) => matches.flatMap(takenBy)));
  const amounts = matchAmounts(
    paragraphs.map((one) => one.context),
    taken,
  );
  const read = paragraphs.map(({ paragraph, context: own, ...first }, index) => {
    const matches = [...first.matches, ...(amounts.get(own) ?? [])];
    const words = matchAchievementWords(matches, own);
    const matched = new Set(
      matches.flatMap(({ figure, others, rate }) => [figure, ...others, ...(rate === null ? [] : [rate])]),
    );
    const rest = own.figures
      .filter((figure) => !matched.has(figure) && figure.role !== 'goal' && figure.metric !== '')
      .map((figure) => unmatched(figure));
    const place = claimPlace(own, paragraph, index, task, period);
    return {
      claims: [...matches, ...words.matches, ...rest]
        .sort((a, b) => a.figure.start - b.figure.start)
        .map((match) => claimRecord(match, place)),
      findings: [...first.findings, ...words.findings, ...restatedGoals(matches, own)],
    };
  });
  return {
    ...base,
    claims: read.flatMap(({ claims }) => claims),
    findings: read.flatMap(({ findings }) => findings),
  };
}

/** The matches without those that could not be checked where another matcher could check the same rate. */
function withoutSettled(matches: readonly FigureMatch[]): readonly FigureMatch[] {
  const settled = new Set(
    matches.flatMap(({ rate, verdict }) => (rate !== null && verdict !== 'uncheckable' ? [rate] : [])),
  );
  return matches.filter(
    ({ figure, rate, verdict }) => verdict !== 'uncheckable' || !settled.has(rate ?? figure),
  );
}

function claimPlace(
  context: ParagraphContext,
  paragraph: ProgressBullet,
  index: number,
  task: Task,
  period: Period | null,
): ClaimPlace {
  const months = namedMonths(context.text, period?.year ?? null).filter(({ prior }) => !prior);
  return { context, paragraph, bullet: paragraph.mark === null ? 0 : index + 1, task, months };
}

/** The figures of a match with a target; they are not compared with a target a second time. */
const takenBy = ({ figure, others, rate, target, basis }: FigureMatch): readonly Figure[] => {
  if (basis === 'parts' || basis === 'same-entry') return [];
  return target !== null ? [figure, ...others, ...(rate === null ? [] : [rate])] : [];
};

/**
 * Figures of one paragraph times targets of its task that are compared at most. No report of an office
 * comes near it; beyond, figures are read but held against nothing.
 */
const MAX_PAIRS = 40_000;

function paragraphContext(
  paragraph: ProgressBullet,
  entry: Entry,
  task: Task,
  period: Period | null,
  context: CheckContext,
): Omit<ParagraphContext, 'earlier'> {
  const year = context.noticeOf(task.notice)?.year ?? null;
  const paceOf = (figure: Figure, target: Target): Big | null => {
    const months = figure.months !== null && figure.months.first === 1 ? figure.months.last : period?.last;
    const at = period?.year ?? year;
    if (months === undefined || at === null) return null;
    return elapsedShare(target, { year: at, first: 1, last: months }, year);
  };
  const figures = readFigures(paragraph.text, year);
  const targets = context.targetsOf(task.id).filter(({ stretch }) => !stretch);
  return {
    entry,
    text: toHalfWidth(paragraph.text),
    figures,
    targets: figures.length * targets.length > MAX_PAIRS ? [] : targets,
    otherTargets: (figure) => context.targetsLike(figure.metric, task),
    paceOf,
    lastMonth: period?.last ?? null,
    districts: context.districts,
    placeOf: (from, to, target = null) => ({
      notice: task.notice,
      task: task.id,
      target: target?.id ?? null,
      unit: entry.unit,
      period: entry.period,
      span: spanInParagraph(paragraph, from, to),
      cell: entry.cell,
    }),
  };
}
