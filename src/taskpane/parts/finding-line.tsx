import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { findingSentence } from '#core/finding/finding-sentence';
import type { Finding } from '#core/record/finding';
import { FINDING_TEXT } from '../text/finding.ts';
import { usePane, useText } from '../use-pane.ts';
import { SeverityIcon } from './severity-icon.tsx';
import { Stack } from './stack.tsx';
import { INNER_FOCUS_RING } from './styles.ts';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalS,
    width: '100%',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    textAlign: 'start',
    overflowWrap: 'anywhere',
    ...typographyStyles.body1,
  },
  button: {
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':active': { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ':focus-visible': INNER_FOCUS_RING,
  },
  icon: { display: 'inline-flex', paddingTop: tokens.spacingVerticalXXS },
  words: { flexGrow: 1 },
  place: { color: tokens.colorNeutralForeground3, ...typographyStyles.caption1 },
});

/**
 * One finding: its severity, its sentence and its cell. `about` is shown before the cell,
 * for instance the name of the task. With `onGo` the whole line is a button.
 */
export function FindingLine({
  finding,
  about = '',
  onGo,
}: {
  readonly finding: Finding;
  readonly about?: string;
  readonly onGo?: () => void;
}) {
  const styles = useStyles();
  const text = useText(FINDING_TEXT);
  const language = usePane((state) => state.language);
  const { severity, cell } = finding;
  const place = [about, cell === null ? '' : text.place(cell)].filter(Boolean).join(' · ');
  const content = (
    <>
      <span className={styles.icon}>
        <SeverityIcon severity={severity} label={text.severity[severity]} />
      </span>
      <Stack as="span" gap="xxs" className={styles.words}>
        <span>{findingSentence(finding, language)}</span>
        {place !== '' && <span className={styles.place}>{place}</span>}
      </Stack>
    </>
  );
  if (onGo === undefined) return <div className={styles.line}>{content}</div>;
  return (
    <button type="button" className={mergeClasses(styles.line, styles.button)} onClick={onGo}>
      {content}
    </button>
  );
}
