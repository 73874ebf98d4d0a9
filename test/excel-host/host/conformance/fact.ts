/** Something that holds in Excel, told so that it can be tried there and on our host alike. */
export interface Fact {
  readonly title: string;
  /** Page of the documentation, or thread of an issue, that it is known from. */
  readonly source: string;
  /**
   * Throws where the fact does not hold. Public API only: it has to run unchanged in
   * a real Excel. Cleans up what it makes outside its sheet.
   */
  readonly run: (given: FactContext) => Promise<void>;
}

/** What a fact works with: a sheet of its own, empty and just added, nothing of it loaded. */
export interface FactContext {
  readonly context: Excel.RequestContext;
  readonly sheet: Excel.Worksheet;
  /** Throws unless both are alike, members and all; numbers exactly. */
  readonly same: (actual: unknown, expected: unknown) => void;
  /** Throws unless the work fails with this code of the client library. */
  readonly refused: (code: string, work: () => Promise<unknown>) => Promise<void>;
}
