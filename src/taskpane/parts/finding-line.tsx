import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { ErrorCircleRegular, InfoRegular, WarningRegular } from '@fluentui/react-icons';
import { message } from '#core/issue/message';
import type { Finding, Severity } from '#core/record/finding';
import { FINDING } from '../text/finding.ts';
import { usePane, useText } from '../use-pane.ts';

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
  icon: { flexShrink: 0, display: 'inline-flex', fontSize: '16px', paddingTop: '2px' },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  info: { color: tokens.colorBrandForeground1 },
  words: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column', gap: '2px' },
  place: { color: tokens.colorNeutralForeground3, ...typographyStyles.caption1 },
});

const ICONS: Readonly<Record<Severity, typeof InfoRegular>> = {
  error: ErrorCircleRegular,
  warning: WarningRegular,
  info: InfoRegular,
};

/**
 * One finding: how much it weighs, its sentence, and where it stands; with `onGo` the
 * whole line leads there. `about` is told between the two, such as the task it is of.
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
  const Icon = ICONS[severity];
  const content = (
    <>
      <span
        className={mergeClasses(styles.icon, styles[severity])}
        role="img"
        aria-label={text.severity[severity]}
        title={text.severity[severity]}
      >
        <Icon aria-hidden />
      </span>
      <span className={styles.words}>
        <span>{message(finding, language)}</span>
        {about !== '' && <span className={styles.place}>{about}</span>}
        {cell !== null && <span className={styles.place}>{text.place(cell)}</span>}
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
