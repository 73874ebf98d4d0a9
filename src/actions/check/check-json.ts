import { message } from '#core/finding/message';
import type { Language } from '#core/finding/wording';
import type { Checked } from './check.ts';

export const CHECK_FORMAT = 'duban-check/1';

/** Claims and findings as JSON, each finding with its sentence and its answer. */
export function writeCheckJson({ claims, findings }: Checked, language: Language): string {
  const worded = findings.map(({ answered, ...found }) => ({
    ...found,
    message: message(found, language),
    answered,
  }));
  return `${JSON.stringify({ format: CHECK_FORMAT, claims, findings: worded }, null, 2)}\n`;
}
