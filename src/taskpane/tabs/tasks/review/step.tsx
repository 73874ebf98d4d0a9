import { makeStyles, typographyStyles } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';
import { Stack } from '../../../parts/stack.tsx';
import { ActionBar } from '../../../parts/action-bar.tsx';

const useStyles = makeStyles({
  grow: { flexGrow: 1 },
  title: { margin: 0, outlineStyle: 'none', overflowWrap: 'anywhere', ...typographyStyles.subtitle2 },
});

interface StepProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons at the bottom, always visible. */
  readonly actions: ReactNode;
}

/** A step of the review. Its title is focused when it opens, if the focus is in the pane. */
export function Step({ title, children, actions }: StepProps) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // A user who went on in the sheet stays there.
    if (document.hasFocus()) heading.current?.focus();
  }, []);
  return (
    <Stack gap="s" className={styles.grow}>
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {title}
      </h2>
      <Stack gap="s" className={styles.grow}>
        {children}
      </Stack>
      <ActionBar>{actions}</ActionBar>
    </Stack>
  );
}
