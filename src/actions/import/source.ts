import type { ReadingTemplate } from '#core/record/reading-template';
import { InputFailure } from '#core/failure/input-failure';
import { finding } from '#core/finding/make-finding';
import type { Correction } from '#core/notice/correction/correction';
import { correctionsByTemplate } from '#core/notice/correction/template';
import { readRegistry } from '#core/read';
import type { Finding } from '#core/record/finding';
import type { Registry } from '#core/record/registry';
import type { Span } from '#core/record/span';
import type { SourceDocument } from '#core/source/document';
import type { OpenedDocument } from '#document/read/opened-document';

/** A document that was opened, with what was put right in the reading of it. */
export interface DocumentSource {
  readonly file: string;
  readonly document: SourceDocument;
  /** Remarks about the file itself, and about the template it was read with. */
  readonly findings: readonly Finding[];
  /** Where its tasks stand when it is read without corrections. */
  readonly read: readonly Span[];
  readonly corrections: readonly Correction[];
}

export interface SourceOptions {
  /** Whether a document without any task is read all the same, so that a person can mark its tasks. */
  readonly allowsEmpty?: boolean;
  /** Whether a report without any task is read for the figures it states. */
  readonly allowsReports?: boolean;
}

/** A document as it was opened, with the corrections that a template makes. */
export function newSource(
  file: string,
  { findings, ...document }: OpenedDocument,
  template: ReadingTemplate | null,
): DocumentSource {
  const plain: DocumentSource = { file, document, findings, read: [], corrections: [] };
  return template === null ? plain : withTemplate(plain, template);
}

/** The document read with a template in place of earlier corrections. */
export function withTemplate(source: DocumentSource, template: ReadingTemplate): DocumentSource {
  const { file, document } = source;
  const read = readRegistry([{ name: file, document }]).tasks.map(({ span }) => span);
  const corrections = correctionsByTemplate(document, read, template);
  const used =
    corrections.length > 0
      ? finding('reading.by-template', {}, { template: template.name, count: corrections.length })
      : finding('reading.template-unused', {}, { template: template.name, file });
  return { ...source, findings: [...source.findings, used], read, corrections };
}

/**
 * Reads a document with its corrections.
 *
 * @throws InputFailure `notice.no-tasks` where it holds neither tasks nor a breakdown, unless that is allowed
 */
export function readSource(
  source: DocumentSource,
  { allowsEmpty = false, allowsReports = false }: SourceOptions = {},
): {
  readonly file: string;
  readonly registry: Registry;
  readonly entries: null;
  readonly source: DocumentSource;
} {
  const { file, document, findings, corrections } = source;
  const registry = readRegistry([{ name: file, document, corrections }]);
  const isReport = allowsReports && (registry.statements ?? []).length > 0;
  if (!allowsEmpty && !isReport && registry.tasks.length === 0 && registry.allocations.length === 0)
    throw new InputFailure('notice.no-tasks', { file });
  const ofFile = ({ params, ...found }: Finding): Finding => ({
    ...found,
    notice: registry.notices[0]?.id ?? null,
    params: { ...params, file },
  });
  return {
    file,
    registry: { ...registry, findings: [...findings.map(ofFile), ...registry.findings] },
    entries: null,
    source: corrections.length > 0 ? source : { ...source, read: registry.tasks.map(({ span }) => span) },
  };
}
