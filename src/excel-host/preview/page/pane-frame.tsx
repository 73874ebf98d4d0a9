import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { RefObject } from 'react';
import { useEditor, useEditorState, usePreviewText } from '../editor/use-editor.ts';

const useStyles = makeStyles({
  side: {
    width: '350px',
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  closed: { display: 'none' },
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: '6px 8px 2px 12px',
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightRegular },
  frame: { flexGrow: 1, border: 'none', width: '100%' },
});

/** The pane in the width Excel gives it. While it is closed its page keeps running, as in Excel. */
export function PaneFrame({ frame }: { readonly frame: RefObject<HTMLIFrameElement | null> }) {
  const styles = useStyles();
  const editor = useEditor();
  const text = usePreviewText();
  const isOpen = useEditorState((state) => state.isPaneOpen);
  const language = useEditorState((state) => state.language);
  const run = useEditorState((state) => state.paneRun);
  return (
    <section className={mergeClasses(styles.side, !isOpen && styles.closed)} aria-label={text.pane}>
      <header className={styles.head}>
        <h2 className={styles.title}>{text.pane}</h2>
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={text.closePane}
          onClick={() => editor.set({ isPaneOpen: false })}
        />
      </header>
      <iframe
        key={`${String(run)} ${language}`}
        ref={frame}
        title={text.pane}
        className={styles.frame}
        src={`preview-pane.html?lang=${language}`}
        data-region=""
      />
    </section>
  );
}
