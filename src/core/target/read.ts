import { interpret } from './interpret.ts';
import type { ReadingContext, TargetReading } from './reading.ts';

/**
 * The targets one task content promises, in printed order: one object per number, per item a
 * number is dealt out to, per dated step and per place among others.
 *
 * `content` is one task's text, lines joined; spans count in it. Without a year, deadlines
 * that need one (年底, 6月底前) are null. Conventions: section 5 of the design.
 */
export function readTargets(content: string, context: ReadingContext): readonly TargetReading[] {
  return interpret(content, context).targets;
}
