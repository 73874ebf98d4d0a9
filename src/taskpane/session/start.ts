import { type OfficeColors, whenOfficeIsReady } from '#workbook/excel/office';
import { connectRibbon } from '../ribbon/connect.ts';
import { paneLanguage } from './language.ts';
import { listenForFiles } from './import/dropped-files.ts';
import type { PaneStore } from './state/store.ts';

/** Waits for Office and for the script of the session, then reads the workbook. */
export async function startPane(store: PaneStore): Promise<void> {
  connectRibbon(store);
  listenForFiles(store);
  const script = import('./workbook/session.ts');
  const { isExcel, locale, colors } = await whenOfficeIsReady();
  store.set({
    language: paneLanguage(new URLSearchParams(window.location.search).get('lang'), locale),
    isDark: isDark(colors),
    phase: isExcel ? 'ready' : 'outside',
  });
  if (!isExcel) return;
  const { Session, OPEN_WORKBOOK, followRows } = await script;
  const session = new Session(store, OPEN_WORKBOOK);
  store.set({ session });
  followRows(store, session);
  await session.open();
}

/** By the background of Office's own panes, else by the system. */
function isDark(colors: OfficeColors | null): boolean {
  const [, red, green, blue] = /^#(..)(..)(..)$/.exec(colors?.background ?? '') ?? [];
  if (red === undefined || green === undefined || blue === undefined)
    return window.matchMedia('(prefers-color-scheme: dark)').matches;
  return [red, green, blue].reduce((sum, part) => sum + parseInt(part, 16), 0) < 3 * 128;
}
