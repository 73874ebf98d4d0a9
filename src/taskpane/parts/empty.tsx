import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Stack } from './stack.tsx';

const useStyles = makeStyles({
  place: {
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
    textAlign: 'center',
    color: tokens.colorNeutralForeground2,
  },
});

/** Shown instead of a list or view that is empty: why it is, and perhaps a button. */
export function Empty({ text, children }: { readonly text: string; readonly children?: ReactNode }) {
  const styles = useStyles();
  return (
    <Stack gap="m" align="center" className={styles.place}>
      <Text>{text}</Text>
      {children}
    </Stack>
  );
}
