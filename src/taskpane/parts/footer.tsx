import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowSyncRegular, ArrowUndoRegular } from '@fluentui/react-icons';
import { SHELL } from '../text/shell.ts';
import { usePane, useText } from '../use-pane.ts';

const useStyles = makeStyles({
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    padding: '4px 8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** 撤销上次操作, and reading the workbook again. */
export function Footer() {
  const styles = useStyles();
  const text = useText(SHELL);
  const session = usePane((state) => state.session);
  const canUndo = usePane((state) => state.canUndo);
  const isIdle = usePane((state) => state.work === null);
  if (session === null) return null;
  return (
    <footer className={styles.foot}>
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowUndoRegular />}
        disabledFocusable={!canUndo || !isIdle}
        onClick={() => void session.undo()}
      >
        {text.undo}
      </Button>
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowSyncRegular />}
        disabledFocusable={!isIdle}
        onClick={() => void session.open()}
      >
        {text.reload}
      </Button>
    </footer>
  );
}
