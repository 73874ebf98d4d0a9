import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { SettingsRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { Stack } from '../../../parts/stack.tsx';
import { negative } from '../../../parts/styles.ts';
import { PULL_TEXT } from '../../../text/pull.ts';
import { useText } from '../../../use-pane.ts';

const useStyles = makeStyles({
  // The words of the button begin at the edge of the text below.
  setting: { marginInlineStart: negative(tokens.spacingHorizontalS) },
  current: {
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
    paddingInlineStart: tokens.spacingHorizontalS,
  },
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingInlineStart: tokens.spacingHorizontalS,
  },
  save: { alignSelf: 'flex-start' },
});

/** Shows and changes the address of the registry service; "" is the service the pane comes from. */
export function AddressSetting({
  address,
  onChange,
}: {
  readonly address: string;
  readonly onChange: (address: string) => void;
}) {
  const styles = useStyles();
  const text = useText(PULL_TEXT);
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState(address);
  return (
    <Stack gap="s" className={styles.setting}>
      <Stack isRow gap="xs" align="center">
        <Button
          size="small"
          appearance="subtle"
          icon={<SettingsRegular />}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {text.setAddress}
        </Button>
        <Text size={200} className={styles.current}>
          {address === '' ? text.ownAddress : address}
        </Text>
      </Stack>
      {isOpen && (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            onChange(typed.trim());
          }}
        >
          <Field label={text.address} hint={isConfined() ? text.confinedHint : text.addressHint}>
            <Input
              value={typed}
              inputMode="url"
              placeholder={window.location.origin}
              onChange={(_, { value }) => setTyped(value)}
            />
          </Field>
          <Button type="submit" className={styles.save}>
            {text.save}
          </Button>
        </form>
      )}
    </Stack>
  );
}

/** Whether the page may only connect to the server it comes from, as in the intranet build. */
const isConfined = (): boolean =>
  document.querySelector('meta[http-equiv="Content-Security-Policy"]') !== null;
