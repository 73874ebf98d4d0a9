import type { FailureReport } from '../failure/failure.ts';
import type { ReturnedField } from './field.ts';
import type { ReturnedValue } from './value.ts';

/** What a returned cell is about. Null: it cannot be told. */
export interface ChangePlace {
  /** Id of the task. */
  readonly task: string | null;
  /** Name by the 单位目录. */
  readonly unit: string | null;
  /** As in `Entry.period`; of a plan the year. */
  readonly period: string | null;
  readonly field: ReturnedField;
}

/** A cell to fill in of a returned file. */
export interface ReturnedCell extends ChangePlace {
  readonly file: string;
  /** Name of the tab, and number of the row as Excel shows it. */
  readonly sheet: string;
  readonly row: number;
  readonly value: ReturnedValue;
  /** Why nothing of its row can be taken; null: it can. */
  readonly refusal: FailureReport | null;
  /** Why its content cannot be taken; null: it can. */
  readonly fault: FailureReport | null;
  /** Why a person has to say whether it is taken: its row, or what was typed, is not certain. Null: it is. */
  readonly doubt: FailureReport | null;
  /** What is to be said although it is taken; null: nothing. */
  readonly note: FailureReport | null;
  /** Whether it still holds what the office had put there: the unit left it alone. */
  readonly isAsSent: boolean;
}

/**
 * `new`: the master has nothing there; `changed`: something else; `unchanged`: the same, or another cell
 * says it already; `cleared`: the master has a text and the returned cell is empty; `conflict`: two
 * returned cells say different things; `rejected`: it cannot be taken; `proposed`: a person has to say.
 */
export type ChangeKind = 'new' | 'changed' | 'unchanged' | 'cleared' | 'conflict' | 'rejected' | 'proposed';

/** What a returned cell would change. */
export interface Change extends ChangePlace, Pick<ReturnedCell, 'file' | 'sheet' | 'row'> {
  readonly kind: ChangeKind;
  readonly was: ReturnedValue;
  readonly is: ReturnedValue;
  /** Why it is in conflict, rejected or proposed, or what is to be said beside it; null: nothing. */
  readonly reason: FailureReport | null;
}
