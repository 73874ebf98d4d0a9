import type { MarkRole } from '../../record/reading-template.ts';
import type { Span } from '../../record/span.ts';

/**
 * One correction of how a document was read, with offsets in the text of the document.
 *
 * - `start`: a task begins here; a task that covers the place is split.
 * - `join`: what begins here belongs to the task before it.
 * - `end`: the task that covers the place ends here, and what follows is no task.
 * - `drop`: the task that covers the place is none.
 * - `mark`: these words are the units, the leader, the time limit … of the task that covers them.
 */
export type Correction =
  | { readonly kind: 'start' | 'join' | 'end' | 'drop'; readonly at: number }
  | { readonly kind: 'mark'; readonly role: MarkRole; readonly span: Span };

export type MarkCorrection = Extract<Correction, { kind: 'mark' }>;

/** The place of a correction, by which corrections are ordered. */
export const placeOf = (correction: Correction): number =>
  correction.kind === 'mark' ? correction.span.start : correction.at;
