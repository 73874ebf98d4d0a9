import { useMemo } from 'react';
import type { CheckedLedger } from '#actions/ledger/checked-ledger';
import { type ReportingStatus, reportingStatus } from '#actions/reporting/reporting-status';
import { Failure, failureSentence } from '#core/failure/failure';
import { usePane } from '../../use-pane.ts';

/** Who has reported for a period (null: the one reported on now), or the sentence why that cannot be said. */
export function useStatus({ checked }: CheckedLedger, period: string | null): ReportingStatus | string {
  const language = usePane((state) => state.language);
  return useMemo(() => {
    try {
      return reportingStatus(checked, period);
    } catch (error) {
      if (error instanceof Failure) return failureSentence(error, language);
      throw error;
    }
  }, [checked, period, language]);
}
