import { isTouched } from '#core/check/row/filled';
import type { Registry } from '#core/record/registry';
import { type Comparison, compareRegistries } from '#core/sync/compare';
import { type Choice, mergePull } from '#core/sync/merge-pull';
import type { CheckOptions } from '../check.ts';
import type { Held } from './hold.ts';
import { type Prepared, prepare } from './prepare.ts';

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
  const reported = new Set(held.entries.progress.filter((entry) => isTouched(entry)).map(({ task }) => task));
  const comparison = compareRegistries({ drawn: held.drawn, now: held.registry }, incoming, (task) =>
    reported.has(task),
  );
  return { held, incoming, comparison };
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
  const { now, drawn } = mergePull({ drawn: held.drawn, now: held.registry }, incoming, comparison, choices);
  return prepare(held, { registry: now, drawn, entries: held.entries }, options);
}
