import { addedColumnsSentence } from '#workbook/plan/columns/added-columns';
import { failureSentence } from '#core/failure/failure';
import type { Language } from '#core/text/language';
import type { PaneMessage } from '../../session/state/state.ts';
import { MESSAGE_TEXT, TELLS_OUTCOME } from '../../text/message.ts';
import { SHELL_TEXT } from '../../text/shell.ts';

/** What the pane says of the last action, or why it failed. */
export function messageSentence(message: PaneMessage, language: Language): string {
  const text = MESSAGE_TEXT[language];
  const shell = SHELL_TEXT[language];

  switch (message.kind) {
    case 'failure': {
      const { failure, isUntouched } = message;
      const sentence = failureSentence(failure, language);
      return isUntouched && !TELLS_OUTCOME.has(failure.code)
        ? joined(sentence, text.untouched, language)
        : sentence;
    }
    case 'fault': {
      const more = message.isUntouched ? joined(text.untouched, text.tryAgain, language) : text.lookAgain;
      return joined(text.fault(message.reason), more, language);
    }
    case 'undone':
      return (message.isWritten ? text.undone : text.notUndone)(shell.action(message.action));
    case 'redone':
      return (message.isWritten ? text.redone : text.notRedone)(shell.action(message.action));
    case 'read':
      return text.readInPart;
    case 'interrupted':
      return text.interrupted(message.sheets);
    case 'written': {
      const { added, replaced, edited, rows } = message.summary;
      const sheets = [...added, ...replaced, ...[...edited, ...rows].map(({ sheet }) => sheet)];
      const columns = message.summary.columns ?? [];
      const told = columns.map((one) => addedColumnsSentence(one, language));
      if (sheets.length === 0 && columns.length === 0) return text.unchanged;
      const names = sheets.length === 0 ? columns.map(({ name }) => name) : sheets;
      return told.reduce((words, sentence) => joined(words, sentence, language), text.written(names));
    }
  }
}

/** Two sentences; Chinese ones follow each other without a space. */
const joined = (first: string, second: string, language: Language): string =>
  language === 'zh' ? first + second : `${first} ${second}`;
