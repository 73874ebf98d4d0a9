import type { Finding, FindingParams } from '#core/record/finding';
import type { Span } from '#core/record/span';
import type { SourceDocument } from '#core/source/document';
/** A document that was read, and what about it is not as it should be. */
export interface OpenedDocument extends SourceDocument {
    /** Warnings about the file itself; codes begin with `source.`. */
    readonly findings: readonly Finding[];
}
/**
 * `source.broken-characters` {count}: bytes that are no character, kept as U+FFFD;
 * the span is the first of them.
 * `source.pages-without-text` {pages}: pages of a pdf that hold only pictures.
 * `source.hidden-sheets` {sheets}: sheets that were not read because they are hidden.
 */
export type RemarkCode = 'source.broken-characters' | 'source.pages-without-text' | 'source.hidden-sheets';
export declare function remark(code: RemarkCode, params: FindingParams, span?: Span | null): Finding;
