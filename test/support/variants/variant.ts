/** Uniform numbers in [0, 1). */
export type Random = () => number;

/** The kind of text of a sample, which determines the variants that apply to it. */
export interface Traits {
  /** Sentences in lines; not a table in text form. */
  readonly prose: boolean;
  /** Its tasks have numbers, so that it can be read without line breaks. */
  readonly numbered: boolean;
  /** It already has line breaks inside numbers and names. */
  readonly broken: boolean;
}

/**
 * A change of the outward form of a notice that must not change the result of reading it:
 * the same tasks in the same order with the same texts, units and leaders.
 */
export interface Variant {
  readonly name: string;
  /** The samples to which it applies; if absent, all. */
  readonly suits?: (traits: Traits) => boolean;
  readonly apply: (text: string, random: Random) => string;
}

export const isProse = ({ prose }: Traits): boolean => prose;
export const isWholeProse = ({ prose, broken }: Traits): boolean => prose && !broken;

/** The lines of a text, with either kind of line break. */
export const linesOf = (text: string): readonly string[] => text.split(/\r?\n/);

export const mapLines = (text: string, change: (line: string) => string): string =>
  linesOf(text).map(change).join('\n');
