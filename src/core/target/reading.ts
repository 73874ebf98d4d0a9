import type { Span } from '../record/span.ts';
import type { Target } from '../record/target.ts';
import type { NumberReason } from './number-reasons.ts';

/** A target read from the content of one task; spans are offsets into that content. */
export type TargetReading = Omit<Target, 'id' | 'task'>;

/** The role of a number in a content. */
export type NumberRole =
  | 'target'
  | 'qualifier'
  | 'deadline'
  | 'period'
  | 'age'
  | 'name'
  | 'ordinal'
  | 'level'
  | 'list-length'
  | 'per'
  | 'word'
  | 'unclear';

/** One number of a content, its role and the reason for it. */
export interface NumberReading {
  /** The number with its unit, or the whole date it belongs to. */
  readonly span: Span;
  readonly text: string;
  readonly role: NumberRole;
  /** Index of the target that the number gives or narrows; null if there is none. */
  readonly target: number | null;
  readonly reason: NumberReason;
}

/** What the reader needs to know in addition to the text. */
export interface ReadingContext {
  /** Year of the notice; without it 年底 has no date. */
  readonly year: number | null;
}

/** The result of reading one content; targets and numbers come from the same pass. */
export interface ContentReading {
  readonly targets: readonly TargetReading[];
  readonly numbers: readonly NumberReading[];
  /** For each target, in the same order, the offset of its number in the content. */
  readonly places: readonly number[];
}
