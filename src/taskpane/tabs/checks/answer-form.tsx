import { Button, Field, Input, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, type SyntheticEvent, useEffect, useRef, useState } from 'react';
import type { FindingAnswer } from '#actions/findings/answers';
import { Stack } from '../../parts/stack.tsx';
import { CHECKS_TEXT } from '../../text/checks.ts';
import { usePane, useText } from '../../use-pane.ts';

const STATES = ['open', 'done', 'dismissed'] as const satisfies readonly FindingAnswer['state'][];
/** Characters of a note; longer ones are written in the sheet. */
const LONGEST = 200;

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    marginBlock: `${tokens.spacingVerticalXS} ${tokens.spacingVerticalS}`,
    padding: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  states: { flexWrap: 'wrap' },
  // Else as wide as the browser makes an input, wider than a narrow pane.
  note: { minWidth: 0, width: '100%' },
});

/** Answers a finding: 待处理, 已处理 or 不需处理, with a short note. */
export function AnswerForm({
  answered,
  onSave,
  onCancel,
}: {
  readonly answered: FindingAnswer | null;
  readonly onSave: (answer: FindingAnswer) => Promise<void>;
  readonly onCancel: () => void;
}) {
  const styles = useStyles();
  const text = useText(CHECKS_TEXT);
  const isIdle = usePane((state) => state.work === null);
  const [state, setState] = useState<FindingAnswer['state']>(answered?.state ?? 'done');
  const [note, setNote] = useState(answered?.note ?? '');
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLInputElement>('input:checked')?.focus(), []);
  const save = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (isIdle) void onSave({ state, note: note.trim() });
  };
  const leave = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onCancel();
  };
  return (
    <form ref={form} className={styles.form} onSubmit={save} onKeyDown={leave}>
      <RadioGroup
        className={styles.states}
        layout="horizontal"
        aria-label={text.answer}
        value={state}
        onChange={(_, { value }) => setState(STATES.find((one) => one === value) ?? 'open')}
      >
        {STATES.map((one) => (
          <Radio key={one} value={one} label={text.answers[one]} />
        ))}
      </RadioGroup>
      <Field label={text.note} hint={text.noteHint} size="small">
        <Input
          className={styles.note}
          value={note}
          maxLength={LONGEST}
          onChange={(_, { value }) => setNote(value)}
        />
      </Field>
      <Stack isRow gap="s">
        <Button type="submit" size="small" appearance="primary" disabledFocusable={!isIdle}>
          {text.save}
        </Button>
        <Button size="small" onClick={onCancel}>
          {text.cancel}
        </Button>
      </Stack>
    </form>
  );
}
