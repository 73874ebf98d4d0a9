import { Button } from '@fluentui/react-components';
import type { Ledger } from '#actions/ledger/read-ledger';
import { periodWords } from '#core/text/calendar-words';
import { showClosed } from '../../../session/month/correct-flow.ts';
import { CORRECT_TEXT } from '../../../text/month/correct.ts';
import { usePane, useStore, useText } from '../../../use-pane.ts';

/** Leads from a row of a closed period to the reports of that period on its task, to be corrected; else nothing. */
export function CorrectLink({ period, ledger }: { readonly period: string | null; readonly ledger: Ledger }) {
  const text = useText(CORRECT_TEXT);
  const store = useStore();
  const language = usePane((state) => state.language);
  const isClosed = ledger.entries.periods.some((one) => one.period === period && one.state === 'closed');
  if (period === null || !isClosed) return null;
  return (
    <div>
      <Button
        size="small"
        onClick={() => {
          showClosed(store, period);
          store.set({ fillingView: 'period' });
        }}
      >
        {text.correctPeriod(periodWords(period, language))}
      </Button>
    </div>
  );
}
