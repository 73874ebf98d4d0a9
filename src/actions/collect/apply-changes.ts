import type { Change } from '#core/collect/change';
import { isPlanField, planInputOf, targetOfField } from '#core/collect/field';
import { blankEntry, type Entry, type EntryFigure, type SelfRating } from '#core/record/entered/entry';
import { PLAN_INPUTS, type PlanEntry } from '#core/record/entered/plan-entry';
import { groupBy } from '#core/record/group-by';
import { RATING_WORDS } from '#workbook/codec/wording';
import { withEntryKeys } from '#workbook/codec/entry-key';
import { PROGRESS } from '#workbook/sheets/progress/columns';
import { typedParagraphs } from '#workbook/sheets/progress/text';
import type { DesiredContent } from '../ledger/prepare-change.ts';
import {
  type Correction,
  type CorrectionAuthor,
  correctEntries,
  type EntryChanges,
} from '../period/correct-entries.ts';
import type { Occasion } from './occasion.ts';
import { reportedProblems } from './reported-problems.ts';

/** The parts of one report that change. */
interface ReportChanges {
  readonly task: string;
  readonly unit: string;
  readonly period: string;
  readonly changes: EntryChanges;
}

/**
 * The content with taken changes. Reports of an open period go to its rows, those of a closed one become
 * new versions; a unit without a row gets one. The same changes in any order give the same content.
 *
 * @param author Who corrects closed reports, and why; its day is the one on which reports without a day came in.
 * @throws PeriodFailure where closed reports change and it is not said who corrects them and why
 */
export function withChanges(
  occasion: Occasion,
  taken: readonly Change[],
  author: CorrectionAuthor,
): DesiredContent {
  const { content, rowOf, standingOf } = occasion;
  const own = taken.filter(({ kind }) => kind !== 'unchanged');
  const reports = inOrder(reportChanges(own), occasion).map((report): ReportChanges => {
    const { task, unit, period, changes } = report;
    // What is only cleared is no report that came in.
    const hasCome = own.some((one) => isOf(one, report) && one.is.content !== null);
    const day = changes.reportedOn ?? rowOf(task, unit, period)?.reportedOn ?? null;
    return hasCome && day === null ? { ...report, changes: { ...changes, reportedOn: author.on } } : report;
  });
  const isClosed = ({ period }: ReportChanges): boolean => standingOf(period) === 'closed';
  const planned = withPlans(content.entries.plans, own);
  const opened = withReports(
    content.entries,
    reports.filter((one) => !isClosed(one)),
    occasion,
  );
  const problems = reportedProblems(content.entries.problems, own, occasion);
  const next = { ...content, entries: { ...content.entries, ...opened, plans: planned, problems } };
  const corrections = reports.filter(isClosed).map((one): Correction => one);
  return corrections.length === 0 ? next : correctEntries(next, corrections, author);
}

const isOf = (change: Change, { task, unit, period }: Omit<ReportChanges, 'changes'>): boolean =>
  change.task === task && change.unit === unit && change.period === period;

function reportChanges(taken: readonly Change[]): readonly ReportChanges[] {
  const reports = groupBy(
    taken.filter(({ field }) => !isPlanField(field)),
    ({ task, unit, period }) => JSON.stringify([task, unit, period]),
  );
  return [...reports.values()].flatMap((changes): readonly ReportChanges[] => {
    const [{ task, unit, period } = NOWHERE] = changes;
    return task === null || unit === null || period === null
      ? []
      : [{ task, unit, period, changes: changes.reduce<EntryChanges>(withChange, {}) }];
  });
}

const NOWHERE = { task: null, unit: null, period: null } as const;

function withChange(changes: EntryChanges, { field, is }: Change): EntryChanges {
  const target = targetOfField(field);
  if (target !== null) {
    const { content, isPercent = false } = is;
    const figure: EntryFigure = { target, value: content, ...(isPercent ? { isPercent } : {}), cell: null };
    return { ...changes, figures: [...(changes.figures ?? []), figure] };
  }
  const text = is.content === null ? '' : String(is.content);
  if (field === 'rating') return { ...changes, rating: RATINGS.get(text) ?? null };
  if (field === 'reportedOn') return { ...changes, reportedOn: text === '' ? null : text };
  if (field === 'text' || field === 'problem' || field === 'nextStep') return { ...changes, [field]: text };
  return changes;
}

