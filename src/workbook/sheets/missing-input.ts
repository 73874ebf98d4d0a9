import type { WorkbookCell } from '#core/record/workbook-cell';
import type { Finding } from '#core/record/finding';
import type { Registry } from '#core/record/registry';
import type { WorkbookEntries } from '../codec/entries.ts';
import type { RowSource } from '../reading/find-rows.ts';

/** Kinds of input that sheets may still need; the pane has a sentence for each. */
export type MissingInputKind =
  | 'plan'
  | 'quarters'
  | 'lead'
  | 'leader'
  | 'reports'
  | 'anyReport'
  | 'errors'
  | 'confirmation'
  | 'breakdown'
  | 'sums';

export interface MissingInput {
  readonly kind: MissingInputKind;
  /** Number of records without it. */
  readonly count: number;
  /** Where it is entered for the first of them: the first of these places that the workbook has. */
  readonly places: readonly InputPlace[];
  /** Whether the sheet would be empty without it, so that it is not built. */
  readonly isRequired?: boolean;
}

/** The content of a workbook in which missing input is looked for. */
export interface MissingInputContext {
  readonly registry: Registry;
  readonly entries: WorkbookEntries;
  /** Findings of the checks of reports without an answer. */
  readonly openFindings: readonly Finding[];
}

/** A cell by its address, or by the record in its row. */
export type InputPlace =
  | { readonly kind: 'cell'; readonly cell: WorkbookCell }
  | { readonly kind: 'record'; readonly record: RecordPlace };

/** The cell in `column` of the row that has `value` in the column `by`. */
export interface RecordPlace {
  readonly source: RowSource;
  readonly by: string;
  readonly value: string;
  readonly column: string;
}

/** How many records there are, and where the first of them is entered. */
export function countOf<T>(
  records: readonly T[],
  placesOf: (record: T) => readonly InputPlace[],
): Pick<MissingInput, 'count' | 'places'> {
  const [first] = records;
  return { count: records.length, places: first === undefined ? [] : placesOf(first) };
}

export const atRecord = (record: RecordPlace): InputPlace => ({ kind: 'record', record });

export const atCell = (cell: WorkbookCell | null): readonly InputPlace[] =>
  cell === null ? [] : [{ kind: 'cell', cell }];
