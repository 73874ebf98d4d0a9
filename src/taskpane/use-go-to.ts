import type { LedgerPlace } from '#actions/ledger/ledger-place';
import { goToPlace } from './session/workbook/go-to-place.ts';
import type { CheckedLedger } from '#actions/ledger/checked-ledger';
import { useStore } from './use-pane.ts';

/** `goToPlace` for a component. */
export function useGoTo(): (find: (workbook: CheckedLedger) => LedgerPlace | null, sheet: string) => void {
  const store = useStore();
  return (find, sheet) => void goToPlace(store, find, sheet);
}
