/**
 * Something Excel refuses and this host refuses too. `code` is the error code the
 * client sees; `source` the documentation or the thread it is known from.
 */
export interface Refusal {
  readonly code: string;
  readonly text: string;
  readonly source: string;
}
