import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { SettingsRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { PULL } from '../../../text/pull.ts';
import { useText } from '../../../use-pane.ts';

const useStyles = makeStyles({
  place: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    marginInlineStart: '-8px',
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px' },
  now: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere', paddingInlineStart: '8px' },
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    alignItems: 'stretch',
    paddingInlineStart: '8px',
  },
  save: { alignSelf: 'flex-start' },
});

/** Where the registry is asked for, and another address for it; "" is the usual one. */
export function Address({
  address,
  onChange,
}: {
  readonly address: string;
  readonly onChange: (address: string) => void;
}) {
  const styles = useStyles();
  const text = useText(PULL);
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState(address);
  return (
    <div className={styles.place}>
      <div className={styles.line}>
        <Button
          size="small"
          appearance="subtle"
          icon={<SettingsRegular />}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {text.setAddress}
        </Button>
        <Text size={200} className={styles.now}>
          {address === '' ? text.ownAddress : address}
        </Text>
      </div>
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
    </div>
  );
}

/** Whether the page may ask nobody but the service it comes from, as the pages of the intranet build. */
const isConfined = (): boolean =>
  document.querySelector('meta[http-equiv="Content-Security-Policy"]') !== null;
