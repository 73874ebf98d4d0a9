import { type GriffelStyle, tokens } from '@fluentui/react-components';

/** A token as a negative length. */
export const negative = (token: string): string => `calc(-1 * ${token})`;

/** Ring around a focused element, inside its edge so that it is not clipped. */
export const INNER_FOCUS_RING: GriffelStyle = {
  outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
  outlineOffset: negative(tokens.strokeWidthThick),
};
