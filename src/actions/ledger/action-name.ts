import type { BuiltSheet } from '#workbook/sheets/all';

/** Which action changed the workbook, as 撤销 and 重做 name it. */
export type ActionName =
  /** A registry was taken over from files or from the service; titles of its notices. */
  | {
      readonly kind: 'pull';
      readonly from: 'import' | 'registry';
      readonly notices: readonly string[];
    }
  | { readonly kind: 'build'; readonly sheet: BuiltSheet }
  | { readonly kind: 'check' }
  /** Findings were answered in the pane. */
  | { readonly kind: 'answers' }
  /** Two spellings of a unit were declared one unit, or two, in the pane. */
  | { readonly kind: 'units' }
  /** Targets were confirmed, corrected or removed in the pane. */
  | { readonly kind: 'targets'; readonly count: number }
  /** A period was opened or closed; as in `Entry.period`. */
  | { readonly kind: 'open-period' | 'close-period'; readonly period: string }
  /** A report of a closed period was corrected. */
  | { readonly kind: 'correction'; readonly period: string }
  /** A comparison of two notices was written as a sheet. */
  | { readonly kind: 'diff'; readonly sheet: string }
  /** Changes of returned files were taken over. */
  | { readonly kind: 'collect'; readonly count: number }
  /** Reminders were noted as sent. */
  | { readonly kind: 'reminders'; readonly count: number }
  /** A row was added to 调整台账 and carried out. */
  | { readonly kind: 'amendment' };

/** An action that can be undone or redone. */
export interface DoneAction {
  /** Null where the action was applied without a name. */
  readonly name: ActionName | null;
  /** When it was done, in milliseconds since 1970. */
  readonly at: number;
}
