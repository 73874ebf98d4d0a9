import { checkEntries, type CheckSession } from '#core/check/check';
import { type TargetStatus, targetStatuses } from '#core/check/status/target-status';
import { publishedEntries } from '#core/check/entry/published';
import type { CheckSettings } from '#core/check/settings';
import type { Claim } from '#core/record/claim';
import type { Entry } from '#core/record/entered/entry';
import type { Registry } from '#core/record/registry';
import { type AnsweredFinding, withAnswers } from '../findings/answers.ts';
import { withoutCheckFindings } from './check-findings.ts';
import { checkSettings } from './check-settings.ts';
import type { RegistryAndEntries } from '../import/read-files.ts';
import { unitDirectory } from './unit-directory.ts';

export interface CheckOptions {
  /** ISO date of the check; null: nothing is late and nothing is missing. */
  readonly asOf?: string | null;
  /** Settings that override those of the workbook. */
  readonly settings?: Partial<CheckSettings>;
  /** The previous check: reports that have not changed since are not read again. */
  readonly before?: CheckSession | null;
}

/** A registry with the results of its check. */
export interface Checked {
  readonly registry: Registry;
  readonly claims: readonly Claim[];
  /** Of reading and of the checks, in this order; answered ones too. */
  readonly findings: readonly AnsweredFinding[];
  /** The lamp of every target in every report. */
  readonly statuses: readonly TargetStatus[];
  readonly session: CheckSession;
}

/**
 * Checks the rows of the workbook and, for tasks without one, the progress printed in
 * the notice. Settings are those given, else those of the workbook, else those the
 * notices state; units are those of 单位目录.
 */
export function checkRegistry(
  reading: RegistryAndEntries,
  { asOf = null, settings = {}, before = null }: CheckOptions = {},
): Checked {
  const { entries } = reading;
  const registry = withoutCheckFindings(reading.registry);
  const own = {
    ...checkSettings(entries?.settings ?? []),
    retained: [...(reading.retained ?? [])],
    units: unitDirectory(entries?.units ?? []),
    asOf,
    ...settings,
  };
  const session = checkEntries(registry, reportedEntries(reading), own, before);
  return {
    registry,
    claims: session.claims,
    findings: withAnswers([...registry.findings, ...session.findings], entries?.handlings ?? []),
    statuses: targetStatuses(session),
    session,
  };
}

/** Rows of the workbook, then the progress printed for all other tasks. */
function reportedEntries({ registry, entries }: RegistryAndEntries): readonly Entry[] {
  const rows = entries?.progress ?? [];
  const reported = new Set(rows.map(({ task }) => task));
  return [...rows, ...publishedEntries(registry).filter(({ task }) => !reported.has(task))];
}
