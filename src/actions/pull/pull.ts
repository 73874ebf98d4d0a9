import { isTouched } from '#core/check/row/filled';
import { lintBetween } from '#core/lint/lint';
import type { Finding } from '#core/record/finding';
import type { Registry } from '#core/record/registry';
import { type Comparison, compareRegistries } from '#core/merge/compare';
import type { Choice, HeldRegistry } from '#core/merge/difference';
import { mergePull } from '#core/merge/merge-pull';
import { cellText } from '#workbook/codec/cell';
import type { WorkbookEntries } from '#workbook/codec/entries';
import { noticeOfBreakdown } from '#workbook/codec/unread';
import { SHEETS } from '#workbook/codec/sheet-name';
import type { CheckOptions } from '../check/check.ts';
import type { Held } from '../ledger/read-ledger.ts';
import { type Prepared, prepare } from '../ledger/prepare.ts';
import { rowsAfterPull } from './pull-rows.ts';

/** What a registry brings to the open workbook, to be looked at and chosen from. */
export interface Pull {
  readonly held: Held;
  readonly incoming: Registry;
  readonly comparison: Comparison;
}

/**
 * Holds a registry, read from a notice or fetched from the service, against the open
 * workbook. Nothing is written.
 */
export function comparePull(held: Held, incoming: Registry): Pull {
  const used = usedRecords(held.registry, held.entries);
  const comparison = compareRegistries(asHeld(held), incoming, (id) => used.has(id));
  return { held, incoming, comparison };
}

const asHeld = ({ registry, drawn, kept }: Held): HeldRegistry => ({ now: registry, drawn, kept });

/** Tasks and targets for which people entered something: a report, a figure, a plan, a confirmation. */
function usedRecords({ targets }: Registry, entries: WorkbookEntries): ReadonlySet<string> {
  const taskOf = new Map(targets.map(({ id, task }) => [id, task]));
  const unread = new Set(entries.unread.map(({ sheet, key }) => `${sheet} ${key}`));
  const isUnread = (sheet: string, key: string): boolean => unread.has(`${sheet} ${cellText(key)}`);
  const touched = entries.progress.filter(
    (entry) => isTouched(entry) || isUnread(SHEETS.progress, entry.key),
  );
  const figures = touched.flatMap((entry) => entry.figures.filter(({ value }) => value !== null));
  const typedOver = targets.flatMap(({ id }) => (isUnread(SHEETS.targets, id) ? [id] : []));
  const usedTargets = [...[...figures, ...entries.confirmations].map(({ target }) => target), ...typedOver];
  const usedTasks = [...touched, ...entries.plans].map(({ task }) => task);
  return new Set(
    [...usedTargets, ...usedTargets.map((id) => taskOf.get(id)), ...usedTasks].flatMap((id) => id ?? []),
  );
}

/**
 * Prepares taking the registry over: differences as chosen, else the registry's unless
 * a person wrote something else. What people entered beside the records stays.
 */
export function preparePull(
  { held, incoming, comparison }: Pull,
  options: CheckOptions,
  choices: ReadonlyMap<string, Choice> = new Map(),
): Prepared {
  const { now, drawn, kept } = mergePull(asHeld(held), incoming, comparison, choices);
  const registry = { ...now, findings: withBetween(now) };
  const replaced = comparison.differences.filter(
    (one) => one.kind === 'allocations' && !kept.some(({ kind, id }) => kind === one.kind && id === one.id),
  );
  const entries = {
    ...held.entries,
    progress: rowsAfterPull(now, held),
    unread: held.entries.unread.filter(
      ({ sheet, key }) =>
        sheet !== SHEETS.allocations || !replaced.some(({ id }) => id === noticeOfBreakdown(key)),
    ),
  };
  return prepare(held, { registry, drawn, kept, entries }, options);
}

/** What two notices say differently about one item is found where they meet, and told as long as they do. */
function withBetween(registry: Registry): readonly Finding[] {
  const { notices, findings } = registry;
  if (notices.length < 2) return findings;
  const still = new Set(lintBetween({ ...registry, findings: [] }).map(identity));
  const kept = findings.filter((found) => found.code !== 'target.two-figures' || still.has(identity(found)));
  return [...kept, ...lintBetween({ ...registry, findings: kept })];
}

const identity = ({ code, notice, task, target, params }: Finding): string =>
  JSON.stringify([code, notice, task, target, params]);
