import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { TASKS_VIEWS, type TasksView } from '../../session/incoming.ts';
import { readHanded } from '../../session/take-over.ts';
import { TASKS_TEXT } from '../../text/tasks.ts';
import { usePane, useStore, useText } from '../../use-pane.ts';
import { HeldLine } from './held-line.tsx';
import { ImportView } from './import/import-view.tsx';
import { RegistryView } from './registry/registry-view.tsx';
import { Review } from './review/review.tsx';
import { UnitsView } from './units/units-view.tsx';

const useStyles = makeStyles({
  tab: { display: 'flex', flexDirection: 'column', gap: '8px', minHeight: '100%' },
  views: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, marginInline: '-4px' },
  view: { flexGrow: 1, display: 'flex', flexDirection: 'column' },
});

/** What the workbook holds, and the ways to get more into it; a way that is under way shows how far it is. */
export function TasksTab() {
  const styles = useStyles();
  const text = useText(TASKS_TEXT);
  const store = useStore();
  const view = usePane((state) => state.tasksView);
  const incoming = usePane((state) => state.incoming);
  useHanded();
  useWayBack(incoming !== null, `tasks-${view}`);
  return (
    <div className={styles.tab}>
      <HeldLine />
      <TabList
        size="small"
        className={styles.views}
        aria-label={text.viewsLabel}
        selectedValue={view}
        onTabSelect={(_, { value }) => store.set({ tasksView: value as TasksView })}
      >
        {TASKS_VIEWS.map((name) => (
          <Tab key={name} value={name} id={`tasks-${name}`} aria-controls="tasks-view">
            {text.views[name]}
          </Tab>
        ))}
      </TabList>
      <div id="tasks-view" className={styles.view} role="tabpanel" aria-labelledby={`tasks-${view}`}>
        {incoming?.from === view ? (
          <Review incoming={incoming} />
        ) : (
          { import: <ImportView />, registry: <RegistryView />, units: <UnitsView /> }[view]
        )}
      </div>
    </div>
  );
}

/** Reads what was given from outside, as soon as nothing else is being done. */
function useHanded(): void {
  const store = useStore();
  const handed = usePane((state) => state.handed);
  const isIdle = usePane((state) => state.work === null);
  useEffect(() => {
    if (handed === null || !isIdle) return;
    store.set({ handed: null });
    void readHanded(store, handed);
  }, [store, handed, isIdle]);
}

/** Once what came in is written or thrown away, its buttons are gone; whoever used them stands at the tab again. */
function useWayBack(isReviewed: boolean, tab: string): void {
  const was = useRef(isReviewed);
  useEffect(() => {
    if (was.current && !isReviewed && document.hasFocus() && document.activeElement === document.body)
      document.getElementById(tab)?.focus();
    was.current = isReviewed;
  }, [isReviewed, tab]);
}
