import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, DismissRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import { addressOf } from '#xlsx/address';
import { entryText } from '../desk/entry-text.ts';
import { focusGrid } from '../grid/editor.tsx';
import { useDesk, useDeskState, usePreviewText } from '../use-desk.ts';

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

/** Where the active cell is, and all of what it holds, to be edited here too. */
export function FormulaBar() {
  const styles = useStyles();
  const desk = useDesk();
  const text = usePreviewText();
  const edit = useDeskState((state) => state.edit);
  const { active } = useDeskState((state) => state.selection);
  const host = useDeskState((state) => state.host);
  useDeskState((state) => state.revision);
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
            desk.cancelEdit();
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
            if (desk.commitEdit()) focusGrid();
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
        value={edit?.text ?? entryText(host.book, desk.sheet, active)}
        onFocus={() => {
          if (desk.get().edit === null) desk.beginEdit();
          else desk.editInBar();
        }}
        onChange={({ target }) => desk.changeEdit(target.value)}
        onKeyDown={(event) => {
          const { key, altKey, nativeEvent } = event;
          if (nativeEvent.isComposing) return;
          if (key === 'Escape') desk.cancelEdit();
          else if (key === 'Enter' && !altKey) {
            if (!desk.commitEdit()) return event.preventDefault();
            desk.selectCell({ row: active.row + 1, column: active.column });
          } else return;
          event.preventDefault();
          focusGrid();
        }}
      />
    </div>
  );
}

/** The address of what is selected; an address or a name typed here is gone to. */
function NameBox() {
  const styles = useStyles();
  const desk = useDesk();
  const text = usePreviewText();
  const { active } = useDeskState((state) => state.selection);
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
        if (!desk.goTo(typed)) return desk.set({ told: text.notAddress(typed) });
        setTyped(null);
        focusGrid();
      }}
    />
  );
}
