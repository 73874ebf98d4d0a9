import { type OfficeColors, whenOfficeIsReady } from '#workbook/excel/office';
import { connectRibbon } from '../ribbon/connect.ts';
import { askedLanguage, languageOf, listenForLanguage } from './language.ts';
import { listenForDay } from './day.ts';
import { listenForFiles } from './import/dropped-files.ts';
import type { PaneStore } from './state/store.ts';
import { isWriting } from './state/work.ts';

/** Waits for Office and for the script of the session, then reads the workbook. */
export async function startPane(store: PaneStore): Promise<void> {
  const language = askedLanguage();
  if (language !== null) store.set({ language });
  connectRibbon(store);
  listenForFiles(store);
  listenForLanguage(store);
  listenForDay(store);
  const script = import('./workbook/session.ts');
  const { isExcel, locale, colors } = await whenOfficeIsReady();
  store.set({
    ...(language === null ? { language: languageOf(locale) } : {}),
    isDark: isDark(colors),
    phase: isExcel ? 'ready' : 'outside',
  });
  if (!isExcel) return;
  const { Session, OPEN_WORKBOOK, followRows } = await script;
  const session = new Session(store, OPEN_WORKBOOK);
  store.set({ session });
  followRows(store, session);
  // Where the browser asks the user before it closes a page, it does while something is or has to be written.
  window.addEventListener('beforeunload', (event) => {
    const { work, targetAnswers } = store.get();
    if (isWriting(work) || targetAnswers.length > 0) event.preventDefault();
  });
  await session.open();
}

/** By the background of Office's own panes, else by the system. */
function isDark(colors: OfficeColors | null): boolean {
  const [, red, green, blue] = /^#(..)(..)(..)$/.exec(colors?.background ?? '') ?? [];
  if (red === undefined || green === undefined || blue === undefined)
    return window.matchMedia('(prefers-color-scheme: dark)').matches;
  return [red, green, blue].reduce((sum, part) => sum + parseInt(part, 16), 0) < 3 * 128;
}
