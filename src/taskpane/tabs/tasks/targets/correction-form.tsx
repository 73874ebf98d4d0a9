import { Button, Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { type KeyboardEvent, type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { draftOf, readCorrection, type TargetDraft } from '#actions/confirm/correction';
import type { CorrectedField, TargetAnswer } from '#actions/confirm/target-answer';
import type { Comparator } from '#core/record/target';
import { Stack } from '../../../parts/stack.tsx';
import { TARGETS_TEXT } from '../../../text/targets.ts';
import { useText } from '../../../use-pane.ts';
import type { WalkedTarget } from './use-walk.ts';

const COMPARATORS: readonly Comparator[] = ['>=', '>', '=', '<=', '<', '~', 'between'];

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    columnGap: '8px',
    rowGap: '8px',
    alignItems: 'start',
  },
  // Else as wide as the browser makes an input, wider than a narrow pane.
  input: { minWidth: 0, width: '100%' },
});

interface CorrectionFormProps {
  readonly walked: WalkedTarget;
  readonly onSave: (
    fields: Extract<TargetAnswer, { readonly state: 'corrected' }>['fields'],
    note: string,
  ) => void;
  readonly onCancel: () => void;
}

/** The fields of a target to be corrected; texts are read as on the sheet. */
export function CorrectionForm({ walked: { target, year }, onSave, onCancel }: CorrectionFormProps) {
  const styles = useStyles();
  const text = useText(TARGETS_TEXT);
  const [draft, setDraft] = useState<TargetDraft>(() => draftOf(target));
  const [note, setNote] = useState('');
  const [faults, setFaults] = useState<readonly CorrectedField[]>([]);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLInputElement>('[name=value]')?.select(), []);
  const change = (field: CorrectedField, value: string): void => {
    setDraft({ ...draft, [field]: value });
    setFaults(faults.filter((one) => one !== field));
  };
  const save = (event: SyntheticEvent): void => {
    event.preventDefault();
    const read = readCorrection(target, draft, year);
    if ('fields' in read) return onSave(read.fields, note.trim());
    setFaults(read.faults);
    form.current?.querySelector<HTMLElement>(`[name=${read.faults[0] ?? 'value'}]`)?.focus();
  };
  const leave = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onCancel();
  };
  const input = (field: Exclude<CorrectedField, 'comparator'>, hint?: string) => (
    <Field
      label={text.fields[field]}
      size="small"
      {...(faults.includes(field)
        ? { validationState: 'error', validationMessage: text.faults[field] }
        : hint === undefined
          ? {}
          : { hint })}
    >
      <Input
        name={field}
        className={styles.input}
        value={draft[field]}
        onChange={(_, { value }) => change(field, value)}
      />
    </Field>
  );
  return (
    <form ref={form} onSubmit={save} onKeyDown={leave}>
      <Stack gap="s">
        {input('metric')}
        <div className={styles.row}>
          <Field label={text.fields.comparator} size="small">
            <Select
              name="comparator"
              value={draft.comparator}
              onChange={(_, { value }) => change('comparator', value)}
            >
              {COMPARATORS.map((one) => (
                <option key={one} value={one}>
                  {text.comparators[one]}
                </option>
              ))}
            </Select>
          </Field>
          {input('value')}
          {draft.comparator === 'between' && input('value2')}
          {input('unit')}
        </div>
        {input('deadline', text.deadlineHint)}
        <Field label={text.note} hint={text.noteHint} size="small">
          <Input className={styles.input} value={note} onChange={(_, { value }) => setNote(value)} />
        </Field>
        <Stack isRow gap="s">
          <Button type="submit" appearance="primary">
            {text.save}
          </Button>
          <Button onClick={onCancel}>{text.cancel}</Button>
        </Stack>
      </Stack>
    </form>
  );
}
