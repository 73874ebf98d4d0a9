import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { Loading } from '../../parts/loading.tsx';
import { NoRegistry } from '../../parts/no-registry.tsx';
import { Stack } from '../../parts/stack.tsx';
import { negative } from '../../parts/styles.ts';
import { TabRow } from '../../parts/tab-row.tsx';
import { FILLING_VIEWS } from '../../session/state/filling-view.ts';
import { FILLING_VIEWS_TEXT } from '../../text/month/views.ts';
import { SHELL_TEXT } from '../../text/shell.ts';
import { usePane, useStore, useText } from '../../use-pane.ts';
import { CardView } from './card-view.tsx';

const useStyles = makeStyles({
  tab: { minHeight: '100%' },
  // The first tab begins at the edge of the text below.
  views: { marginInline: negative(tokens.spacingHorizontalS) },
  view: { flexGrow: 1 },
});

const VIEWS = {
  card: CardView,
  period: lazy(async () => ({ default: (await import('./period/period-view.tsx')).PeriodView })),
  packs: lazy(async () => ({ default: (await import('./packs/packs-view.tsx')).PacksView })),
  returns: lazy(async () => ({ default: (await import('./returns/returns-view.tsx')).ReturnsView })),
  reminders: lazy(async () => ({ default: (await import('./reminders/reminders-view.tsx')).RemindersView })),
};

/** 填报: the row the user is in, and the work of the month: periods, packs, returns and reminders. */
export function FillingTab() {
  const styles = useStyles();
  const text = useText(FILLING_VIEWS_TEXT);
  const shell = useText(SHELL_TEXT);
  const store = useStore();
  const view = usePane((state) => state.fillingView);
  const isDuban = usePane((state) => state.workbook?.ledger.isDuban === true);
  if (!isDuban) return <NoRegistry />;
  const View = VIEWS[view];
  return (
    <Stack gap="m" className={styles.tab}>
      <div className={styles.views}>
        <TabRow
          label={text.label}
          names={FILLING_VIEWS}
          words={text.views}
          selected={view}
          onSelect={(chosen) => store.set({ fillingView: chosen })}
          panel="filling"
          isSmall
        />
      </div>
      <Stack id="filling" className={styles.view} role="tabpanel" aria-labelledby={`filling-${view}`}>
        <Suspense fallback={<Loading text={shell.loading} />}>
          <View />
        </Suspense>
      </Stack>
    </Stack>
  );
}
