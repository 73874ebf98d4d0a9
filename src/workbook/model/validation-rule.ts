/** What a cell accepts. */
export type ValidationRule =
  /** Excel accepts at most 255 characters of values, commas included. */
  | { readonly kind: 'list'; readonly values: readonly string[] }
  /** The cells of a defined name. `isOpen`: Excel warns about other values instead of refusing them. */
  | { readonly kind: 'list-from'; readonly name: string; readonly isOpen?: boolean }
  /** Any day from 2000 to 2100. */
  | { readonly kind: 'date' }
  | { readonly kind: 'number'; readonly min: number; readonly max: number }
  | { readonly kind: 'text-length'; readonly max: number };

/** Title of the message for input against a rule. */
export const RULE_TITLE = '请检查填写内容';

/** The range of a `date` rule in serial numbers: 1 January 2000 to 31 December 2100. */
export const DAYS = { first: 36526, last: 73415 } as const;
