import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { Footer } from './parts/footer.tsx';
import { Loading } from './parts/loading.tsx';
import { TabRow } from './parts/tab-row.tsx';
import { WorkBar } from './parts/work-bar.tsx';
import { TABS, type Told } from './session/state.ts';
import { SHELL } from './text/shell.ts';
import { usePane, useStore, useText } from './use-pane.ts';

const useStyles = makeStyles({
  shell: {
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  /** Excel shows the name of the add-in above the pane; this one is for those who listen. */
  title: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: 0,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
  main: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  content: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: '12px' },
});

/** Its bar and the sentences of all failures come when there is something to tell. */
const Message = lazy(async () => ({ default: (await import('./parts/message.tsx')).Message }));

const TAB_VIEWS = {
  tasks: lazy(async () => ({ default: (await import('./tabs/tasks/tasks-tab.tsx')).TasksTab })),
  filling: lazy(async () => ({ default: (await import('./tabs/filling/filling-tab.tsx')).FillingTab })),
  checks: lazy(async () => ({ default: (await import('./tabs/checks/checks-tab.tsx')).ChecksTab })),
  summary: lazy(async () => ({ default: (await import('./tabs/summary/summary-tab.tsx')).SummaryTab })),
};

/** Tabs on top, what is going on below them, the tab itself, and what holds for all tabs at the foot. */
export function Shell() {
  const styles = useStyles();
  const text = useText(SHELL);
  const store = useStore();
  const tab = usePane((state) => state.tab);
  const phase = usePane((state) => state.phase);
  const isRead = usePane((state) => state.desk !== null);
  const isTold = usePane((state) => state.told !== null);
  const isWorking = usePane((state) => state.work !== null);
  if (phase === 'outside')
    return (
      <main>
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
          onSelect={(chosen) => store.set({ tab: chosen, told: lasting(store.get().told) })}
          panel="view"
        />
      </header>
      <main className={styles.main}>
        <WorkBar />
        {isTold && (
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
          <Suspense fallback={<Loading text={text.loading} />}>
            {isRead ? <View /> : <Loading text={text.works.opening} />}
          </Suspense>
        </div>
      </main>
      <Footer />
    </div>
  );
}

/** What went wrong stays to be read; that something was done is known after the next step. */
const lasting = (told: Told | null): Told | null =>
  told?.kind === 'failure' || told?.kind === 'fault' ? told : null;
