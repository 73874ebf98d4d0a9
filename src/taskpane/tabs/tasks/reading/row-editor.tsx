import { MARK_ROLES, type MarkRole } from '#core/record/reading-template';
import { Button, Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { TextRow } from '#actions/template/text-rows';
import { type Correction } from '#core/notice/correction/correction';
import { correctText } from '../../../session/import/lesson-flow.ts';
import { Stack } from '../../../parts/stack.tsx';
import { READING_TEXT } from '../../../text/reading.ts';
import { usePane, useStore, useText } from '../../../use-pane.ts';

const useStyles = makeStyles({
  editor: {
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

interface RowEditorProps {
  readonly row: TextRow;
  readonly source: string;
  readonly onClose: () => void;
}

/** Below an open row: its words, to place the cursor or to select in, and what can be said about them. */
export function RowEditor({ row, source, onClose }: RowEditorProps) {
  const styles = useStyles();
  const text = useText(READING_TEXT);
  const store = useStore();
  const isIdle = usePane((state) => state.work === null);
  const [isMissed, setMissed] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const field = (): HTMLTextAreaElement | null => box.current?.querySelector('textarea') ?? null;
  const own = source.slice(row.start, row.end);
  useEffect(() => {
    const words = box.current?.querySelector('textarea');
    if (!words) return undefined;
    words.focus();
    words.setSelectionRange(0, 0);
    // In a field that is read-only the keyboard cannot move the cursor; in this one nothing can be typed.
    const refuse = (event: Event): void => event.preventDefault();
    words.addEventListener('beforeinput', refuse);
    return () => words.removeEventListener('beforeinput', refuse);
  }, []);
  /** The selected words without blanks around them, as offsets in the document; null where none are. */
  const selection = (): { readonly start: number; readonly end: number } | null => {
    const [from, to] = [field()?.selectionStart ?? 0, field()?.selectionEnd ?? 0];
    const words = own.slice(from, to);
    const start = row.start + from + words.length - words.trimStart().length;
    return words.trim() === '' ? null : { start, end: start + words.trim().length };
  };
  const place = (): number => {
    const from = field()?.selectionStart ?? 0;
    const rest = own.slice(from);
    return row.start + from + (rest.length - rest.trimStart().length);
  };
  const correct = (correction: Correction): void => void correctText(store, correction);
  const mark = (role: MarkRole): void => {
    const span = selection();
    setMissed(span === null);
    if (span !== null) correct({ kind: 'mark', role, span });
  };
  return (
    <div ref={box}>
      <Stack
        gap="s"
        className={styles.editor}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
        }}
      >
        <Field label={text.words} hint={text.wordsHint}>
          <Textarea
            aria-readonly
            rows={Math.min(6, Math.max(2, Math.ceil(own.length / 22)))}
            resize="vertical"
            value={own}
            // Nothing can be typed, but React asks for a handler of a field with a value.
            onChange={() => undefined}
          />
        </Field>
        <Stack isRow gap="xs">
          <Button
            size="small"
            appearance="primary"
            disabledFocusable={!isIdle}
            onClick={() => correct({ kind: 'start', at: place() })}
          >
            {text.start}
          </Button>
          {row.task !== null && (
            <>
              <Button
                size="small"
                disabledFocusable={!isIdle}
                onClick={() => correct({ kind: 'join', at: row.start })}
              >
                {text.join}
              </Button>
              <Button
                size="small"
                disabledFocusable={!isIdle}
                onClick={() => correct({ kind: 'end', at: place() })}
              >
                {text.end}
              </Button>
              <Button
                size="small"
                disabledFocusable={!isIdle}
                onClick={() => correct({ kind: 'drop', at: row.start })}
              >
                {text.drop}
              </Button>
            </>
          )}
        </Stack>
        <Text size={200} role={isMissed ? 'alert' : undefined}>
          {isMissed ? text.selectFirst : text.markAs}
        </Text>
        <Stack isRow gap="xs">
          {MARK_ROLES.map((role) => (
            <Button key={role} size="small" disabledFocusable={!isIdle} onClick={() => mark(role)}>
              {text.roles[role]}
            </Button>
          ))}
        </Stack>
      </Stack>
    </div>
  );
}
