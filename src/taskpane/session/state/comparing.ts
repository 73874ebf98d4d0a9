import type { RegistryAndEntries } from '#actions/import/read-files';

/** A file that was read to be compared. */
export interface ComparedFile {
  readonly name: string;
  readonly reading: RegistryAndEntries;
}

/** One side of a comparison: a notice of the workbook by its id, or a file by its name; null: not chosen yet. */
export type ComparedSide = { readonly notice: string } | { readonly file: string } | null;

/** Two notices that are compared on 汇总. */
export interface Comparing {
  readonly before: ComparedSide;
  readonly after: ComparedSide;
  readonly files: readonly ComparedFile[];
}
