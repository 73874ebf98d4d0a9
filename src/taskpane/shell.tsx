import { makeStyles, Tab as TabButton, TabList, tokens } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { Footer } from './parts/footer.tsx';
import { Loading } from './parts/loading.tsx';
import { WorkBar } from './parts/work-bar.tsx';
import { type Tab, TABS } from './session/state.ts';
import { SHELL } from './text/shell.ts';
import { usePane, useStore, useText } from './use-pane.ts';

const useStyles = makeStyles({
  shell: {
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  tabs: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, paddingInline: '4px' },
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
  if (phase === 'outside') return <Loading text={text.outside} isWaiting={false} />;
  const View = TAB_VIEWS[tab];
  return (
    <div className={styles.shell}>
      <TabList
        className={styles.tabs}
        aria-label={text.title}
        selectedValue={tab}
        onTabSelect={(_, { value }) => store.set({ tab: value as Tab })}
      >
        {TABS.map((name) => (
          <TabButton key={name} value={name} id={`tab-${name}`} aria-controls="view">
            {text.tabs[name]}
          </TabButton>
        ))}
      </TabList>
      <WorkBar />
      {isTold && (
        <Suspense>
          <Message />
        </Suspense>
      )}
      <main
        id="view"
        className={styles.content}
        role="tabpanel"
        aria-labelledby={`tab-${tab}`}
        aria-busy={isWorking}
        tabIndex={0}
      >
        <Suspense fallback={<Loading text={text.loading} />}>
          {isRead ? <View /> : <Loading text={text.works.opening} />}
        </Suspense>
      </main>
      <Footer />
    </div>
  );
}
