/** Thrown where bytes are not an .xlsx file that can be read; `cause` is the error behind it. */
export class XlsxError extends Error {
  override readonly name = 'XlsxError';
}
