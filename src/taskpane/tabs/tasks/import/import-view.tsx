import { Button, Field, makeStyles, mergeClasses, Text, Textarea, tokens } from '@fluentui/react-components';
import { DocumentAddRegular } from '@fluentui/react-icons';
import { type DragEvent, useRef, useState } from 'react';
import { inputFile } from '../../../session/open-from-outside.ts';
import { readHanded } from '../../../session/import-flow.ts';
import { IMPORT } from '../../../text/import.ts';
import { usePane, useStore, useText } from '../../../use-pane.ts';

const FORMATS = '.docx,.pdf,.xlsx,.html,.htm,.txt,.json';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '16px' },
  zone: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '8px',
    padding: '20px 12px',
    textAlign: 'center',
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { backgroundColor: tokens.colorBrandBackground2, border: `1px dashed ${tokens.colorBrandStroke1}` },
  hint: { color: tokens.colorNeutralForeground3 },
  read: { alignSelf: 'flex-start' },
});

/** Chooses files, takes those that are dropped, or takes pasted text. */
export function ImportView() {
  const styles = useStyles();
  const text = useText(IMPORT);
  const store = useStore();
  const isIdle = usePane((state) => state.work === null);
  const chooser = useRef<HTMLInputElement>(null);
  const { isOver, ...overZone } = useOver();
  const choose = async (files: readonly File[]): Promise<void> => {
    if (files.length > 0) await readHanded(store, await Promise.all(files.map(inputFile)));
  };
  return (
    <div className={styles.view}>
      <Text>{text.intro}</Text>
      <div className={mergeClasses(styles.zone, isOver && styles.over)} {...overZone}>
        <input
          ref={chooser}
          type="file"
          multiple
          accept={FORMATS}
          hidden
          onChange={({ currentTarget }) => {
            const files = [...(currentTarget.files ?? [])];
            // The same file can be chosen again, after it was mended.
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
      </div>
      <Paste />
    </div>
  );
}

/** Whether files are held over a zone; where they are let go is for the whole pane to see. */
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
  const text = useText(IMPORT);
  const store = useStore();
  const isIdle = usePane((state) => state.work === null);
  const [pasted, setPasted] = useState('');
  const [isMissed, setMissed] = useState(false);
  const read = (): void => {
    const isBlank = pasted.trim() === '';
    setMissed(isBlank);
    if (isBlank) return;
    void readHanded(store, [{ name: text.pastedName, bytes: new TextEncoder().encode(pasted) }]);
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
