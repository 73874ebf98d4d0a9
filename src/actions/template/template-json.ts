import { type ReadingTemplate, TEMPLATE_FORMAT } from '#core/record/reading-template';
import { InputFailure } from '#core/failure/input-failure';
import { templateSchema } from '#core/record/schema/reading-template';
import { isNewerFormat, parseShape } from '#core/record/schema/parse';
import type { InputFile } from '../import/input-file.ts';
import { parseJsonFile } from '../import/json-file.ts';

/**
 * Reads a reading template from a file.
 *
 * @throws InputFailure `template.invalid`, `template.newer`, and as `parseJsonFile`
 */
export function readTemplateJson(input: InputFile): ReadingTemplate {
  const file = input.name;
  const value = parseJsonFile(input);
  const format = (value as { readonly format?: unknown } | null)?.format;
  if (isNewerFormat(format, TEMPLATE_FORMAT)) throw new InputFailure('template.newer', { file, format });
  const parsed = parseShape(templateSchema, value);
  if ('value' in parsed) return parsed.value;
  const { place, expected } = parsed.problem;
  throw new InputFailure('template.invalid', { file, place, expected });
}
