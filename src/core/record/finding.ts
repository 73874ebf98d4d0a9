import type { WorkbookCell } from './workbook-cell.ts';
import type { Span } from './span.ts';

/** error: has to be corrected; warning: may stay with a note; info: a hint. */
export type Severity = 'error' | 'warning' | 'info';

/** Parameters of the sentences of a finding. */
export type FindingParams = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** Something that is wrong or odd: a code with parameters. Its sentences are in core/finding. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly notice: string | null;
  readonly task: string | null;
  readonly target: string | null;
  /** Unit and period of the report it is about; null where it is about none. */
  readonly unit: string | null;
  readonly period: string | null;
  /** Its place in the source text, if it has one. */
  readonly span: Span | null;
  /** Its place in a workbook, if it has one. */
  readonly cell: WorkbookCell | null;
  readonly params: FindingParams;
}
