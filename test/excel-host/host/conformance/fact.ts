/** A fact about Excel, in a form that can be run in Excel and on the host. */
export interface Fact {
  readonly title: string;
  /** The documentation page or issue thread it is known from. */
  readonly source: string;
  /**
   * Throws if the fact does not hold. Uses only public API: it has to run unchanged in a
   * real Excel. Removes what it creates outside its sheet.
   */
  readonly run: (given: FactContext) => Promise<void>;
}

/** The environment of a fact: a newly added empty sheet of its own, of which nothing is loaded. */
export interface FactContext {
  readonly context: Excel.RequestContext;
  readonly sheet: Excel.Worksheet;
  /** Throws unless both values are deeply equal; numbers exactly. */
  readonly same: (actual: unknown, expected: unknown) => void;
  /** Throws unless the work fails with this code of the client library. */
  readonly refused: (code: string, work: () => Promise<unknown>) => Promise<void>;
}
