import type { Line } from '../../model/style.ts';

const STYLES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'];
const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'];

export const LINE_STYLES: readonly string[] = STYLES;
export const LINE_WEIGHTS: readonly string[] = WEIGHTS;

/** Weights a line of a style can have, as the kinds of lines in a file know them; the first is the usual one. */
const WEIGHTS_OF: Readonly<Record<string, readonly string[]>> = {
  Continuous: ['Thin', 'Hairline', 'Medium', 'Thick'],
  Dash: ['Thin', 'Medium'],
  DashDot: ['Thin', 'Medium'],
  DashDotDot: ['Thin', 'Medium'],
  Dot: ['Thin'],
  Double: ['Thick'],
  SlantDashDot: ['Medium'],
};

const PLAIN: Line = { style: 'Continuous', weight: 'Thin', color: '#000000' };

/** The line with another style; null where it ends. A weight the style does not know becomes its usual one. */
export function restyled(line: Line | null, style: string): Line | null {
  if (style === 'None') return null;
  const { weight, color } = line ?? PLAIN;
  const weights = WEIGHTS_OF[style] ?? [];
  return { style, color, weight: weights.includes(weight) ? weight : (weights[0] ?? 'Thin') };
}

/** The line with another weight; a style that does not know it becomes a continuous line. */
export function reweighed(line: Line | null, weight: string): Line {
  const { style, color } = line ?? PLAIN;
  return { style: WEIGHTS_OF[style]?.includes(weight) === true ? style : 'Continuous', weight, color };
}

/** The line in another colour; where there was none, one begins. */
export const recoloured = (line: Line | null, color: string): Line => ({ ...(line ?? PLAIN), color });
