import { Button, Field, makeStyles, Text, Textarea } from '@fluentui/react-components';
import { DocumentAddRegular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import { toInputFile } from '../../../session/import/dropped-files.ts';
import { readInputFiles } from '../../../session/import/import-flow.ts';
import { DropZone } from '../../../parts/drop-zone.tsx';
import { Stack } from '../../../parts/stack.tsx';
import { IMPORT_TEXT } from '../../../text/import.ts';
import { usePane, useStore, useText } from '../../../use-pane.ts';

const FORMATS = '.docx,.pdf,.xlsx,.html,.htm,.txt,.mht,.mhtml,.doc,.xls,.xml,.json';

const useStyles = makeStyles({
  read: { alignSelf: 'flex-start' },
});

/** 导入通知: reads chosen files, dropped files or pasted text. */
export function ImportView() {
  const text = useText(IMPORT_TEXT);
  const store = useStore();
  const isIdle = usePane((state) => state.work === null);
  const chooser = useRef<HTMLInputElement>(null);
  const choose = async (files: readonly File[]): Promise<void> => {
    if (files.length > 0) await readInputFiles(store, await Promise.all(files.map(toInputFile)));
  };
  return (
    <Stack gap="l">
      <Text>{text.intro}</Text>
      <DropZone hint={text.orDrop} hintOver={text.dropHere}>
        <input
          ref={chooser}
          type="file"
          multiple
          accept={FORMATS}
          hidden
          onChange={({ currentTarget }) => {
            const files = [...(currentTarget.files ?? [])];
            // Lets the user choose the same file again after correcting it.
            currentTarget.value = '';
            void choose(files);
          }}
        />
        <Button
          appearance="primary"
          icon={<DocumentAddRegular />}
          disabledFocusable={!isIdle}
          onClick={() => chooser.current?.click()}
        >
          {text.choose}
        </Button>
      </DropZone>
      <Paste />
    </Stack>
  );
}

function Paste() {
  const styles = useStyles();
  const text = useText(IMPORT_TEXT);
  const store = useStore();
  const isIdle = usePane((state) => state.work === null);
  const [pasted, setPasted] = useState('');
  const [isMissed, setMissed] = useState(false);
  const read = (): void => {
    const isBlank = pasted.trim() === '';
    setMissed(isBlank);
    if (isBlank) return;
    void readInputFiles(store, [{ name: text.pastedName, bytes: new TextEncoder().encode(pasted) }]);
  };
  return (
    <>
      <Field label={text.paste} {...(isMissed ? { validationMessage: text.emptyPaste } : {})}>
        <Textarea
          rows={6}
          resize="vertical"
          placeholder={text.pasteHint}
          value={pasted}
          onChange={(_, { value }) => setPasted(value)}
        />
      </Field>
      <Button className={styles.read} disabledFocusable={!isIdle} onClick={read}>
        {text.read}
      </Button>
    </>
  );
}
