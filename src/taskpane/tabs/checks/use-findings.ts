import { useDeferredValue, useMemo, useState } from 'react';
import type { Checked } from '#actions/check/check';
import {
  ALL_FINDINGS,
  countFindings,
  filterFindings,
  type FindingCounts,
  type FindingFilter,
  findingWords,
  type ListedFinding,
  listFindings,
} from '#actions/findings/finding-list';
import { usePane } from '../../use-pane.ts';

/** The filter last used stays while the pane lives: people go to the sheet and to other tabs in between. */
let lastFilter = ALL_FINDINGS;

export interface FilteredFindings {
  readonly all: readonly ListedFinding[];
  readonly counts: FindingCounts;
  readonly shown: readonly ListedFinding[];
  readonly filter: FindingFilter;
  readonly setFilter: (change: Partial<FindingFilter>) => void;
}

/** What was found, as the person wants to see it. */
export function useFindings(checked: Checked): FilteredFindings {
  const language = usePane((state) => state.language);
  const [filter, setFilter] = useState(lastFilter);
  const all = useMemo(() => listFindings(checked), [checked]);
  const words = useMemo(() => findingWords(checked, language), [checked, language]);
  const counts = useMemo(() => countFindings(all, filter.isSettledShown), [all, filter.isSettledShown]);
  const wanted = useDeferredValue(filter);
  const shown = useMemo(() => filterFindings(all, wanted, words), [all, wanted, words]);
  return {
    all,
    counts,
    shown,
    filter,
    setFilter: (change) => {
      lastFilter = { ...lastFilter, ...change };
      setFilter(lastFilter);
    },
  };
}
