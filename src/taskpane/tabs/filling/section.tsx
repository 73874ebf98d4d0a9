import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '6px', minWidth: 0 },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '8px' },
  title: { margin: 0, ...typographyStyles.subtitle2 },
  note: { color: tokens.colorNeutralForeground3, ...typographyStyles.caption1 },
});

/** A part of the card under its heading. */
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
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <h3 id={id} className={styles.title}>
          {title}
        </h3>
        {note !== '' && <span className={styles.note}>{note}</span>}
      </div>
      {children}
    </section>
  );
}
