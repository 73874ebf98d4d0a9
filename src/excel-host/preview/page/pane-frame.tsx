import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useEditor, useEditorState, usePreviewText } from '../editor/use-editor.ts';
import { tellDay } from './demo.ts';
import { tellLanguage } from './language.ts';

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
      <Frame key={run} frame={frame} />
    </section>
  );
}

/** The page of the pane. It follows the language without being loaded again, which would end what it is in the middle of. */
function Frame({ frame }: { readonly frame: RefObject<HTMLIFrameElement | null> }) {
  const styles = useStyles();
  const editor = useEditor();
  const text = usePreviewText();
  const [firstLanguage] = useState(() => editor.get().language);
  const day = useEditorState((state) => state.day);
  // Before its page has loaded nobody listens. A script that touches the window of the frame so early
  // also makes the browser use that window, which is the one of an empty document, for the page.
  const isLoaded = useRef(false);
  useEffect(() => {
    if (isLoaded.current) tellDay(frame.current, day);
  }, [frame, day]);
  return (
    <iframe
      ref={frame}
      title={text.pane}
      className={styles.frame}
      src={`preview-pane.html?lang=${firstLanguage}`}
      onLoad={() => {
        isLoaded.current = true;
        tellLanguage(frame.current, editor.get().language);
        tellDay(frame.current, editor.get().day);
      }}
      data-region=""
    />
  );
}
