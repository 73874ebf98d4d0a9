import type { Severity } from '../record/finding.ts';
import type { Wording } from '../text/language.ts';

/**
 * One row of a catalogue of findings. The sentences are filled with the parameters:
 * `{name}` is the value, `{name:}` the value and a colon, or nothing where it is empty.
 */
export interface FindingKind extends Wording {
  readonly severity: Severity;
  /** Names of the parameters its sentences use. */
  readonly params: readonly string[];
  /** Names of further parameters, for programs that read the finding. */
  readonly more?: readonly string[];
  /** Sentence for `{count}` findings of the kind that differ only in what they are about. */
  readonly many?: Wording;
  /** When it is raised; for developers. */
  readonly when: string;
}
