import { isSameRow, type Place } from '#actions/ledger/place';
import { InputFailure } from '#core/failure/input-failure';
import type { PaneSession } from './pane-session.ts';
import type { Desk } from './state.ts';
import type { PaneStore } from './store.ts';

/**
 * Shows a place of the workbook to the person. Where its row is another by now, the
 * workbook is read again and the place looked for anew; where it is gone, that is
 * told. `sheet`: what it is called then.
 */
export async function goToPlace(
  store: PaneStore,
  find: (desk: Desk) => Place | null,
  sheet: string,
): Promise<void> {
  const { session, desk, work } = store.get();
  if (session === null || desk === null || work !== null) return;
  try {
    const known = find(desk);
    const place = known !== null && (await isAsRead(session, known)) ? known : await readAnew(store, find);
    if (place === null) throw new InputFailure('excel.place-gone', { sheet });
    await session.live.goTo(place.sheet.id, place);
  } catch (error) {
    session.tellFailure(error);
  }
}

async function isAsRead({ live }: PaneSession, place: Place): Promise<boolean> {
  try {
    return isSameRow(place, await live.readRow(place.sheet, place.row));
  } catch {
    // A sheet that cannot be read may be gone: reading the workbook anew says so.
    return false;
  }
}

async function readAnew(store: PaneStore, find: (desk: Desk) => Place | null): Promise<Place | null> {
  await store.get().session?.open();
  const { desk } = store.get();
  return desk === null ? null : find(desk);
}
