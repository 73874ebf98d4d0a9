import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import { useEditor, useEditorState, usePreviewText } from '../editor/use-editor.ts';
import type { Leaving } from '../editor/editor-state.ts';
import { fileNameOf, goOn, saveFile } from './files.ts';

const useStyles = makeStyles({
  dialog: {
    width: 'min(480px, 90vw)',
    boxSizing: 'border-box',
    padding: '24px',
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow64,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    overflowWrap: 'anywhere',
    '::backdrop': { backgroundColor: 'rgba(0, 0, 0, 0.4)' },
  },
  title: { margin: 0, ...typographyStyles.subtitle1 },
  hint: { margin: '8px 0 24px', ...typographyStyles.body1 },
  actions: { display: 'flex', flexWrap: 'wrap', justifyContent: 'end', gap: '8px' },
});

/** Asks whether the changes are saved before another workbook takes their place. */
export function LeaveDialog() {
  const leaving = useEditorState((state) => state.leaving);
  return leaving === null ? null : <Question leaving={leaving} />;
}

/** The browser's own dialog: nothing of the page, the pane's frame included, takes the focus from it. */
function Question({ leaving }: { readonly leaving: Leaving }) {
  const styles = useStyles();
  const editor = useEditor();
  const text = usePreviewText();
  const name = useEditorState(fileNameOf);
  const dialog = useRef<HTMLDialogElement>(null);
  const [title, hint] = [useId(), useId()];
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // The focus goes back to where it was.
    return () => element?.close();
  }, []);
  const stay = (): void => editor.set({ leaving: null });
  const saveAndGo = async (): Promise<void> => {
    if (await saveFile(editor)) await goOn(editor, leaving);
    // Excel's message says why the text of the cell cannot be entered.
    else stay();
  };
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={title}
      aria-describedby={hint}
      onCancel={stay}
    >
      <h2 id={title} className={styles.title}>
        {text.unsaved(name)}
      </h2>
      <p id={hint} className={styles.hint}>
        {text.unsavedHint}
      </p>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={() => void saveAndGo()}>
          {text.saveFirst}
        </Button>
        <Button onClick={() => void goOn(editor, leaving)}>{text.dontSave}</Button>
        <Button onClick={stay}>{text.stay}</Button>
      </div>
    </dialog>
  );
}
