import { InputFailure } from '#core/failure/input-failure';
import { MEGABYTE, TEXT_BYTES } from '#document/read/limits';
import { decodeText } from '#document/read/txt/charset';
import type { InputFile } from './input-file.ts';

/** Depth of lists and objects; a registry has seven levels. */
const JSON_DEPTH = 100;
/** Lists and objects; a registry of 10,000 tasks has some hundred thousand. */
const JSON_PARTS = 1_500_000;

/** Looks at the brackets alone: parsed, a level takes a hundred times the memory of its bracket. */
function refuseOddJson(text: string, file: string): void {
  let depth = 0;
  let count = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (inString && code === BACKSLASH) at += 1;
    else if (code === QUOTE) inString = !inString;
    else if (inString) continue;
    else if (code === OPEN_LIST || code === OPEN_OBJECT) {
      depth += 1;
      if (depth > JSON_DEPTH) throw new InputFailure('input.too-deep', { file, limit: JSON_DEPTH });
      count += 1;
      if (count > JSON_PARTS)
        throw new InputFailure('input.too-many-elements', { file, limit: JSON_PARTS / 10_000 });
    } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) depth -= 1;
  }
}

const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [34, 92, 91, 93, 123, 125];

/**
 * The value in a file of JSON, within bounds of size, depth and number of parts.
 *
 * @throws InputFailure `registry.not-json`, `input.too-large`, `input.too-deep`, `input.too-many-elements`
 */
export function parseJsonFile({ name: file, bytes }: InputFile): unknown {
  if (bytes.length > TEXT_BYTES) {
    const size = Math.ceil(bytes.length / MEGABYTE);
    throw new InputFailure('input.too-large', { file, size, limit: TEXT_BYTES / MEGABYTE });
  }
  try {
    const { text } = decodeText(bytes);
    refuseOddJson(text, file);
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) throw new InputFailure('registry.not-json', { file });
    if (error instanceof InputFailure) throw error.with({ file });
    throw error;
  }
}
