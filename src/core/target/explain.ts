import { interpret } from './interpret.ts';
import type { NumberReading, ReadingContext } from './reading.ts';

/**
 * Every number of a content, digit or Chinese numeral, with what it was taken for and why;
 * `target` points into what `readTargets` gives for the same content and context.
 */
export function explainNumbers(content: string, context: ReadingContext): readonly NumberReading[] {
  return interpret(content, context).numbers;
}
