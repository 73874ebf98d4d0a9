import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { ActionNotes } from '../../session/state/action-notes.ts';
import type { PaneMessage } from '../../session/state/state.ts';
import { SHELL_TEXT } from '../../text/shell.ts';
import { usePane, useStore, useText } from '../../use-pane.ts';
import { MessageNotes } from './message-notes.tsx';
import { messageSentence } from './message-sentence.ts';

// Without this, long content below it would reduce its height.
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
      <MessageBarBody>
        <span>{messageSentence(message, language)}</span>
        {'notes' in message && <MessageNotes notes={message.notes} isWriting={message.kind === 'written'} />}
      </MessageBarBody>
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
  switch (message.kind) {
    case 'fault':
      return 'error';
    case 'failure':
      return message.failure.code === 'excel.cancelled' ? 'info' : 'warning';
    case 'read':
    case 'interrupted':
      return 'warning';
    case 'written':
    case 'undone':
    case 'redone':
      return isPlain(message.notes) ? 'success' : 'warning';
  }
}

/** Whether there is nothing else to be said. */
const isPlain = ({ kept, putAside, unread }: ActionNotes): boolean =>
  kept.length + putAside.length + unread.length === 0;
