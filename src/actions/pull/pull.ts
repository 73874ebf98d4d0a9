import { isTouched } from '#core/reporting/filled';
import { lintAcrossNotices } from '#core/lint/lint';
import type { Finding } from '#core/record/finding';
import type { Registry } from '#core/record/registry';
import { type Comparison, compareRegistries } from '#core/merge/compare';
import { type Choice, differenceKey, type LocalRegistry } from '#core/merge/difference';
import { type IncomingIds, incomingIds, withIds } from '#core/identity/known-ids';
import { matchRegistry } from '#core/identity/match-registry';
import { type MatchAnswers, NO_ANSWERS, type RegistryMatch } from '#core/identity/registry-match';
import { mergePull } from '#core/merge/merge-pull';
import { cellText } from '#workbook/codec/cell';
import type { WorkbookEntries } from '#workbook/codec/entries';
import { SHEETS } from '#workbook/sheets/all';
import type { CheckOptions } from '../check/check.ts';
import type { Ledger } from '../ledger/read-ledger.ts';
import { type DesiredContent, type PreparedChange, prepareChange } from '../ledger/prepare-change.ts';
import { addressesIn } from '../put-aside/addresses.ts';
import { placeEntries } from '../put-aside/place-entries.ts';
import { withoutBreakdowns } from '../put-aside/breakdown-cells.ts';
import { renumberedAside } from '../put-aside/renumbered.ts';
import { withAddedRecords } from './added-records.ts';
import type { ReadingTemplate } from '#core/record/reading-template';
import { joinTemplates } from '../template/join-templates.ts';
import { withPrintedPlans } from './printed-plans.ts';
import { rowsAfterPull } from './pull-rows.ts';
import { type PullQuestion, questionsOf } from './questions.ts';
import {
  findingsOfTables,
  tableReports,
  type TableReports,
  withReportedIds,
  withTableReports,
} from './table-reports.ts';

/** An incoming registry, compared with a workbook. */
export interface Pull {
  readonly ledger: Ledger;
  /** The registry as it was read or fetched. */
  readonly read: Registry;
  /** The same with the ids that its records have in the workbook, by what they say. */
  readonly incoming: Registry;
  /** Ids of `read` → ids of `incoming`. */
  readonly ids: IncomingIds;
  readonly match: RegistryMatch;
  /** What a person said to earlier questions. */
  readonly answers: MatchAnswers;
  /** What a person has to say, or else is put aside; without those that are answered. */
  readonly questions: readonly PullQuestion[];
  readonly comparison: Comparison;
  /** What completion tables among it report on notices; it is not in `incoming`. */
  readonly tables: TableReports;
}

/**
 * Compares a registry, read from a notice or fetched from the service, with the ledger of
 * an open workbook or of a file. Its records are matched with the known ones by what they
 * say. Nothing is written.
 *
 * @param answers To the questions of an earlier comparison of the same.
 */
export function comparePull(ledger: Ledger, read: Registry, answers: MatchAnswers = NO_ANSWERS): Pull {
  const match = matchRegistry(ledger.base, read, { answers, edited: ledger.registry });
  const own = incomingIds(read, match);
  const tables = tableReports(ledger, read, { ids: own, all: withIds(read, own) }, answers);
  const ids = withReportedIds(own, tables.matches);
  const incoming = withAddedRecords(withIds(tables.rest, own), ledger);
  const used = usedRecords(ledger.registry, ledger.entries);
  const isUsed = (id: string): boolean => used.has(id);
  const comparison = compareRegistries(localRegistry(ledger), incoming, isUsed);
  const questions = [...questionsOf(match, ledger, isUsed), ...tables.questions];
  return { ledger, read, incoming, ids, match, answers, questions, comparison, tables };
}

const localRegistry = ({ registry, base, overrides }: Ledger): LocalRegistry => ({
  local: registry,
  base,
  overrides,
});

