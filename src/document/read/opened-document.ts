import { NOTICE_FINDINGS } from '#core/finding/notice-findings';
import type { Finding, FindingParams } from '#core/record/finding';
import type { Span } from '#core/record/span';
import type { SourceDocument } from '#core/source/document';

/** The result of reading a file: its text and blocks, and remarks about the file itself. */
export interface OpenedDocument extends SourceDocument {
  /** Their codes begin with `source.`. */
  readonly findings: readonly Finding[];
}

/** Codes of remarks about how a file was read; their parameters stand in the catalogue. */
export type SourceRemarkCode = Extract<keyof typeof NOTICE_FINDINGS, `source.${string}`>;

/** A remark about how a file was read, with the severity of the catalogue; `span` is its place in the text. */
export function sourceWarning(
  code: SourceRemarkCode,
  params: FindingParams,
  span: Span | null = null,
): Finding {
  const nowhere = { notice: null, task: null, target: null, unit: null, period: null, cell: null };
  return { code, severity: NOTICE_FINDINGS[code].severity, ...nowhere, span, params };
}
