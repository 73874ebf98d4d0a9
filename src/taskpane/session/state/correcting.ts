import type { ReportDraft } from '#actions/period/correction-draft';

/** A closed report that is being corrected. */
export interface CorrectionForm {
  readonly draft: ReportDraft;
  readonly why: string;
}

/** A closed period whose reports are looked at and corrected on 填报. What was typed stays when another view is opened. */
export interface Correcting {
  /** As in `Entry.period`. */
  readonly period: string;
  /** The open forms, by the key of the report. */
  readonly forms: ReadonlyMap<string, CorrectionForm>;
  /** Who corrects. */
  readonly by: string;
}
