/** Words in Latin letters that Chinese sentences may contain: products, file types, keys, cell addresses. */
const LATIN =
  /^(Excel|WPS|Office|Word|PDF|OCR|JSON|Esc|Enter|Ctrl|English|https?|docx|xlsx|txt|html|pdf|json|[A-Z]\d*)$/;

/** The words in Latin letters that a Chinese sentence must not contain. */
export const latinWords = (text: string): readonly string[] =>
  (text.match(/[A-Za-z][A-Za-z\d]*/g) ?? []).filter((word) => !LATIN.test(word));
