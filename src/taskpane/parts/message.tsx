import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { failureSentence, InputFailure } from '#core/failure/input-failure';
import type { Language } from '#core/finding/language';
import { SHEETS } from '#workbook/codec/sheet-name';
import type { Told } from '../session/state.ts';
import { SHELL, type ShellText } from '../text/shell.ts';
import { usePane, useStore, useText } from '../use-pane.ts';

// A long view does not squeeze it.
const useStyles = makeStyles({ bar: { flexShrink: 0 } });

/** What was just done, or why it was not, until the person closes it or does something else. */
export function Message() {
  const styles = useStyles();
  const text = useText(SHELL);
  const store = useStore();
  const language = usePane((state) => state.language);
  const told = usePane((state) => state.told);
  if (told === null) return null;
  return (
    <MessageBar className={styles.bar} intent={intentOf(told)} layout="multiline" politeness="assertive">
      <MessageBarBody>{sentenceOf(told, text, language)}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={text.close}
            onClick={() => store.set({ told: null })}
          />
        }
      />
    </MessageBar>
  );
}

function intentOf({ kind, ...told }: Told): 'success' | 'info' | 'warning' | 'error' {
  if (kind === 'fault') return 'error';
  if (kind === 'failure') return 'code' in told && told.code === 'excel.cancelled' ? 'info' : 'warning';
  return 'success';
}

function sentenceOf(told: Told, text: ShellText, language: Language): string {
  switch (told.kind) {
    case 'failure':
      return failureSentence(new InputFailure(told.code, told.params), language);
    case 'fault':
      return text.fault(told.reason);
    case 'undone':
      return text.undone;
    case 'written': {
      const { added, replaced, edited } = told.tally;
      const all = [...added, ...replaced, ...edited.map(({ sheet }) => sheet)];
      // The sheet that keeps records as they came is hidden from people.
      const sheets = all.filter((sheet) => sheet !== SHEETS.store);
      return sheets.length === 0 ? text.unchanged : text.written(sheets);
    }
  }
}
