import type { Language } from '#core/finding/language';

/** The language of the pane: the one asked for, else Chinese where Office speaks it or says nothing. */
export const languageOf = (asked: string | null, locale: string): Language =>
  (asked ?? (locale === '' ? 'zh' : locale)).toLowerCase().startsWith('zh') ? 'zh' : 'en';
