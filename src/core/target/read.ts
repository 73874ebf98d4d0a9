import { interpret } from './interpret.ts';
import type { ReadingContext, TargetReading } from './reading.ts';

/**
 * Reads the targets of one task's content, in printed order: one object per number, per metric a
 * number is distributed over, per milestone and per rank.
 *
 * `content` is the text of one task with lines joined; spans are offsets into it. Without a year,
 * deadlines that need one (年底, 6月底前) are null. The conventions are in section 5 of the design.
 */
export function readTaskTargets(content: string, context: ReadingContext): readonly TargetReading[] {
  return interpret(content, context).targets;
}
