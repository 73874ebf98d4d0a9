/** A known record, and the records of the incoming registry it may be, the likeliest first. */
export interface UncertainMatch {
  readonly record: 'notice' | 'task' | 'target';
  /** Id of the known record. */
  readonly known: string;
  /** Ids in the incoming registry; at least one. */
  readonly candidates: readonly string[];
}

/** Which records of an incoming registry are known ones, by what they say. */
export interface RegistryMatch {
  /** Ids of incoming notices → known ones. */
  readonly notices: ReadonlyMap<string, string>;
  /** Ids of incoming tasks → known ones. */
  readonly tasks: ReadonlyMap<string, string>;
  /** Ids of incoming targets → known ones. */
  readonly targets: ReadonlyMap<string, string>;
  /** Known records for which it is not certain; they are in none of the maps above. */
  readonly uncertain: readonly UncertainMatch[];
  /** All known ids; none of them is given to a new record. */
  readonly knownIds: ReadonlySet<string>;
}

/**
 * What a person said to uncertain matches: ids of known records → the id of the incoming
 * record it is; null: it is none of them.
 */
export type MatchAnswers = ReadonlyMap<string, string | null>;

export const NO_ANSWERS: MatchAnswers = new Map();
