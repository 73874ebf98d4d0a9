import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { focusGrid } from '../grid/input/cell-editor.tsx';
import { useEditor, useEditorState, usePreviewText } from '../editor/use-editor.ts';

const useStyles = makeStyles({
  tabs: {
    display: 'flex',
    flexShrink: 0,
    overflowX: 'auto',
    scrollbarWidth: 'thin',
    paddingLeft: '46px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  tab: {
    flexShrink: 0,
    padding: '5px 14px 4px',
    border: 'none',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: '3px solid transparent',
    backgroundColor: 'transparent',
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
  },
  front: {
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorPaletteGreenForeground2,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorPaletteGreenBackground3,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1 },
  },
});

/** A tab for each visible sheet; a click activates it. */
export function SheetTabs() {
  const styles = useStyles();
  const editor = useEditor();
  const text = usePreviewText();
  const host = useEditorState((state) => state.host);
  useEditorState((state) => state.revision);
  const front = useRef<HTMLButtonElement>(null);
  const { active, sheets } = host.book;
  const shown = sheets.filter(({ visibility }) => visibility === 'Visible');
  useEffect(() => {
    front.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [active]);
  const onKeyDown = ({ key, currentTarget }: KeyboardEvent): void => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[key];
    const next = by === undefined ? undefined : shown[shown.indexOf(active) + by];
    if (next === undefined || !editor.commitEdit()) return;
    editor.show(next);
    const buttons = [...currentTarget.querySelectorAll('button')];
    buttons[shown.indexOf(next)]?.focus();
  };
  return (
    <div className={styles.tabs} role="tablist" aria-label={text.sheets} onKeyDown={onKeyDown} data-region="">
      {shown.map((sheet) => (
        <button
          key={sheet.id}
          ref={sheet === active ? front : null}
          type="button"
          role="tab"
          aria-selected={sheet === active}
          tabIndex={sheet === active ? 0 : -1}
          className={mergeClasses(styles.tab, sheet === active && styles.front)}
          style={sheet.tabColor === '' ? {} : { borderBottomColor: sheet.tabColor }}
          onClick={() => {
            if (!editor.commitEdit()) return;
            editor.show(sheet);
            focusGrid();
          }}
        >
          {sheet.name}
        </button>
      ))}
    </div>
  );
}
