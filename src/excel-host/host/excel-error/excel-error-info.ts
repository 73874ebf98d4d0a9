/**
 * An error of Excel that the host reproduces. `code` is the error code for the client;
 * `source` is the documentation or thread it is known from.
 */
export interface ExcelErrorInfo {
  readonly code: string;
  readonly text: string;
  readonly source: string;
}
