import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import { Stack } from '../../parts/stack.tsx';

const useStyles = makeStyles({
  head: { columnGap: tokens.spacingHorizontalS },
  title: { margin: 0, ...typographyStyles.subtitle2 },
  note: { color: tokens.colorNeutralForeground3, ...typographyStyles.caption1 },
});

/** A titled part of the card. */
export function Section({
  title,
  note = '',
  children,
}: {
  readonly title: string;
  readonly note?: string;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const id = useId();
  return (
    <Stack as="section" gap="sNudge" aria-labelledby={id}>
      <Stack isRow align="baseline" className={styles.head}>
        <h3 id={id} className={styles.title}>
          {title}
        </h3>
        {note !== '' && <span className={styles.note}>{note}</span>}
      </Stack>
      {children}
    </Stack>
  );
}
