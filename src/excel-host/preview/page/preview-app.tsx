import { FluentProvider, makeStyles, tokens, webLightTheme } from '@fluentui/react-components';
import { type RefObject, useCallback, useEffect } from 'react';
import { FormulaBar } from '../bar/formula-bar.tsx';
import { RibbonBar } from '../bar/ribbon-bar.tsx';
import type { RibbonButton } from '../bar/ribbon.ts';
import { SheetTabs } from '../bar/sheet-tabs.tsx';
import { StatusBar } from '../bar/status-bar.tsx';
import type { WorkbookEditor } from '../editor/workbook-editor.ts';
import { fileNameOf, leave, openFile, saveFile } from './files.ts';
import { focusGrid } from '../grid/input/cell-editor.tsx';
import { SheetGrid } from '../grid/grid.tsx';
import { chooseLanguage, followLanguage } from './language.ts';
import { LeaveDialog } from './leave-dialog.tsx';
import { PaneFrame } from './pane-frame.tsx';
import { goToNextRegion } from './regions.ts';
import { PREVIEW } from '../text.ts';
import { ExcelMessageBar } from './message-bar.tsx';
import { EditorContext, useEditorState } from '../editor/use-editor.ts';

const FONTS =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";
const THEME = { ...webLightTheme, fontFamilyBase: FONTS };

const useStyles = makeStyles({
  page: {
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  // For screen readers only: the title of the window shows it.
  title: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    margin: 0,
  },
  below: { flexGrow: 1, minHeight: 0, display: 'flex' },
  book: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
  sheet: { flexGrow: 1, minHeight: 0, display: 'flex' },
});

interface PreviewAppProps {
  readonly editor: WorkbookEditor;
  readonly frame: RefObject<HTMLIFrameElement | null>;
  readonly press: (name: string) => Promise<boolean>;
}

/** The preview: the ribbon on top, the workbook as a grid, and the add-in's own pane next to it. */
export function PreviewApp({ editor, frame, press }: PreviewAppProps) {
  return (
    <EditorContext value={editor}>
      <FluentProvider theme={THEME} style={{ height: '100%' }}>
        <Page editor={editor} frame={frame} press={press} />
      </FluentProvider>
    </EditorContext>
  );
}

function Page({ editor, frame, press }: PreviewAppProps) {
  const styles = useStyles();
  const language = useEditorState((state) => state.language);
  const text = PREVIEW[language];
  const fileName = useEditorState(fileNameOf);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.title = `${fileName} - ${text.title}`;
  }, [language, fileName, text]);

  // On the window: right after loading, no element has the focus.
  useEffect(() => {
    const go = (event: KeyboardEvent): void => {
      const isSave = event.key.toLowerCase() === 's' && (event.ctrlKey || event.metaKey);
      if (event.key !== 'F6' && !isSave) return;
      event.preventDefault();
      if (isSave) void saveFile(editor);
      else if (editor.commitEdit()) goToNextRegion(event.shiftKey ? -1 : 1, focusGrid);
    };
    window.addEventListener('keydown', go);
    return () => window.removeEventListener('keydown', go);
  }, [editor]);

  useEffect(() => followLanguage(editor), [editor]);

  const onOpen = useCallback(
    (file: File): void =>
      void openFile(editor, file, (notice) =>
        frame.current?.contentWindow?.postMessage(notice, window.location.origin),
      ),
    [editor, frame],
  );
  // Otherwise the browser would leave the page and show the file.
  useEffect(() => {
    const over = (event: DragEvent): void => event.preventDefault();
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      const [file] = event.dataTransfer?.files ?? [];
      if (file !== undefined) onOpen(file);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, [onOpen]);

  const onPress = async ({ runs }: RibbonButton): Promise<void> => {
    editor.set({ isPaneOpen: true });
    if (runs !== null && !(await press(runs))) editor.set({ message: text.unknownButton });
  };
  return (
    <div className={styles.page}>
      <header>
        <h1 className={styles.title}>{text.title}</h1>
        <RibbonBar
          onPress={(button) => void onPress(button)}
          onNew={() => void leave(editor, { kind: 'new' })}
          onDemo={() => void leave(editor, { kind: 'demo' })}
          onOpen={onOpen}
          onSave={() => void saveFile(editor)}
          onLanguage={() => chooseLanguage(editor, frame.current, language === 'zh' ? 'en' : 'zh')}
        />
      </header>
      <div className={styles.below}>
        <main className={styles.book}>
          <FormulaBar />
          <ExcelMessageBar />
          <div className={styles.sheet} data-region="grid">
            <SheetGrid />
          </div>
          <SheetTabs />
          <StatusBar />
        </main>
        <PaneFrame frame={frame} />
      </div>
      <LeaveDialog />
    </div>
  );
}
