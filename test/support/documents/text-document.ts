import type { SourceDocument } from '#core/source/document';

/** The document of a pasted text: every line that is not blank is one paragraph. */
export function textDocument(text: string): SourceDocument {
  const blocks = [...text.matchAll(/[^\r\n]+/g)]
    .filter(([line]) => line.trim() !== '')
    .map(({ 0: line, index: start }) => ({
      kind: 'paragraph' as const,
      span: { start, end: start + line.length },
    }));
  return { origin: 'txt', text, blocks };
}
