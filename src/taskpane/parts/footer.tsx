import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowSyncRegular, ArrowUndoRegular, QuestionCircleRegular } from '@fluentui/react-icons';
import { openHelp } from '../help.ts';
import { SHELL_TEXT } from '../text/shell.ts';
import { usePane, useText } from '../use-pane.ts';

const useStyles = makeStyles({
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** The buttons 撤销上次操作, 重新读取工作簿 and 帮助. */
export function Footer() {
  const styles = useStyles();
  const text = useText(SHELL_TEXT);
  const session = usePane((state) => state.session);
  const canUndo = usePane((state) => state.canUndo);
  const isIdle = usePane((state) => state.work === null);
  const language = usePane((state) => state.language);
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
      <Button
        size="small"
        appearance="subtle"
        icon={<QuestionCircleRegular />}
        aria-label={text.help}
        title={text.help}
        onClick={() => openHelp(language)}
      />
    </footer>
  );
}
