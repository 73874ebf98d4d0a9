import { isTouched } from '#core/check/entry/filled';
import { lintAcrossNotices } from '#core/lint/lint';
import type { Finding } from '#core/record/finding';
import type { Registry } from '#core/record/registry';
import { type Comparison, compareRegistries } from '#core/merge/compare';
import type { Choice, LocalRegistry } from '#core/merge/difference';
import { mergePull } from '#core/merge/merge-pull';
import { cellText } from '#workbook/codec/cell';
import type { WorkbookEntries } from '#workbook/codec/entries';
import { noticeOfBreakdown } from '#workbook/sheets/allocations/keys';
import { SHEETS } from '#workbook/sheets/all';
import type { CheckOptions } from '../check/check.ts';
import type { Ledger } from '../ledger/read-ledger.ts';
import { type PreparedChange, prepareChange } from '../ledger/prepare-change.ts';
import { rowsAfterPull } from './pull-rows.ts';

/** An incoming registry, compared with the open workbook. */
export interface Pull {
  readonly ledger: Ledger;
  readonly incoming: Registry;
  readonly comparison: Comparison;
}

/** Compares a registry, read from a notice or fetched from the service, with the ledger. Nothing is written. */
export function comparePull(ledger: Ledger, incoming: Registry): Pull {
  const used = usedRecords(ledger.registry, ledger.entries);
  const comparison = compareRegistries(localRegistry(ledger), incoming, (id) => used.has(id));
  return { ledger, incoming, comparison };
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
  const figures = touched.flatMap((entry) => entry.figures.filter(({ value }) => value !== null));
  const typedOver = targets.flatMap(({ id }) => (isUnread(SHEETS.targets.name, id) ? [id] : []));
  const usedTargets = [...[...figures, ...entries.confirmations].map(({ target }) => target), ...typedOver];
  const usedTasks = [...touched, ...entries.plans].map(({ task }) => task);
  return new Set(
    [...usedTargets, ...usedTargets.map((id) => taskOf.get(id)), ...usedTasks].flatMap((id) => id ?? []),
  );
}

/**
 * Prepares taking the registry over. Differences not in `choices` are resolved by
 * default: for the registry, unless the user changed the value. Entries stay.
 */
export function preparePull(
  { ledger, incoming, comparison }: Pull,
  options: CheckOptions,
  choices: ReadonlyMap<string, Choice> = new Map(),
): PreparedChange {
  const { local, base, overrides } = mergePull(localRegistry(ledger), incoming, comparison, choices);
  const registry = { ...local, findings: withFindingsBetween(local) };
  const replaced = comparison.differences.filter(
    (one) =>
      one.kind === 'allocations' && !overrides.some(({ kind, id }) => kind === one.kind && id === one.id),
  );
  const entries = {
    ...ledger.entries,
    progress: rowsAfterPull(local, ledger),
    unread: ledger.entries.unread.filter(
      ({ sheet, key }) =>
        sheet !== SHEETS.allocations.name || !replaced.some(({ id }) => id === noticeOfBreakdown(key)),
    ),
  };
  return prepareChange(ledger, { registry, base, overrides, entries }, options);
}

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
