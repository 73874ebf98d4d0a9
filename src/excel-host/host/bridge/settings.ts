import type { Book } from '../model/book.ts';

/** The settings of `Office.context.document.settings`: name → JSON text. */
export const documentSettings = ({ settings }: Book): readonly (readonly [string, string])[] =>
  [...settings].map(([key, value]) => [key, JSON.stringify(value)]);

/** Replaces all settings, as `settings.saveAsync` does. */
export function setDocumentSettings(
  { settings }: Book,
  entries: readonly (readonly [string, string])[],
): void {
  settings.clear();
  for (const [key, value] of entries) settings.set(key, JSON.parse(value) as unknown);
}
