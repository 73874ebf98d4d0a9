import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { Loading } from './parts/loading.tsx';
import { PANE_PADDING, VISUALLY_HIDDEN } from './parts/shell-styles.ts';
import { TabRow } from './parts/tab-row.tsx';
import { TABS, type PaneMessage } from './session/state/state.ts';
import { SHELL_TEXT } from './text/shell.ts';
import { usePane, useStore, useText } from './use-pane.ts';

const useStyles = makeStyles({
  shell: {
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  // Excel shows the name of the add-in above the pane.
  title: VISUALLY_HIDDEN,
  main: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  content: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: PANE_PADDING },
});

/** Not in the first script, which so stays without Fluent's button: neither shows anything before there is a session. */
const Footer = lazy(async () => ({ default: (await import('./parts/footer.tsx')).Footer }));
const WorkBar = lazy(async () => ({ default: (await import('./parts/work-bar.tsx')).WorkBar }));

/** Loaded when there is something to show, with the sentences of all failures. */
const Message = lazy(async () => ({ default: (await import('./parts/message/message.tsx')).Message }));

const TAB_VIEWS = {
  tasks: lazy(async () => ({ default: (await import('./tabs/tasks/tasks-tab.tsx')).TasksTab })),
  filling: lazy(async () => ({ default: (await import('./tabs/filling/filling-tab.tsx')).FillingTab })),
  checks: lazy(async () => ({ default: (await import('./tabs/checks/checks-tab.tsx')).ChecksTab })),
  summary: lazy(async () => ({ default: (await import('./tabs/summary/summary-tab.tsx')).SummaryTab })),
};

/** The tab list, progress and messages below it, the open tab, and the footer. */
export function Shell() {
  const styles = useStyles();
  const text = useText(SHELL_TEXT);
  const store = useStore();
  const tab = usePane((state) => state.tab);
  const phase = usePane((state) => state.phase);
  const isRead = usePane((state) => state.workbook !== null);
  const hasMessage = usePane((state) => state.message !== null);
  const isWorking = usePane((state) => state.work !== null);
  if (phase === 'outside')
    return (
      <main>
        <h1 className={styles.title}>{text.title}</h1>
        <Loading text={text.outside} isWaiting={false} />
      </main>
    );
  const View = TAB_VIEWS[tab];
  return (
    <div className={styles.shell}>
      <header>
        <h1 className={styles.title}>{text.title}</h1>
        <TabRow
          label={text.title}
          names={TABS}
          words={text.tabs}
          selected={tab}
          onSelect={(chosen) => store.set({ tab: chosen, message: lasting(store.get().message) })}
          panel="view"
        />
      </header>
      <main className={styles.main}>
        <Suspense>{isRead && <WorkBar />}</Suspense>
        {hasMessage && (
          <Suspense>
            <Message />
          </Suspense>
        )}
        <div
          id="view"
          className={styles.content}
          role="tabpanel"
          aria-labelledby={`view-${tab}`}
          aria-busy={isWorking}
          tabIndex={0}
        >
          <Suspense fallback={<Loading text={text.loading} />}>{isRead ? <View /> : <NotRead />}</Suspense>
        </div>
      </main>
      <Suspense>
        <Footer />
      </Suspense>
    </div>
  );
}

/** Shown until the workbook has been read. Where that failed, the message above says why. */
function NotRead() {
  const text = useText(SHELL_TEXT);
  const isFailed = usePane(({ session, work }) => session !== null && work === null);
  return isFailed ? <Loading text={text.notRead} isWaiting={false} /> : <Loading text={text.works.opening} />;
}

/** Failures stay when another tab is opened; messages of success do not. */
const lasting = (message: PaneMessage | null): PaneMessage | null =>
  message?.kind === 'failure' || message?.kind === 'fault' ? message : null;
