/** Whether a name stands for the unit that is proposed for it. */
export type UnitAnswer = 'open' | 'yes' | 'no';

/** What the user entered about a unit or a collective phrase (各县（区）政府). */
export interface UnitEntry {
  readonly name: string;
  /** The name it is counted under, if the answer is yes. */
  readonly canonical: string | null;
  readonly answer: UnitAnswer;
  /** Units a collective phrase stands for. */
  readonly members: readonly string[];
  readonly contact: string;
  readonly phone: string;
}
