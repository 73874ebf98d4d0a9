import { placeOfFinding } from '#actions/ledger/ledger-place';
import type { KeptCell } from '#actions/ledger/write-report';
import { findingSentence } from '#core/finding/finding-sentence';
import { PUT_ASIDE_WORDING } from '#core/finding/put-aside-wording';
import type { PutAside } from '#core/record/entered/put-aside';
import type { Finding } from '#core/record/finding';
import type { Language } from '#core/text/language';
import { PUT_ASIDE } from '#workbook/sheets/put-aside/columns';
import type { ActionNotes } from '../../session/state/action-notes.ts';
import { goToPlace, showCell } from '../../session/workbook/go-to-place.ts';
import { MESSAGE_TEXT, type MessageText } from '../../text/message.ts';
import { usePane, useStore, useText } from '../../use-pane.ts';
import { MessageNote } from './message-note.tsx';

/** What a person should know of an action: what was kept, put aside, or not read. */
export function MessageNotes({
  notes,
  isWriting,
}: {
  readonly notes: ActionNotes;
  readonly isWriting: boolean;
}) {
  const text = useText(MESSAGE_TEXT);
  const store = useStore();
  const language = usePane((state) => state.language);
  const { kept, putAside, unread } = notes;
  const goToFinding = (finding: Finding): (() => void) => {
    const sheet = finding.cell?.sheet ?? sheetOf(finding);
    return () =>
      finding.cell === null
        ? void showCell(store, sheet, 'A1')
        : void goToPlace(store, ({ ledger }) => placeOfFinding(ledger.survey, finding), sheet);
  };
  return (
    <>
      {kept.length > 0 && (
        <MessageNote
          sentence={isWriting ? text.keptWritten(kept.length) : text.keptUndone(kept.length)}
          lines={kept.map((one) => ({
            words: keptWords(one, text),
            go: () => void showCell(store, one.sheet, one.cell),
          }))}
        />
      )}
      {putAside.length > 0 && (
        <MessageNote
          sentence={text.putAside(putAside.length)}
          lines={putAside.map((line) => ({
            words: putAsideWords(line, text, language),
            go: () => void showCell(store, PUT_ASIDE.sheet, 'A1'),
          }))}
        />
      )}
      {unread.length > 0 && (
        <MessageNote
          sentence={text.unread(unread.length)}
          lines={unread.map((finding) => ({
            words: findingSentence(finding, language),
            go: goToFinding(finding),
          }))}
        />
      )}
    </>
  );
}

/** The sheet a finding about a sheet is about. */
const sheetOf = ({ params }: Finding): string => String(params['sheet'] ?? '');

function putAsideWords({ text: entered, reason }: PutAside, text: MessageText, language: Language): string {
  const words = text.quoted(shortened(entered));
  return reason === null ? words : `${words} · ${PUT_ASIDE_WORDING[reason][language]}`;
}

const keptWords = ({ sheet, cell, stands, meant }: KeptCell, text: MessageText): string =>
  text.keptCell(`${sheet} ${cell}`, valueWords(stands, text), valueWords(meant, text));

const valueWords = (value: KeptCell['stands'], text: MessageText): string =>
  value === null || value === '' ? text.empty : text.quoted(shortened(String(value)));

/** Characters by which a text is recognized. */
const SHORT = 24;

const shortened = (words: string): string => (words.length > SHORT ? `${words.slice(0, SHORT - 1)}…` : words);
