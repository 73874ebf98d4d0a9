import { useDeferredValue, useMemo } from 'react';
import type { Checked } from '#actions/check/check';
import type { FindingFilter } from '#actions/findings/finding-filter';
import {
  countFindings,
  filterFindings,
  type FindingCounts,
  findingWords,
  type ListedFinding,
  listFindings,
} from '#actions/findings/finding-list';
import { usePane, useStore } from '../../use-pane.ts';

interface FilteredFindings {
  readonly all: readonly ListedFinding[];
  readonly counts: FindingCounts;
  readonly shown: readonly ListedFinding[];
  readonly filter: FindingFilter;
  readonly setFilter: (change: Partial<FindingFilter>) => void;
}

/** The findings that pass the filter of the pane. */
export function useFindings(checked: Checked): FilteredFindings {
  const store = useStore();
  const language = usePane((state) => state.language);
  const filter = usePane((state) => state.findingFilter);
  const all = useMemo(() => listFindings(checked), [checked]);
  const words = useMemo(() => findingWords(checked, language), [checked, language]);
  const counts = useMemo(() => countFindings(all, filter.isSettledShown), [all, filter.isSettledShown]);
  // Typing in the search box stays fluent while a long list is filtered.
  const deferred = useDeferredValue(filter);
  const shown = useMemo(() => filterFindings(all, deferred, words), [all, deferred, words]);
  return {
    all,
    counts,
    shown,
    filter,
    setFilter: (change) => store.set({ findingFilter: { ...store.get().findingFilter, ...change } }),
  };
}
