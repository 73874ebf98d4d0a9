import type { Span } from '../record/span.ts';
import type { Target } from '../record/target.ts';
import type { Why } from './why.ts';

/** A target as read from one task content; spans count in that content. */
export type TargetReading = Omit<Target, 'id' | 'task'>;

/** What a number is doing in a content. */
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

/** One number of a content and why it was taken for what it is. */
export interface NumberReading {
  /** Number with its unit, or the date it belongs to. */
  readonly span: Span;
  readonly text: string;
  readonly role: NumberRole;
  /** Index into the targets of the same content: the one it gives or narrows; else null. */
  readonly target: number | null;
  readonly why: Why;
}

/** What the reading needs to know beside the text. */
export interface ReadingContext {
  /** The notice's year; without it 年底 has no date. */
  readonly year: number | null;
}

/** Everything read from one content; both lists come from the same pass and cannot disagree. */
export interface ContentReading {
  readonly targets: readonly TargetReading[];
  readonly numbers: readonly NumberReading[];
  /** For each target, in the same order, where its number begins in the content. */
  readonly places: readonly number[];
}
