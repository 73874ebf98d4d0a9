import type { WorkbookEditor } from '../editor/workbook-editor.ts';
import type { Language } from '../text.ts';

/** Where the pane keeps the language the user chose: the preview has the same. */
const KEPT_IN = 'duban.language';

/** The language the address of the page asks for, else the one chosen last, else Chinese. */
export function firstLanguage(): Language {
  const asked = new URLSearchParams(window.location.search).get('lang') ?? kept();
  return asked === 'en' ? 'en' : 'zh';
}

/** Shows preview and pane in another language. Neither is loaded again. */
export function chooseLanguage(
  editor: WorkbookEditor,
  frame: HTMLIFrameElement | null,
  language: Language,
): void {
  editor.set({ language, message: null });
  tellLanguage(frame, language);
  try {
    window.localStorage.setItem(KEPT_IN, language);
  } catch {
    // Without storage the choice holds until the page is closed.
  }
}

/** Tells the pane in its frame the language of the page around it. */
export const tellLanguage = (frame: HTMLIFrameElement | null, language: Language): void =>
  frame?.contentWindow?.postMessage({ kind: 'duban-language', language }, window.location.origin);

/** Follows the pane, which keeps the language that is chosen there. Returns a function that stops it. */
export function followLanguage(editor: WorkbookEditor): () => void {
  const follow = ({ key, newValue }: StorageEvent): void => {
    if (key === KEPT_IN && (newValue === 'zh' || newValue === 'en')) editor.set({ language: newValue });
  };
  window.addEventListener('storage', follow);
  return () => window.removeEventListener('storage', follow);
}

function kept(): string | null {
  try {
    return window.localStorage.getItem(KEPT_IN);
  } catch {
    return null;
  }
}
