import type { PaneStore } from './state/store.ts';

/** The day that counts as today, ISO: the one that the page around the pane has told, else the real one. */
export function todayFor(store: PaneStore): string {
  const { day } = store.get();
  if (day !== null) return day;
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/**
 * Follows the page around the pane, which posts `{ kind: 'duban-day', day }` from the same
 * origin: the preview shows its demo workbook as of another day. The workbook is checked again.
 */
export function listenForDay(store: PaneStore): void {
  window.addEventListener('message', ({ data, origin, source }: MessageEvent<unknown>) => {
    if (source !== window.parent || origin !== window.location.origin) return;
    if (typeof data !== 'object' || data === null) return;
    const { kind, day } = data as Readonly<Record<string, unknown>>;
    if (kind !== 'duban-day') return;
    const told = typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null;
    if (told === store.get().day) return;
    store.set({ day: told });
    void checkAgain(store);
  });
}

/** Once the workbook has been read and the pane is idle; not where it was checked as of that day already. */
async function checkAgain(store: PaneStore): Promise<void> {
  await store.until(({ workbook, work }) => workbook !== null && work === null);
  const { session, workbook } = store.get();
  if (workbook?.checked.session.context.settings.asOf !== todayFor(store)) await session?.open();
}
