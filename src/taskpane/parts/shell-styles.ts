import { type GriffelStyle, tokens } from '@fluentui/react-components';

/** For screen readers only. */
export const VISUALLY_HIDDEN: GriffelStyle = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  margin: 0,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
};

/** Between the edges of the pane and what a tab shows. */
export const PANE_PADDING = tokens.spacingHorizontalM;
