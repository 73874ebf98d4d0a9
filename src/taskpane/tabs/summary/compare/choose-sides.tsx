import { Button, Field, makeStyles, Select } from '@fluentui/react-components';
import { ArrowSwapRegular, DocumentAddRegular } from '@fluentui/react-icons';
import { useRef } from 'react';
import type { Ledger } from '#actions/ledger/read-ledger';
import { Stack } from '../../../parts/stack.tsx';
import { toInputFile } from '../../../session/import/dropped-files.ts';
import type { ComparedSide, Comparing } from '../../../session/state/comparing.ts';
import { addComparedFile, comparedSide } from '../../../session/workbook/compare-flow.ts';
import { COMPARE_TEXT } from '../../../text/compare.ts';
import { usePane, useStore, useText } from '../../../use-pane.ts';

/** Characters of a name that a select in a narrow pane shows. */
const FITS = 22;

const useStyles = makeStyles({
  // Else as wide as the longest title.
  select: { minWidth: 0, width: '100%' },
});

/** Which two notices are compared: those of the workbook, and files that were chosen. */
export function ChooseSides({
  ledger,
  comparing,
}: {
  readonly ledger: Ledger;
  readonly comparing: Comparing;
}) {
  const styles = useStyles();
  const text = useText(COMPARE_TEXT);
  const store = useStore();
  const isIdle = usePane((state) => state.work === null);
  const chooser = useRef<HTMLInputElement>(null);
  const sides: readonly Exclude<ComparedSide, null>[] = [
    ...ledger.registry.notices.map(({ id }) => ({ notice: id })),
    ...comparing.files.map(({ name }) => ({ file: name })),
  ];
  const choice = (side: 'before' | 'after') => {
    const known = comparedSide(ledger, comparing, comparing[side]);
    return (
      <Field
        label={text[side]}
        size="small"
        {...(known === null || known.name.length <= FITS ? {} : { hint: known.name })}
      >
        <Select
          className={styles.select}
          value={known !== null ? JSON.stringify(comparing[side]) : ''}
          onChange={(_, { value }) =>
            store.set({
              comparing: {
                ...comparing,
                [side]: sides.find((one) => JSON.stringify(one) === value) ?? null,
              },
            })
          }
        >
          <option value="">{text.notChosen}</option>
          {sides.map((one) => (
            <option key={JSON.stringify(one)} value={JSON.stringify(one)}>
              {comparedSide(ledger, comparing, one)?.name}
            </option>
          ))}
        </Select>
      </Field>
    );
  };
  return (
    <Stack gap="s">
      {choice('before')}
      {choice('after')}
      <Stack isRow gap="s">
        <input
          ref={chooser}
          type="file"
          hidden
          data-compared
          onChange={({ currentTarget }) => {
            const [file] = [...(currentTarget.files ?? [])];
            // Lets the user choose the same file again after correcting it.
            currentTarget.value = '';
            if (file !== undefined) void toInputFile(file).then((input) => addComparedFile(store, input));
          }}
        />
        <Button
          size="small"
          icon={<DocumentAddRegular />}
          disabledFocusable={!isIdle}
          onClick={() => chooser.current?.click()}
        >
          {text.chooseFile}
        </Button>
        <Button
          size="small"
          icon={<ArrowSwapRegular />}
          onClick={() =>
            store.set({ comparing: { ...comparing, before: comparing.after, after: comparing.before } })
          }
        >
          {text.swap}
        </Button>
      </Stack>
    </Stack>
  );
}
