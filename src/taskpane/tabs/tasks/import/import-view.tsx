import { Button, Field, makeStyles, mergeClasses, Text, Textarea, tokens } from '@fluentui/react-components';
import { DocumentAddRegular } from '@fluentui/react-icons';
import { type DragEvent, useRef, useState } from 'react';
import { toInputFile } from '../../../session/import/dropped-files.ts';
import { readInputFiles } from '../../../session/import/import-flow.ts';
import { Stack } from '../../../parts/stack.tsx';
import { IMPORT_TEXT } from '../../../text/import.ts';
import { usePane, useStore, useText } from '../../../use-pane.ts';

const FORMATS = '.docx,.pdf,.xlsx,.html,.htm,.txt,.mht,.mhtml,.doc,.xls,.xml,.json';

const useStyles = makeStyles({
  zone: {
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalM}`,
    textAlign: 'center',
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { backgroundColor: tokens.colorBrandBackground2, border: `1px dashed ${tokens.colorBrandStroke1}` },
  hint: { color: tokens.colorNeutralForeground3 },
  read: { alignSelf: 'flex-start' },
});

/** 导入通知: reads chosen files, dropped files or pasted text. */
export function ImportView() {
  const styles = useStyles();
  const text = useText(IMPORT_TEXT);
  const store = useStore();
  const isIdle = usePane((state) => state.work === null);
  const chooser = useRef<HTMLInputElement>(null);
  const { isOver, ...overZone } = useOver();
  const choose = async (files: readonly File[]): Promise<void> => {
    if (files.length > 0) await readInputFiles(store, await Promise.all(files.map(toInputFile)));
  };
  return (
    <Stack gap="l">
      <Text>{text.intro}</Text>
      <Stack
        gap="s"
        align="center"
        className={mergeClasses(styles.zone, isOver && styles.over)}
        {...overZone}
      >
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
        <Text size={200} className={styles.hint}>
          {isOver ? text.dropHere : text.orDrop}
        </Text>
      </Stack>
      <Paste />
    </Stack>
  );
}

/** Whether files are dragged over a zone. Dropping them works anywhere on the pane (dropped-files.ts). */
function useOver() {
  const [isOver, setOver] = useState(false);
  return {
    isOver,
    onDragEnter: () => setOver(true),
    onDragLeave: ({ currentTarget, relatedTarget }: DragEvent<HTMLElement>) => {
      if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false);
    },
    onDrop: () => setOver(false),
  };
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
