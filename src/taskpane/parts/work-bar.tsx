import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { SHELL } from '../text/shell.ts';
import { usePane, useText } from '../use-pane.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '6px 12px',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  words: { flexGrow: 1, display: 'flex', flexDirection: 'column', gap: '4px' },
});

/** What is being done, how far it is, and how to stop it. */
export function WorkBar() {
  const styles = useStyles();
  const text = useText(SHELL);
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
