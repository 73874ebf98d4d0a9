/** Uniform numbers in [0, 1). */
export type Random = () => number;

/** What kind of text a sample is: says which variants may be made of it. */
export interface Traits {
  /** Sentences in lines; not a table in text form. */
  readonly prose: boolean;
  /** Its tasks carry numbers, so it can be read without line breaks. */
  readonly numbered: boolean;
  /** Its lines are broken in numbers and names already. */
  readonly broken: boolean;
}

/**
 * A change of the outward form of a notice that must not change what is read
 * from it: same tasks in the same order, same words, units and people.
 */
export interface Variant {
  readonly name: string;
  /** Samples it makes sense for; all where absent. */
  readonly suits?: (traits: Traits) => boolean;
  readonly apply: (text: string, random: Random) => string;
}

export const isProse = ({ prose }: Traits): boolean => prose;
export const isWholeProse = ({ prose, broken }: Traits): boolean => prose && !broken;

/** Lines of a text, whatever ends them. */
export const linesOf = (text: string): readonly string[] => text.split(/\r?\n/);

export const mapLines = (text: string, change: (line: string) => string): string =>
  linesOf(text).map(change).join('\n');
