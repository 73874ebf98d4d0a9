import type { BorderLine } from '../../model/style.ts';

const STYLES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'];
const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'];

export const LINE_STYLES: readonly string[] = STYLES;
export const LINE_WEIGHTS: readonly string[] = WEIGHTS;

/**
 * Weights that a line style can have, as the border styles of a file define them; the first
 * is the default.
 */
const WEIGHTS_OF: Readonly<Record<string, readonly string[]>> = {
  Continuous: ['Thin', 'Hairline', 'Medium', 'Thick'],
  Dash: ['Thin', 'Medium'],
  DashDot: ['Thin', 'Medium'],
  DashDotDot: ['Thin', 'Medium'],
  Dot: ['Thin'],
  Double: ['Thick'],
  SlantDashDot: ['Medium'],
};

const PLAIN: BorderLine = { style: 'Continuous', weight: 'Thin', color: '#000000' };

/**
 * The line in another style; null for `None`. A weight that the style does not have is
 * replaced by its default.
 */
export function withLineStyle(line: BorderLine | null, style: string): BorderLine | null {
  if (style === 'None') return null;
  const { weight, color } = line ?? PLAIN;
  const weights = WEIGHTS_OF[style] ?? [];
  return { style, color, weight: weights.includes(weight) ? weight : (weights[0] ?? 'Thin') };
}

/** The line in another weight; a style that does not have it becomes Continuous. */
export function withLineWeight(line: BorderLine | null, weight: string): BorderLine {
  const { style, color } = line ?? PLAIN;
  return { style: WEIGHTS_OF[style]?.includes(weight) === true ? style : 'Continuous', weight, color };
}

/** The line in another colour; without a line, a new one. */
export const withLineColour = (line: BorderLine | null, color: string): BorderLine => ({
  ...(line ?? PLAIN),
  color,
});
