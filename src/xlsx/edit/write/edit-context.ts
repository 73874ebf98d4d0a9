import type { BookEditor } from '../part/book-editor.ts';
import type { PackageEditor } from '../part/package-editor.ts';
import type { StringsEditor } from '../part/strings-editor.ts';
import type { StylesEditor } from '../part/styles-editor.ts';
import type { SheetText } from '../sheet/sheet-text.ts';

/** The parts of a file that is edited. */
export interface EditContext {
  readonly parts: PackageEditor;
  readonly book: BookEditor;
  readonly styles: StylesEditor;
  readonly strings: StringsEditor;
}

/** A worksheet that is edited. */
export interface EditedSheet {
  readonly path: string;
  readonly text: SheetText;
}
