import { interpret } from './interpret.ts';
import type { NumberReading, ReadingContext } from './reading.ts';

/**
 * Every number of a content, in digits or Chinese numerals, with its role and the reason for it.
 * `target` is an index into the result of `readTaskTargets` for the same content and context.
 */
export function explainNumbers(content: string, context: ReadingContext): readonly NumberReading[] {
  return interpret(content, context).numbers;
}