/** Ids of tasks and targets with entries: a report, a figure, a plan, a confirmation. */
function usedRecords({ targets }: Registry, entries: WorkbookEntries): ReadonlySet<string> {
  const taskOf = new Map(targets.map(({ id, task }) => [id, task]));
  const unread = new Set(entries.unread.map(({ sheet, key }) => `${sheet} ${key}`));
  const isUnread = (sheet: string, key: string): boolean => unread.has(`${sheet} ${cellText(key)}`);
  const touched = entries.progress.filter(
    (entry) => isTouched(entry) || isUnread(SHEETS.progress.name, entry.key),
  );
  const closed = entries.history.flatMap(({ entry }) => (isTouched(entry) ? [entry] : []));
  const figures = [...touched, ...closed].flatMap((entry) =>
    entry.figures.filter(({ value }) => value !== null),
  );
  const typedOver = targets.flatMap(({ id }) => (isUnread(SHEETS.targets.name, id) ? [id] : []));
  const usedTargets = [...[...figures, ...entries.confirmations].map(({ target }) => target), ...typedOver];
  const usedTasks = [...touched, ...closed, ...entries.plans, ...entries.problems].map(({ task }) => task);
  return new Set(
    [...usedTargets, ...usedTargets.map((id) => taskOf.get(id)), ...usedTasks].flatMap((id) => id ?? []),
  );
}

/**
 * What the workbook contains after the registry was taken over. Differences not in
 * `choices` are resolved by default: for the registry, unless the user changed the value.
 * Entries stay with their records; what has no place any more is put aside. `taught` are reading templates
 * that were taught on what comes in. Pure.
 */
export function pulledContent(
  { ledger, incoming, comparison, questions, tables }: Pull,
  choices: ReadonlyMap<string, Choice> = new Map(),
  taught: readonly ReadingTemplate[] = [],
): DesiredContent {
  const open = new Set(questions.flatMap(({ record, known }) => (record === 'report' ? [] : [known])));
  const chosen = new Map([...withoutPlace(comparison, open), ...choices]);
  const { local, base, overrides } = mergePull(localRegistry(ledger), incoming, comparison, chosen);
  const between = { ...local, findings: withFindingsBetween(local) };
  const findings = findingsOfTables(between, ledger.registry.findings, tables.findings);
  const registry = { ...local, findings };
  const replaced = new Set(
    comparison.differences.flatMap((one) =>
      one.kind === 'allocations' && !overrides.some(({ kind, id }) => kind === one.kind && id === one.id)
        ? [one.id]
        : [],
    ),
  );
  const taskOf = new Map(
    [...ledger.base.targets, ...ledger.registry.targets].map(({ id, task }) => [id, task]),
  );
  const addressOf = addressesIn(ledger.survey);
  const placed = placeEntries(
    renumberedAside(withoutBreakdowns(ledger.entries, replaced), ledger.registry, registry, addressOf),
    ledger,
    { registry, base },
    {
      reasonOf: (id) => (open.has(id) || open.has(taskOf.get(id) ?? '') ? 'match-uncertain' : 'task-removed'),
      addressOf,
    },
  );
  const rows = { ...placed, progress: rowsAfterPull(local, { ...ledger, entries: placed }) };
  const reported = withTableReports(local, rows, tables.reports);
  const planned = withPrintedPlans(local.tasks, reported, incoming.plans);
  const entries = { ...planned, templates: joinTemplates(planned.templates, taught) };
  return { registry, base, overrides, entries };
}

/** Prepares taking the registry over, as `pulledContent` says. Nothing is written. */
export const preparePull = (
  pull: Pull,
  options: CheckOptions,
  choices: ReadonlyMap<string, Choice> = new Map(),
  taught: readonly ReadingTemplate[] = [],
): PreparedChange => prepareChange(pull.ledger, pulledContent(pull, choices, taught), options);

/** Records with an open question are not kept: what was entered for them is put aside. */
const withoutPlace = (
  { differences }: Comparison,
  open: ReadonlySet<string>,
): readonly (readonly [string, Choice])[] =>
  differences.flatMap((one) =>
    one.kind === 'removed' && open.has(one.id) ? [[differenceKey(one), 'theirs'] as const] : [],
  );

/** The findings, with contradictions between notices added and those that are resolved removed. */
function withFindingsBetween(registry: Registry): readonly Finding[] {
  const { notices, findings } = registry;
  if (notices.length < 2) return findings;
  const still = new Set(lintAcrossNotices({ ...registry, findings: [] }).map(identity));
  const current = findings.filter(
    (found) => found.code !== 'target.two-figures' || still.has(identity(found)),
  );
  return [...current, ...lintAcrossNotices({ ...registry, findings: current })];
}

const identity = ({ code, notice, task, target, params }: Finding): string =>
  JSON.stringify([code, notice, task, target, params]);
