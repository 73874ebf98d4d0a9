import type { Change } from '#core/collect/change';
import type { Finding } from '#core/record/finding';
import { retainedIds } from '#core/merge/difference';
import { type Checked, type CheckOptions, checkRegistry } from '../check/check.ts';
import { type DesiredContent, type PreparedChange, prepareChange } from '../ledger/prepare-change.ts';
import type { Ledger } from '../ledger/read-ledger.ts';
import type { CorrectionAuthor } from '../period/correct-entries.ts';
import { PeriodFailure } from '../period/period-failure.ts';
import { withChanges } from './apply-changes.ts';
import { type Collection, collectReturns } from './collect-returns.ts';
import { type AcceptRule, decide, type TakenChange } from './decide.ts';
import { type Occasion, occasionOf } from './occasion.ts';
import type { ReturnedFile } from './returned-file.ts';

/** What a person asked for. */
export interface CollectRequest {
  /** Only files of this period, as typed; null: of any. */
  readonly period: string | null;
  /** Who corrects reports of closed periods, and why; null: they are not corrected. */
  readonly correction: Pick<CorrectionAuthor, 'by' | 'why'> | null;
  /** ISO date of today: of reports that name no day. */
  readonly on: string | null;
}

/** Returned files held against a master, from which a person chooses. Nothing is written. */
export interface Collecting {
  readonly collection: Collection;
  /** The master as it was checked before. */
  readonly checked: Checked;
  readonly decided: (rule: AcceptRule, takes: readonly TakenChange[]) => Decided;
  /** The same for members of `collection.changes`, none of them rejected, one a place. */
  readonly taking: (taken: readonly Change[]) => Decided;
}

/** What is to be taken, and what the master holds then. */
export interface Decided {
  readonly taken: readonly Change[];
  readonly content: DesiredContent;
}

/**
 * Holds returned files against a master. Any order of the files gives the same result, and collecting the
 * same files again changes nothing.
 *
 * @throws PeriodFailure where the period is none, or a correction does not say by whom and why
 */
export function collect(
  ledger: DesiredContent,
  files: readonly ReturnedFile[],
  { period, correction, on }: CollectRequest,
): Collecting {
  if (correction !== null && (correction.by.trim() === '' || correction.why.trim() === ''))
    throw new PeriodFailure('period.no-author');
  const checked = checkRegistry({ ...ledger, retained: retainedIds(ledger) }, { asOf: on });
  const collection = collectReturns(ledger, checked.session, files, {
    period,
    isCorrection: correction !== null,
  });
  const occasion: Occasion = occasionOf(ledger, checked.session);
  const author = { ...(correction ?? { by: '', why: '' }), on };
  const taking = (taken: readonly Change[]): Decided => ({
    taken,
    content: withChanges(occasion, taken, author),
  });
  return {
    collection,
    checked,
    decided: (rule, takes) => taking(decide(collection.changes, rule, takes, occasion.unitName)),
    taking,
  };
}

/** Prepares taking changes over into the open workbook. Nothing is written. @throws as `decide` and `prepareChange` */
export const prepareCollecting = (
  ledger: Ledger,
  { content }: Decided,
  options: CheckOptions,
): PreparedChange => prepareChange(ledger, content, options);

/** The findings about the reports that were returned, as the master is with what is taken. */
export function findingsOfReturns(
  { changes }: Collection,
  { content }: Decided,
  { before, asOf }: { readonly before: Checked; readonly asOf: string | null },
): { readonly checked: Checked; readonly findings: Checked['findings'] } {
  const checked = checkRegistry(
    { ...content, retained: retainedIds(content) },
    { asOf, before: before.session },
  );
  const { nameOf } = checked.session.context.units;
  const keyOf = ({ task, unit, period }: Pick<Finding, 'task' | 'unit' | 'period'>): string =>
    JSON.stringify([task, unit === null ? null : nameOf(unit), period]);
  const returned = new Set(changes.flatMap((change) => (change.task === null ? [] : [keyOf(change)])));
  return {
    checked,
    findings: checked.findings.filter((found) => found.task !== null && returned.has(keyOf(found))),
  };
}
