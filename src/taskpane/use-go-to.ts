import type { Place } from '#actions/ledger/place';
import { goToPlace } from './session/go.ts';
import type { Desk } from './session/state.ts';
import { useStore } from './use-pane.ts';

/** Shows a place of the workbook to the person; `sheet`: how it is called where it is gone. */
export function useGoTo(): (find: (desk: Desk) => Place | null, sheet: string) => void {
  const store = useStore();
  return (find, sheet) => void goToPlace(store, find, sheet);
}
