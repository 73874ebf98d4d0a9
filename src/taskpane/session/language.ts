import type { Language } from '#core/text/language';

/** The language of the pane: the requested one, else Chinese where Office is Chinese or its locale unknown. */
export const paneLanguage = (requested: string | null, locale: string): Language =>
  (requested ?? (locale === '' ? 'zh' : locale)).toLowerCase().startsWith('zh') ? 'zh' : 'en';
