import type { BookRule, EntryRule } from './context.ts';

/** Every rule about one entry, in the order in which their findings are told. */
export const ENTRY_RULES: readonly EntryRule[] = [];

/** Rules about what is not there. */
export const BOOK_RULES: readonly BookRule[] = [];
