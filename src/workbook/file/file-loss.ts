import type { CellValue } from '#xlsx/cell-value';
import type { Language, Wording } from '#core/text/language';

/** What cannot be kept, or was left alone, when a file is changed. */
export const FILE_LOSSES = {
  signature: {
    zh: '文件带有数字签名，改动后签名不再有效，已从新文件中去掉；需要时请重新签名。',
    en: 'The file is digitally signed; a signature does not hold for a changed file and was taken out. Sign it again if needed.',
  },
  note: {
    zh: '工作表“{sheet}”{place} 的批注随该行一起删除：{text}',
    en: 'The note on {place} of "{sheet}" was deleted with its row: {text}',
  },
  reference: {
    zh: '工作表“{sheet}”里的公式引用了被删除的行，已变成 #REF!：{text}',
    en: 'A formula on "{sheet}" referred to a deleted row and became #REF!: {text}',
  },
  cell: {
    zh: '工作表“{sheet}”{place} 的内容与准备时不同，保持原样，没有写入：{text}',
    en: 'The cell {place} of "{sheet}" holds something else than expected and was left as it is; not written: {text}',
  },
  row: {
    zh: '工作表“{sheet}”第 {place} 行的内容与准备时不同，没有删除。',
    en: 'Row {place} of "{sheet}" holds something else than expected and was not deleted.',
  },
  'other-sheet': {
    zh: '“{place}”里自建的工作表“{sheet}”没有带入，仍在那个文件中；需要时请手工复制。',
    en: 'Your own sheet "{sheet}" of "{place}" was not taken over; it is still in that file. Copy it by hand if needed.',
  },
  'other-cell': {
    zh: '另一工作簿的工作表“{sheet}”{place} 的内容没有带入，仍在那个文件中：{text}',
    en: 'The content of {place} on "{sheet}" of the other workbook was not taken over; it is still in that file: {text}',
  },
  'other-note': {
    zh: '另一工作簿的工作表“{sheet}”{place} 的批注没有带入，仍在那个文件中：{text}',
    en: 'The note on {place} of "{sheet}" of the other workbook was not taken over; it is still in that file: {text}',
  },
} as const satisfies Readonly<Record<string, Wording>>;

/** Something that a change of a file cannot keep, or that it leaves alone. */
export interface FileLoss {
  readonly kind: keyof typeof FILE_LOSSES;
  /** Name of the sheet; "" for the whole file. */
  readonly sheet: string;
  /** Cell (A1) or 1-based row in the file as it was; for a sheet of another file its name; "" where there is none. */
  readonly place: string;
  /** The note or formula that is lost, or the value that was not written. */
  readonly text: string;
}

/** The line a user reads about a loss. */
export const fileLossSentence = (loss: FileLoss, language: Language = 'zh'): string =>
  FILE_LOSSES[loss.kind][language].replace(
    /\{(sheet|place|text)\}/g,
    (_, name: 'sheet' | 'place' | 'text') => loss[name],
  );

/** The text of a value that was not written. */
export const shownValue = (value: CellValue): string => (value === null ? '' : String(value));
