import { Button, makeStyles, tokens } from '@fluentui/react-components';
import {
  ArrowRedoRegular,
  ArrowSyncRegular,
  ArrowUndoRegular,
  LocalLanguageRegular,
  QuestionCircleRegular,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { DoneAction } from '#actions/ledger/action-name';
import { openHelp } from '../help.ts';
import { chooseLanguage } from '../session/language.ts';
import { SHELL_TEXT } from '../text/shell.ts';
import { usePane, useStore, useText } from '../use-pane.ts';
import { Stack } from './stack.tsx';

const useStyles = makeStyles({
  foot: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // Side by side where there is room, else one below the other.
  named: { flexGrow: 1, flexBasis: '60%', minWidth: 0, justifyContent: 'start', textAlign: 'start' },
  icon: { flexShrink: 0 },
});

/** The buttons 撤销 and 重做, each with what it is about, 重新读取工作簿, the other language and 帮助. */
export function Footer() {
  const text = useText(SHELL_TEXT);
  const styles = useStyles();
  const store = useStore();
  const session = usePane((state) => state.session);
  const isIdle = usePane((state) => state.work === null);
  const language = usePane((state) => state.language);
  const [undoable] = usePane((state) => state.undoable);
  const [redoable] = usePane((state) => state.redoable);
  if (session === null) return null;
  // A row less where there is nothing to go back to.
  const hasHistory = undoable !== undefined || redoable !== undefined;
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <Stack as="footer" className={styles.foot}>
      {hasHistory && (
        <Stack isRow>
          <HistoryButton
            icon={<ArrowUndoRegular />}
            name={text.undo}
            nameOf={text.undoOf}
            action={undoable}
            onClick={() => void session.undo()}
          />
          <HistoryButton
            icon={<ArrowRedoRegular />}
            name={text.redo}
            nameOf={text.redoOf}
            action={redoable}
            onClick={() => void session.redo()}
          />
        </Stack>
      )}
      <Stack isRow isSpread>
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowSyncRegular />}
          disabledFocusable={!isIdle}
          onClick={() => void session.open()}
        >
          {text.reload}
        </Button>
        <Stack isRow isFixed>
          <Button
            size="small"
            appearance="subtle"
            icon={<LocalLanguageRegular />}
            lang={other === 'en' ? 'en' : 'zh-CN'}
            onClick={() => chooseLanguage(store, other)}
          >
            {text.otherLanguage}
          </Button>
          <Button
            size="small"
            appearance="subtle"
            icon={<QuestionCircleRegular />}
            aria-label={text.help}
            title={text.help}
            onClick={() => openHelp(language)}
          />
        </Stack>
      </Stack>
    </Stack>
  );
}

/** Undoes or redoes the next action, and says which that is. */
function HistoryButton({
  icon,
  name,
  nameOf,
  action,
  onClick,
}: {
  readonly icon: ReactNode;
  readonly name: string;
  readonly nameOf: (what: string) => string;
  readonly action: DoneAction | undefined;
  readonly onClick: () => void;
}) {
  const styles = useStyles();
  const text = useText(SHELL_TEXT);
  const isIdle = usePane((state) => state.work === null);
  return (
    <Button
      size="small"
      appearance="subtle"
      {...(action === undefined ? {} : { className: styles.named })}
      icon={<span className={styles.icon}>{icon}</span>}
      disabledFocusable={action === undefined || !isIdle}
      onClick={onClick}
    >
      {action === undefined ? name : nameOf(text.action(action))}
    </Button>
  );
}
