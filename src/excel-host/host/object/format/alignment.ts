import type { Style } from '../../model/style.ts';
import { integerArgument } from '../arguments.ts';

/** Alignments as in the client. */
export const HORIZONTAL = [
  ...['General', 'Left', 'Center', 'Right', 'Fill', 'Justify', 'CenterAcrossSelection', 'Distributed'],
];
export const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'];
export const READING = ['Context', 'LeftToRight', 'RightToLeft'];

/** Degrees from -90 to 90, or 180 for stacked letters. */
export function orientationArgument(given: unknown): number {
  if (given === 180) return 180;
  return integerArgument(given, -90, 90);
}

/** Only text aligned left, right or distributed can be indented: other text becomes left-aligned. */
export const withIndent = (style: Style, indent: number): Style => ({
  ...style,
  indent,
  horizontal:
    indent === 0 || ['Left', 'Right', 'Distributed'].includes(style.horizontal) ? style.horizontal : 'Left',
});
