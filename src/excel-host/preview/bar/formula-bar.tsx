import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, DismissRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import { addressOf } from '#xlsx/address';
import { entryText } from '../editor/entry-text.ts';
import { focusGrid } from '../grid/input/cell-editor.tsx';
import { useEditor, useEditorState, usePreviewText } from '../editor/use-editor.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'stretch',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    minHeight: '28px',
    flexShrink: 0,
  },
  name: {
    width: '112px',
    flexShrink: 0,
    boxSizing: 'border-box',
    border: 'none',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '0 8px',
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
  },
  buttons: { display: 'flex', alignItems: 'center', padding: '0 2px' },
  function: {
    alignSelf: 'center',
    padding: '0 8px',
    fontStyle: 'italic',
    fontFamily: 'Georgia, serif',
    color: tokens.colorNeutralForeground3,
  },
  content: {
    flexGrow: 1,
    minWidth: 0,
    border: 'none',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '5px 8px',
    resize: 'none',
    maxHeight: '96px',
    boxSizing: 'border-box',
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    fieldSizing: 'content',
    ':disabled': { color: tokens.colorNeutralForeground1 },
  },
});

/** The formula bar: the name box and the whole content of the active cell, which can be edited here. */
export function FormulaBar() {
  const styles = useStyles();
  const editor = useEditor();
  const text = usePreviewText();
  const edit = useEditorState((state) => state.edit);
  const { active } = useEditorState((state) => state.selection);
  const host = useEditorState((state) => state.host);
  useEditorState((state) => state.revision);
  const field = useRef<HTMLTextAreaElement>(null);
  return (
    <div className={styles.bar}>
      <NameBox />
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={text.cancel}
          disabled={edit === null}
          onClick={() => {
            editor.cancelEdit();
            focusGrid();
          }}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<CheckmarkRegular />}
          aria-label={text.accept}
          disabled={edit === null}
          onClick={() => {
            if (editor.commitEdit()) focusGrid();
          }}
        />
      </div>
      <span className={styles.function} aria-hidden>
        fx
      </span>
      <textarea
        ref={field}
        className={styles.content}
        rows={1}
        spellCheck={false}
        aria-label={text.formulaBar}
        value={edit?.text ?? entryText(host.book, editor.sheet, active)}
        onFocus={() => {
          if (editor.get().edit === null) editor.beginEdit();
          else editor.editInBar();
        }}
        onChange={({ target }) => editor.changeEdit(target.value)}
        onKeyDown={(event) => {
          const { key, altKey, nativeEvent } = event;
          if (nativeEvent.isComposing) return;
          if (key === 'Escape') editor.cancelEdit();
          else if (key === 'Enter' && !altKey) {
            if (!editor.commitEdit()) return event.preventDefault();
            editor.selectCell({ row: active.row + 1, column: active.column });
          } else return;
          event.preventDefault();
          focusGrid();
        }}
      />
    </div>
  );
}

/** The name box: shows the address of the selection, and goes to an address or name that is entered. */
function NameBox() {
  const styles = useStyles();
  const editor = useEditor();
  const text = usePreviewText();
  const { active } = useEditorState((state) => state.selection);
  const address = addressOf({ ...active, rowCount: 1, columnCount: 1 });
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => setTyped(null), [address]);
  return (
    <input
      className={styles.name}
      aria-label={text.nameBox}
      value={typed ?? address}
      spellCheck={false}
      onFocus={({ target }) => target.select()}
      onBlur={() => setTyped(null)}
      onChange={({ target }) => setTyped(target.value)}
      onKeyDown={(event) => {
        const { key } = event;
        if (key === 'Escape') focusGrid();
        if (key !== 'Enter') return;
        // Else the field that gets the focus would get the line's end too.
        event.preventDefault();
        if (typed === null) return focusGrid();
        if (!editor.goTo(typed)) return editor.set({ message: text.notAddress(typed) });
        setTyped(null);
        focusGrid();
      }}
    />
  );
}
