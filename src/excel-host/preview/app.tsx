import { FluentProvider, makeStyles, tokens, webLightTheme } from '@fluentui/react-components';
import { type RefObject, useEffect } from 'react';
import { FormulaBar } from './bar/formula-bar.tsx';
import { RibbonBar } from './bar/ribbon-bar.tsx';
import type { RibbonButton } from './bar/ribbon.ts';
import { SheetTabs } from './bar/sheet-tabs.tsx';
import { StatusBar } from './bar/status-bar.tsx';
import type { Desk } from './desk/desk.ts';
import { downloadBook, openFile } from './files.ts';
import { focusGrid } from './grid/editor.tsx';
import { Grid } from './grid/grid.tsx';
import { PaneFrame } from './pane-frame.tsx';
import { goToNextRegion } from './regions.ts';
import { PREVIEW } from './text.ts';
import { ToldBar } from './told-bar.tsx';
import { DeskContext, useDeskState } from './use-desk.ts';

const FACES =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";
const THEME = { ...webLightTheme, fontFamilyBase: FACES };

const useStyles = makeStyles({
  page: {
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  // Said, not shown: the window's title shows it.
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

interface AppProps {
  readonly desk: Desk;
  readonly frame: RefObject<HTMLIFrameElement | null>;
  readonly press: (name: string) => Promise<boolean>;
}

/** The preview: the ribbon on top, the workbook as a grid, the very pane of the add-in beside it. */
export function App({ desk, frame, press }: AppProps) {
  return (
    <DeskContext value={desk}>
      <FluentProvider theme={THEME} style={{ height: '100%' }}>
        <Page desk={desk} frame={frame} press={press} />
      </FluentProvider>
    </DeskContext>
  );
}

function Page({ desk, frame, press }: AppProps) {
  const styles = useStyles();
  const language = useDeskState((state) => state.language);
  const text = PREVIEW[language];
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.title = text.title;
  }, [language, text]);

  // From wherever the person is, and from nowhere, as when the page has just come.
  useEffect(() => {
    const go = (event: KeyboardEvent): void => {
      if (event.key !== 'F6') return;
      event.preventDefault();
      if (desk.commitEdit()) goToNextRegion(event.shiftKey ? -1 : 1, focusGrid);
    };
    window.addEventListener('keydown', go);
    return () => window.removeEventListener('keydown', go);
  }, [desk]);

  const onPress = async ({ runs }: RibbonButton): Promise<void> => {
    desk.set({ isPaneOpen: true });
    if (runs !== null && !(await press(runs))) desk.set({ told: text.unknownButton });
  };
  return (
    <div className={styles.page}>
      <header>
        <h1 className={styles.title}>{text.title}</h1>
        <RibbonBar
          onPress={(button) => void onPress(button)}
          onOpen={(file) =>
            void openFile(desk, file, (notice) =>
              frame.current?.contentWindow?.postMessage(notice, window.location.origin),
            )
          }
          onDownload={() => void downloadBook(desk, text.fileName)}
          onLanguage={() => desk.speak(language === 'zh' ? 'en' : 'zh')}
        />
      </header>
      <div className={styles.below}>
        <main className={styles.book}>
          <FormulaBar />
          <ToldBar />
          <div className={styles.sheet} data-region="grid">
            <Grid />
          </div>
          <SheetTabs />
          <StatusBar />
        </main>
        <PaneFrame frame={frame} />
      </div>
    </div>
  );
}