const RATINGS: ReadonlyMap<string, SelfRating> = new Map(
  (Object.entries(RATING_WORDS) as [SelfRating, string][]).map(([rating, word]) => [word, rating]),
);

/** In the order of the tasks, of one task in the order of its units. */
function inOrder(
  reports: readonly ReportChanges[],
  { content: { registry }, contextAt, unitKey }: Occasion,
): readonly ReportChanges[] {
  const places = new Map(registry.tasks.map(({ id }, place) => [id, place]));
  const rank = ({ task, unit, period }: ReportChanges): readonly [string, number, number] => {
    const units = contextAt(period)
      .dutiesOf(task)
      .map((duty) => unitKey(duty.unit));
    const place = units.indexOf(unitKey(unit));
    return [period, places.get(task) ?? places.size, place < 0 ? units.length : place];
  };
  return reports
    .map((report) => ({ report, rank: rank(report) }))
    .sort(({ report: a, rank: [p, t, u] }, { report: b, rank: [q, v, w] }) =>
      p !== q ? (p < q ? -1 : 1) : t - v || u - w || (a.unit < b.unit ? -1 : 1),
    )
    .map(({ report }) => report);
}

type OpenReports = Pick<DesiredContent['entries'], 'progress' | 'unread'>;

/** The rows of 进展填报 with changed reports; a new row comes behind the others of its task and period. */
function withReports(
  { progress, unread }: OpenReports,
  reports: readonly ReportChanges[],
  { rowOf }: Occasion,
): OpenReports {
  const changed = new Map<Entry, Entry>();
  const added: Entry[] = [];
  const replaced = new Set<string>();
  for (const { task, unit, period, changes } of reports) {
    const row = rowOf(task, unit, period);
    if (row === undefined) {
      added.push(changedEntry(blankEntry(task, unit, period), changes));
      continue;
    }
    changed.set(row, changedEntry(changed.get(row) ?? row, changes));
    for (const column of Object.keys(changes)) replaced.add(JSON.stringify([row.key, column]));
  }
  return {
    progress: withNewRows(
      progress.map((entry) => changed.get(entry) ?? entry),
      added,
    ),
    unread: unread.filter(
      ({ sheet, key, column }) => sheet !== PROGRESS.sheet || !replaced.has(JSON.stringify([key, column])),
    ),
  };
}

function changedEntry(entry: Entry, { text, figures = [], ...parts }: EntryChanges): Entry {
  const targets = new Set(figures.map(({ target }) => target));
  return {
    ...entry,
    ...parts,
    ...(text === undefined ? {} : { paragraphs: typedParagraphs(text) }),
    figures: [
      ...entry.figures.filter(({ target }) => !targets.has(target)),
      ...figures.filter(({ value }) => value !== null),
    ],
  };
}

/** New rows keep behind the last row of their task and period, or of their period; keys of the others stay. */
function withNewRows(rows: readonly Entry[], added: readonly Entry[]): readonly Entry[] {
  if (added.length === 0) return rows;
  const keyed = withEntryKeys([...rows, ...added]).slice(rows.length);
  const last = new Map<string, number>();
  for (const [place, { task, period }] of rows.entries()) {
    last.set(JSON.stringify([task, period]), place);
    last.set(JSON.stringify([null, period]), place);
  }
  const placeOf = ({ task, period }: Entry): number =>
    last.get(JSON.stringify([task, period])) ?? last.get(JSON.stringify([null, period])) ?? -1;
  const behind = groupBy(keyed, placeOf);
  return [...rows.flatMap((row, place) => [row, ...(behind.get(place) ?? [])]), ...(behind.get(-1) ?? [])];
}

function withPlans(plans: readonly PlanEntry[], taken: readonly Change[]): readonly PlanEntry[] {
  const changed = new Map(plans.map((plan) => [plan.task, plan]));
  const tasks = new Set(plans.map(({ task }) => task));
  for (const { task, field, is } of taken) {
    const input = planInputOf(field);
    if (task === null || input === null) continue;
    const plan = changed.get(task) ?? { ...BLANK_PLAN, task };
    changed.set(task, { ...plan, [input]: is.content === null ? '' : String(is.content) });
  }
  const isBlank = (plan: PlanEntry): boolean => PLAN_INPUTS.every((input) => plan[input] === '');
  return [...changed.values()].filter((plan) => tasks.has(plan.task) || !isBlank(plan));
}

const BLANK_PLAN = Object.fromEntries(PLAN_INPUTS.map((input) => [input, ''])) as Omit<PlanEntry, 'task'>;
