import type { HostCellValue } from '../model/grid.ts';

/** The locale by which typed text is interpreted. */
export interface InputLocale {
  /** Determines the order of day, month and year, and the words of dates. */
  readonly locale: 'zh-CN' | 'en-US';
  /** The year of a date that is typed without one. */
  readonly year: number;
}

/** What Excel stores for an input into a cell. */
export interface ParsedInput {
  readonly value: HostCellValue;
  /** With "="; `value` is calculated later. */
  readonly formula: string | null;
  /** Number format for a cell that has none of its own. */
  readonly numberFormat?: string;
  /** Whether the input had a leading apostrophe, which the cell keeps in its style. */
  readonly isPrefixed?: true;
}

/** A number parsed from a text, with the number format that matches its notation. */
export interface ParsedNumber {
  readonly value: number;
  readonly numberFormat?: string;
}
