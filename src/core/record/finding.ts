import type { CellPlace } from './entry.ts';
import type { Span } from './span.ts';

/**
 * error blocks, warning lets through and asks for a note, info is a hint.
 */
export type Severity = 'error' | 'warning' | 'info';

/** Parameters of a finding; JSON-shaped, filled into the wording last. */
export type FindingParams = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** What a check says: a value; its words come from one catalogue (core/issue). */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly notice: string | null;
  readonly task: string | null;
  readonly target: string | null;
  /** The unit and the period whose report it is about; null where it is about none. */
  readonly unit: string | null;
  readonly period: string | null;
  /** Where in the source text, if it has a place there. */
  readonly span: Span | null;
  /** Where in a workbook, if it has a place there. */
  readonly cell: CellPlace | null;
  readonly params: FindingParams;
}
