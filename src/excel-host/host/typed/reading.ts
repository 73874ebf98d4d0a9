import type { CellValue } from '../model/grid.ts';

/** By whose habits text is read. */
export interface Reading {
  /** Order of day, month and year, and the words of dates. */
  readonly locale: 'zh-CN' | 'en-US';
  /** The year of a day typed without one. */
  readonly year: number;
}

/** What Excel made of something put into a cell. */
export interface Entry {
  readonly value: CellValue;
  /** With "="; its value is worked out later. */
  readonly formula: string | null;
  /** The format a cell gets that had none of its own. */
  readonly numberFormat?: string;
  /** Whether an apostrophe stood before it, which the cell keeps beside its text. */
  readonly isPrefixed?: true;
}

/** A number read from text, with the format that goes with how it was written. */
export interface ReadNumber {
  readonly value: number;
  readonly numberFormat?: string;
}
