/** What Chinese sentences may say in Latin letters: products, file types, keys, signs of cells. */
const LATIN =
  /^(Excel|WPS|Office|Word|PDF|OCR|JSON|Esc|Enter|Ctrl|English|https?|docx|xlsx|txt|html|pdf|json|[A-Z]\d*)$/;

/** Words of a text in Latin letters that do not belong into a Chinese sentence. */
export const latinWords = (text: string): readonly string[] =>
  (text.match(/[A-Za-z][A-Za-z\d]*/g) ?? []).filter((word) => !LATIN.test(word));
