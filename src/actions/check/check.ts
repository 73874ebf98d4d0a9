import { checkEntries, type CheckSession } from '#core/check/check';
import { type Standing, standingsOf } from '#core/check/lamp';
import { publishedEntries } from '#core/check/published';
import type { CheckSettings } from '#core/check/settings';
import type { Claim } from '#core/record/claim';
import type { Entry } from '#core/record/entry';
import type { Registry } from '#core/record/registry';
import { type AnsweredFinding, withAnswers } from '../findings/answers.ts';
import { withoutChecks } from './without-checks.ts';
import type { InputFile } from '../import/input-file.ts';
import { ownSettings } from './own-settings.ts';
import { type Reading, readFiles } from '../import/read-files.ts';
import { unitDirectory } from './unit-directory.ts';

/** What the checks are made for. */
export interface CheckOptions {
  /** ISO date of the check; null: nothing is late and nothing is missing. */
  readonly asOf?: string | null;
  /** Settings that go before those of the workbook. */
  readonly settings?: Partial<CheckSettings>;
  /** What was checked before; reports that have not changed since are not read again. */
  readonly before?: CheckSession | null;
}

/** Files, checked: what was read, what the reports assert, and everything that was found. */
export interface Checked {
  readonly registry: Registry;
  readonly claims: readonly Claim[];
  /** Of the notice and of the reports, in this order; answered ones among them. */
  readonly findings: readonly AnsweredFinding[];
  /** The lamp of every target in every report. */
  readonly standings: readonly Standing[];
  readonly session: CheckSession;
}

/** Reads files and checks them. Throws an `InputFailure` as `readFiles` does. */
export const checkFiles = async (files: readonly InputFile[], options: CheckOptions = {}): Promise<Checked> =>
  checkReading(await readFiles(files), options);

/**
 * Checks what was read: the rows of the workbook and, for tasks without one, the
 * progress printed in the notice. Settings: those given, else those of the
 * workbook, else those the notices state; units by its 单位目录.
 */
export function checkReading(
  reading: Reading,
  { asOf = null, settings = {}, before = null }: CheckOptions = {},
): Checked {
  const { entries } = reading;
  const registry = withoutChecks(reading.registry);
  const own = {
    ...ownSettings(entries?.settings ?? []),
    units: unitDirectory(entries?.units ?? []),
    asOf,
    ...settings,
  };
  const session = checkEntries(registry, reportedEntries(reading), own, before);
  return {
    registry,
    claims: session.claims,
    findings: withAnswers([...registry.findings, ...session.findings], entries?.handlings ?? []),
    standings: standingsOf(session),
    session,
  };
}

/** Rows of the workbook, then what the notices print for all other tasks. */
function reportedEntries({ registry, entries }: Reading): readonly Entry[] {
  const rows = entries?.progress ?? [];
  const reported = new Set(rows.map(({ task }) => task));
  return [...rows, ...publishedEntries(registry).filter(({ task }) => !reported.has(task))];
}
