import type { Book } from '../model/book.ts';

/** The settings of a document as `Office.context.document.settings` keeps them: JSON by name. */
export const readSettings = ({ settings }: Book): readonly (readonly [string, string])[] =>
  [...settings].map(([key, value]) => [key, JSON.stringify(value)]);

/** Replaces all settings, as a save does. */
export function writeSettings({ settings }: Book, entries: readonly (readonly [string, string])[]): void {
  settings.clear();
  for (const [key, value] of entries) settings.set(key, JSON.parse(value) as unknown);
}
