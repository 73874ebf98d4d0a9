import type { Language } from '#core/text/language';
import { openInSystemBrowser } from '#workbook/excel/office';

const PAGES: Readonly<Record<Language, string>> = { zh: 'help/index.html', en: 'help/index.en.html' };

/** Opens the handbook, which every build has next to the pane, in a window of its own. */
export function openHelp(language: Language): void {
  const { href } = new URL(PAGES[language], window.location.href);
  if (!openInSystemBrowser(href)) window.open(href, '_blank', 'noopener');
}
