import { makeStyles, typographyStyles } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';
import { ActionBar } from '../action-bar.tsx';

const useStyles = makeStyles({
  step: { flexGrow: 1, display: 'flex', flexDirection: 'column', gap: '8px' },
  title: { margin: 0, outlineStyle: 'none', overflowWrap: 'anywhere', ...typographyStyles.subtitle2 },
  content: { flexGrow: 1, display: 'flex', flexDirection: 'column', gap: '8px' },
});

interface StepProps {
  readonly title: string;
  readonly children: ReactNode;
  /** What can be done next; always in sight. */
  readonly actions: ReactNode;
}

/** A step on the way into the workbook. Who works in the pane is led to its title. */
export function Step({ title, children, actions }: StepProps) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Somebody who went on in the sheet stays there.
    if (document.hasFocus()) heading.current?.focus();
  }, []);
  return (
    <div className={styles.step}>
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {title}
      </h2>
      <div className={styles.content}>{children}</div>
      <ActionBar>{actions}</ActionBar>
    </div>
  );
}
