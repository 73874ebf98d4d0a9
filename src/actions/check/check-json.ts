import { findingSentence } from '#core/finding/finding-sentence';
import type { Language } from '#core/text/language';
import type { Checked } from './check.ts';

const CHECK_FORMAT = 'duban-check/1';

/** Claims and findings as `duban-check/1` JSON, each finding with its sentence and its answer. */
export function writeCheckJson({ claims, findings }: Checked, language: Language): string {
  const worded = findings.map(({ answered, ...found }) => ({
    ...found,
    message: findingSentence(found, language),
    answered,
  }));
  return `${JSON.stringify({ format: CHECK_FORMAT, claims, findings: worded }, null, 2)}\n`;
}
