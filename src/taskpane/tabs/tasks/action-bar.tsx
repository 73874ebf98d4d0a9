import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    // Flush with the foot of the tab, over the room around its content.
    bottom: '-12px',
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    marginInline: '-12px',
    marginBottom: '-12px',
    padding: '8px 12px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** What can be done with what stands above, always in sight. */
export function ActionBar({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return <div className={styles.bar}>{children}</div>;
}
