import { checkEntries } from '#core/check/check';
import type { CheckSettings } from '#core/check/settings';
import { findingSentence } from '#core/finding/finding-sentence';
import type { Entry } from '#core/record/entered/entry';
import type { Registry } from '#core/record/registry';
import { aRegistry } from '../records.ts';

export interface CheckInput {
  readonly registry?: Partial<Registry>;
  readonly entries: readonly Entry[];
  readonly settings?: Partial<CheckSettings>;
}

/** The findings of the checks as `code sentence`, for codes with a prefix. */
export const findingsOf = (code: string, { registry, entries, settings }: CheckInput): readonly string[] =>
  checkEntries(aRegistry(registry), entries, settings)
    .findings.filter((finding) => finding.code.startsWith(code))
    .map((finding) => `${finding.code} ${findingSentence(finding, 'zh')}`);
