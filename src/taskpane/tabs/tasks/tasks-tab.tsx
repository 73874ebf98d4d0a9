import { makeStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { TASKS_VIEWS } from '../../session/incoming.ts';
import { readHanded } from '../../session/import-flow.ts';
import { TabRow } from '../../parts/tab-row.tsx';
import { TASKS_TEXT } from '../../text/tasks.ts';
import { usePane, useStore, useText } from '../../use-pane.ts';
import { HeldLine } from './held-line.tsx';
import { ImportView } from './import/import-view.tsx';
import { RegistryView } from './registry/registry-view.tsx';
import { Review } from './review/review.tsx';
import { UnitsView } from './units/units-view.tsx';

const useStyles = makeStyles({
  tab: { display: 'flex', flexDirection: 'column', gap: '8px', minHeight: '100%' },
  views: { marginInline: '-8px' },
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
      <div className={styles.views}>
        <TabRow
          label={text.viewsLabel}
          names={TASKS_VIEWS}
          words={text.views}
          selected={view}
          onSelect={(chosen) => store.set({ tasksView: chosen })}
          panel="tasks"
          isSmall
        />
      </div>
      <div id="tasks" className={styles.view} role="tabpanel" aria-labelledby={`tasks-${view}`}>
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
