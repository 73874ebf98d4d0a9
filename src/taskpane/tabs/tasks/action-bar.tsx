import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Stack } from '../../parts/stack.tsx';
import { PANE_PADDING } from '../../parts/shell-styles.ts';
import { negative } from '../../parts/styles.ts';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    // Flush with the edges of the tab, over the padding around its content.
    bottom: negative(PANE_PADDING),
    zIndex: 1,
    marginInline: negative(PANE_PADDING),
    marginBottom: negative(PANE_PADDING),
    padding: `${tokens.spacingVerticalS} ${PANE_PADDING}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** The buttons of a view, always visible at its bottom. */
export function ActionBar({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <Stack isRow gap="s" className={styles.bar}>
      {children}
    </Stack>
  );
}
