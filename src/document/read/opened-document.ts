import type { Finding, FindingParams } from '#core/record/finding';
import type { Span } from '#core/record/span';
import type { SourceDocument } from '#core/source/document';

/** The result of reading a file: its text and blocks, and warnings about the file itself. */
export interface OpenedDocument extends SourceDocument {
  /** Their codes begin with `source.`. */
  readonly findings: readonly Finding[];
}

/**
 * - `source.broken-characters` {count}: places that could not be decoded and are U+FFFD in the
 *   text; the span is the first of them.
 * - `source.pages-without-text` {pages}: pages of a pdf without a text layer, such as scans.
 * - `source.hidden-sheets` {sheets}: sheets that were not read because they are hidden.
 */
type SourceWarningCode = 'source.broken-characters' | 'source.pages-without-text' | 'source.hidden-sheets';

export function sourceWarning(
  code: SourceWarningCode,
  params: FindingParams,
  span: Span | null = null,
): Finding {
  const nowhere = { notice: null, task: null, target: null, unit: null, period: null, cell: null };
  return { code, severity: 'warning', ...nowhere, span, params };
}
