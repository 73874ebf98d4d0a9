import type { Severity } from '../record/finding.ts';

/** What stands behind a code: how much it weighs, what it must say, and when it is raised. */
export interface FindingKind {
  readonly severity: Severity;
  /** Names of the parameters its wording needs. */
  readonly params: readonly string[];
  readonly when: string;
}
