import type { CheckedLedger } from '#actions/ledger/checked-ledger';
import type { Collecting } from '#actions/collect/collect';
import { type AcceptRule, isValid } from '#actions/collect/decide';
import type { ReturnedFile } from '#actions/collect/returned-file';
import type { Change } from '#core/collect/change';

/** Returned files that were read and held against the workbook; a person chooses what is written. */
export interface ReturnsReview {
  readonly files: readonly ReturnedFile[];
  readonly collecting: Collecting;
  /** What they would change, as `collection.changes`; a conflict that was decided and written is `unchanged`. */
  readonly changes: readonly Change[];
  /** The workbook they are held against. */
  readonly workbook: CheckedLedger;
  /** What is taken without a word about a single change. */
  readonly rule: AcceptRule;
  /** What a person said of single changes, by `changeKey`: whether it is taken. */
  readonly answers: ReadonlyMap<string, boolean>;
  /** The changes of these files that were written. */
  readonly written: readonly Change[];
}

/** Identifies a change of a review, also after the files were held against the workbook again. */
export const changeKey = ({ task, unit, period, field, file, sheet, row }: Change): string =>
  JSON.stringify([task, unit, period, field, file, sheet, row]);

/** Whether a person can take a change. */
export const canBeTaken = ({ kind }: Change): boolean => kind !== 'unchanged' && kind !== 'rejected';

/** Whether a change is to be written. */
export const isTaken = (
  { rule, answers }: Pick<ReturnsReview, 'rule' | 'answers'>,
  change: Change,
): boolean => canBeTaken(change) && (answers.get(changeKey(change)) ?? (rule === 'valid' && isValid(change)));

/** The changes that are to be written. */
export const takenOf = (review: ReturnsReview): readonly Change[] =>
  review.changes.filter((change) => isTaken(review, change));
