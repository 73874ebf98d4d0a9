import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { failureSentence } from '#core/failure/failure';
import type { Language } from '#core/text/language';
import { STORE_NAME } from '#workbook/sheets/store/name';
import type { PaneMessage } from '../session/state/state.ts';
import { SHELL_TEXT, type ShellText } from '../text/shell.ts';
import { usePane, useStore, useText } from '../use-pane.ts';

// Else a long view would squeeze it.
const useStyles = makeStyles({ bar: { flexShrink: 0 } });

/** What was just done, or why it failed, until the user closes it or does something else. */
export function Message() {
  const styles = useStyles();
  const text = useText(SHELL_TEXT);
  const store = useStore();
  const language = usePane((state) => state.language);
  const message = usePane((state) => state.message);
  if (message === null) return null;
  return (
    <MessageBar className={styles.bar} intent={intentOf(message)} layout="multiline" politeness="assertive">
      <MessageBarBody>{sentenceOf(message, text, language)}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={text.close}
            onClick={() => store.set({ message: null })}
          />
        }
      />
    </MessageBar>
  );
}

function intentOf(message: PaneMessage): 'success' | 'info' | 'warning' | 'error' {
  if (message.kind === 'fault') return 'error';
  if (message.kind === 'failure') return message.failure.code === 'excel.cancelled' ? 'info' : 'warning';
  return 'success';
}

function sentenceOf(message: PaneMessage, text: ShellText, language: Language): string {
  switch (message.kind) {
    case 'failure':
      return failureSentence(message.failure, language);
    case 'fault':
      return text.fault(message.reason);
    case 'undone':
      return text.undone;
    case 'written': {
      const { added, replaced, edited } = message.summary;
      const all = [...added, ...replaced, ...edited.map(({ sheet }) => sheet)];
      // The sheet that stores the records is hidden.
      const sheets = all.filter((sheet) => sheet !== STORE_NAME);
      return sheets.length === 0 ? text.unchanged : text.written(sheets);
    }
  }
}
