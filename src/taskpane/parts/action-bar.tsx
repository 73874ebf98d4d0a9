import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Stack } from './stack.tsx';
import { PANE_PADDING } from './shell-styles.ts';
import { negative } from './styles.ts';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    zIndex: 1,
    marginInline: negative(PANE_PADDING),
    padding: `${tokens.spacingVerticalS} ${PANE_PADDING}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  // Flush with the edges of the tab, over the padding around its content.
  bottom: {
    bottom: negative(PANE_PADDING),
    marginBottom: negative(PANE_PADDING),
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  top: { top: negative(PANE_PADDING), borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

interface ActionBarProps {
  readonly children: ReactNode;
  /** `top`: above a long list, so that the keyboard need not go through it. */
  readonly place?: 'top' | 'bottom';
}

/** The buttons of a view, always visible at its bottom or top. */
export function ActionBar({ children, place = 'bottom' }: ActionBarProps) {
  const styles = useStyles();
  return (
    <Stack isRow gap="s" className={mergeClasses(styles.bar, styles[place])}>
      {children}
    </Stack>
  );
}
