/** What a cell accepts. A long list of choices is named, not spelt out in the cell. */
export type ValidationRule =
  | { readonly kind: 'list'; readonly values: readonly string[] }
  /** `isOpen`: a choice that is not in the list is asked about, not refused. */
  | { readonly kind: 'list-from'; readonly name: string; readonly isOpen?: boolean }
  /** Any day from 2000 to 2100. */
  | { readonly kind: 'date' }
  | { readonly kind: 'number'; readonly min: number; readonly max: number }
  | { readonly kind: 'text-length'; readonly max: number };

/** Excel refuses a drop-down list spelt out in more characters than this. */
export const MAX_INLINE_LIST = 255;

/** Title of what Excel says when a rule is broken. */
export const RULE_TITLE = '请检查填写内容';

/** The first and the last day a rule for dates takes, as serial numbers: 1 January 2000 and 31 December 2100. */
export const DAYS = { first: 36526, last: 73415 } as const;
