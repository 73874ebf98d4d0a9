import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { TASKS_VIEWS } from '../../session/state/incoming.ts';
import { Stack } from '../../parts/stack.tsx';
import { negative } from '../../parts/styles.ts';
import { TabRow } from '../../parts/tab-row.tsx';
import { TASKS_TEXT } from '../../text/tasks.ts';
import { usePane, useStore, useText } from '../../use-pane.ts';
import { LedgerLine } from './ledger-line.tsx';
import { ImportView } from './import/import-view.tsx';
import { RegistryView } from './registry/registry-view.tsx';
import { Review } from './review/review.tsx';
import { TargetsView } from './targets/targets-view.tsx';
import { UnitsView } from './units/units-view.tsx';

const useStyles = makeStyles({
  tab: { minHeight: '100%' },
  // The first tab begins at the edge of the text below.
  views: { marginInline: negative(tokens.spacingHorizontalS) },
  view: { flexGrow: 1 },
});

/** 任务: what the ledger has, and four views: importing, pulling, confirming targets, and units. An import under review replaces its view. */
export function TasksTab() {
  const styles = useStyles();
  const text = useText(TASKS_TEXT);
  const store = useStore();
  const view = usePane((state) => state.tasksView);
  const incoming = usePane((state) => state.incoming);
  useFocusOnTab(incoming !== null, `tasks-${view}`);
  return (
    <Stack gap="s" className={styles.tab}>
      <LedgerLine />
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
      <Stack id="tasks" className={styles.view} role="tabpanel" aria-labelledby={`tasks-${view}`}>
        {incoming?.from === view ? (
          <Review incoming={incoming} />
        ) : (
          {
            import: <ImportView />,
            registry: <RegistryView />,
            targets: <TargetsView />,
            units: <UnitsView />,
          }[view]
        )}
      </Stack>
    </Stack>
  );
}

/** Focuses the tab when the review of what came in ends, since the buttons that had the focus are removed. */
function useFocusOnTab(isReviewed: boolean, tab: string): void {
  const was = useRef(isReviewed);
  useEffect(() => {
    if (was.current && !isReviewed && document.hasFocus() && document.activeElement === document.body)
      document.getElementById(tab)?.focus();
    was.current = isReviewed;
  }, [isReviewed, tab]);
}
