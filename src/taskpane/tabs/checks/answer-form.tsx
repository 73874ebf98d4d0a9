import { Button, Field, Input, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, type SyntheticEvent, useEffect, useRef, useState } from 'react';
import type { Answer } from '#actions/findings/answers';
import { CHECKS } from '../../text/checks.ts';
import { usePane, useText } from '../../use-pane.ts';

const STATES = ['open', 'done', 'dismissed'] as const satisfies readonly Answer['state'][];
/** A note of the pane is short; what is longer is written in the sheet. */
const LONGEST = 200;

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    margin: '4px 0 8px',
    padding: '8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  states: { flexWrap: 'wrap' },
  buttons: { display: 'flex', gap: '8px' },
});

/** 待处理, 已处理 or 不需处理, with a short note. */
export function AnswerForm({
  answered,
  onSave,
  onCancel,
}: {
  readonly answered: Answer | null;
  readonly onSave: (answer: Answer) => Promise<void>;
  readonly onCancel: () => void;
}) {
  const styles = useStyles();
  const text = useText(CHECKS);
  const isIdle = usePane((state) => state.work === null);
  const [state, setState] = useState<Answer['state']>(answered?.state ?? 'done');
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
        <Input value={note} maxLength={LONGEST} onChange={(_, { value }) => setNote(value)} />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={!isIdle}>
          {text.save}
        </Button>
        <Button size="small" onClick={onCancel}>
          {text.cancel}
        </Button>
      </div>
    </form>
  );
}
