import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { SHELL_TEXT } from '../text/shell.ts';
import { usePane, useText } from '../use-pane.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  words: { flexGrow: 1, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
});

/** The work in progress, how far it is, and a button to cancel it. */
export function WorkBar() {
  const styles = useStyles();
  const text = useText(SHELL_TEXT);
  const work = usePane((state) => state.work);
  if (work === null) return null;
  const { kind, done, all, cancel } = work;
  return (
    <div className={styles.bar} role="status">
      <div className={styles.words}>
        <Text size={200}>{text.works[kind]}</Text>
        <ProgressBar {...(all > 0 ? { value: done, max: all } : {})} aria-label={text.works[kind]} />
      </div>
      {cancel !== null && (
        <Button size="small" onClick={cancel}>
          {text.cancel}
        </Button>
      )}
    </div>
  );
}
