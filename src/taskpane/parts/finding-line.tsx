import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { message } from '#core/finding/message';
import type { Finding } from '#core/record/finding';
import { FINDING } from '../text/finding.ts';
import { usePane, useText } from '../use-pane.ts';
import { SeverityIcon } from './severity-icon.tsx';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '8px',
    width: '100%',
    boxSizing: 'border-box',
    padding: '6px 8px',
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
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  icon: { display: 'inline-flex', paddingTop: '2px' },
  words: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column', gap: '2px' },
  place: { color: tokens.colorNeutralForeground3, ...typographyStyles.caption1 },
});

/**
 * One finding: how much it weighs, its sentence, and where it stands; with `onGo` the
 * whole line leads there. `about` is told before the place, such as the task it is of.
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
  const text = useText(FINDING);
  const language = usePane((state) => state.language);
  const { severity, cell } = finding;
  const place = [about, cell === null ? '' : text.place(cell)].filter(Boolean).join(' · ');
  const content = (
    <>
      <span className={styles.icon}>
        <SeverityIcon severity={severity} label={text.severity[severity]} />
      </span>
      <span className={styles.words}>
        <span>{message(finding, language)}</span>
        {place !== '' && <span className={styles.place}>{place}</span>}
      </span>
    </>
  );
  if (onGo === undefined) return <div className={styles.line}>{content}</div>;
  return (
    <button type="button" className={mergeClasses(styles.line, styles.button)} onClick={onGo}>
      {content}
    </button>
  );
}
