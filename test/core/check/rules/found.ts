import { checkEntries } from '#core/check/check';
import type { CheckSettings } from '#core/check/settings';
import { message } from '#core/finding/message';
import type { Entry } from '#core/record/entry';
import type { Registry } from '#core/record/registry';
import { aRegistry } from '../../../support/records.ts';

export interface Case {
  readonly registry?: Partial<Registry>;
  readonly entries: readonly Entry[];
  readonly settings?: Partial<CheckSettings>;
}

/** What the checks say, as `code sentence`; only the codes that begin so. */
export const found = (code: string, { registry, entries, settings }: Case): readonly string[] =>
  checkEntries(aRegistry(registry), entries, settings)
    .findings.filter((finding) => finding.code.startsWith(code))
    .map((finding) => `${finding.code} ${message(finding, 'zh')}`);
