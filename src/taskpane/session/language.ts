import type { Language } from '#core/text/language';
import type { PaneStore } from './state/store.ts';

/** Where the browser keeps the language the user chose; the preview keeps its own there too. */
const KEPT_IN = 'duban.language';

/** The language of a locale: Chinese where it is Chinese or unknown. */
export const languageOf = (locale: string): Language =>
  (locale === '' ? 'zh' : locale).toLowerCase().startsWith('zh') ? 'zh' : 'en';

/** The language the address of the page asks for, else the one the user chose last; null: neither. */
export function askedLanguage(): Language | null {
  const asked = new URLSearchParams(window.location.search).get('lang');
  return asked === null ? languageIn(kept()) : languageOf(asked);
}

/** Shows the pane in another language, now and when it is opened again. */
export function chooseLanguage(store: PaneStore, language: Language): void {
  store.set({ language });
  try {
    window.localStorage.setItem(KEPT_IN, language);
  } catch {
    // Some browsers give pages in a frame no storage: then the choice holds until the pane is closed.
  }
}

/** Follows the page around the pane, which posts `{ kind: 'duban-language', language }` from the same origin. */
export function listenForLanguage(store: PaneStore): void {
  window.addEventListener('message', ({ data, origin, source }: MessageEvent<unknown>) => {
    if (source !== window.parent || origin !== window.location.origin) return;
    if (typeof data !== 'object' || data === null) return;
    const { kind, language } = data as Readonly<Record<string, unknown>>;
    const chosen = kind === 'duban-language' ? languageIn(language) : null;
    if (chosen !== null) store.set({ language: chosen });
  });
}

function kept(): string | null {
  try {
    return window.localStorage.getItem(KEPT_IN);
  } catch {
    return null;
  }
}

const languageIn = (value: unknown): Language | null => (value === 'zh' || value === 'en' ? value : null);
