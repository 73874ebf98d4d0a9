import type { Style } from '../../model/style.ts';
import { integerOf } from './styled.ts';

/** Where text stands in its cell, as the client names it. */
export const HORIZONTAL = [
  ...['General', 'Left', 'Center', 'Right', 'Fill', 'Justify', 'CenterAcrossSelection', 'Distributed'],
];
export const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'];
export const READING = ['Context', 'LeftToRight', 'RightToLeft'];

/** Degrees from -90 to 90, or 180 for letters one below the other. */
export function orientationOf(given: unknown): number {
  if (given === 180) return 180;
  return integerOf(given, -90, 90);
}

/** Only text set to a side, or spread, can be indented: other text is set to the left by it. */
export const indented = (style: Style, indent: number): Style => ({
  ...style,
  indent,
  horizontal:
    indent === 0 || ['Left', 'Right', 'Distributed'].includes(style.horizontal) ? style.horizontal : 'Left',
});
