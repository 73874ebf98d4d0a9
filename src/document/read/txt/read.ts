import type { Block, SourceDocument } from '#core/source/document';
import { DocumentBudget } from '../budget.ts';
import { decodeText } from './charset.ts';
import type { DecodedText } from './charset.ts';
import { sourceWarning } from '../opened-document.ts';
import type { OpenedDocument } from '../opened-document.ts';

/** Reads a text file; offsets count UTF-16 units of the decoded text, without its byte order mark. @throws {InputFailure} `input.too-much-text` */
export function readTxt(bytes: Uint8Array): OpenedDocument {
  const decoded = decodeText(bytes);
  new DocumentBudget().addText(decoded.text.length);
  return { ...documentOfText(decoded.text), findings: brokenCharacterWarnings(decoded) };
}

/**
 * The document of a plain text. Its `text` is the input, unchanged; each line that is not blank
 * is one paragraph with its leading and trailing white space, since a leading tab can be an
 * empty cell.
 */
function documentOfText(text: string): SourceDocument {
  const blocks: Block[] = [];
  for (const line of text.matchAll(/[^\n\r\f\v\u2028\u2029]+/g)) {
    if (line[0].trim() === '') continue;
    blocks.push({ kind: 'paragraph', span: { start: line.index, end: line.index + line[0].length } });
  }
  return { origin: 'txt', text, blocks };
}

/** A warning if the text contains bytes that could not be decoded; otherwise none. */
function brokenCharacterWarnings({
  brokenCount: broken,
  firstBroken,
}: DecodedText): OpenedDocument['findings'] {
  if (broken === 0) return [];
  return [
    sourceWarning(
      'source.broken-characters',
      { count: broken },
      { start: firstBroken, end: firstBroken + 1 },
    ),
  ];
}
