import { type ShellColors, whenOfficeIsReady } from '#workbook/excel/office';
import { connectRibbon } from '../ribbon/ribbon.ts';
import { languageOf } from './language.ts';
import { openFromOutside } from './open-from-outside.ts';
import type { PaneStore } from './store.ts';

/** Waits for Office, then for the script that can do things, and reads the workbook. */
export async function startPane(store: PaneStore): Promise<void> {
  connectRibbon(store);
  openFromOutside(store);
  const script = import('./session.ts');
  const { isExcel, locale, colors } = await whenOfficeIsReady();
  store.set({
    language: languageOf(new URLSearchParams(window.location.search).get('lang'), locale),
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

/** By the colour of Office's own panes, else by that of the system. */
function isDark(colors: ShellColors | null): boolean {
  const [, red, green, blue] = /^#(..)(..)(..)$/.exec(colors?.background ?? '') ?? [];
  if (red === undefined || green === undefined || blue === undefined)
    return window.matchMedia('(prefers-color-scheme: dark)').matches;
  return [red, green, blue].reduce((sum, part) => sum + parseInt(part, 16), 0) < 3 * 128;
}
