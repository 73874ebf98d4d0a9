/** A row of 问题清单: a difficulty that a unit reported, followed until it is solved (销号). */
export interface Problem {
  /** Unique among the rows. */
  readonly key: string;
  /** Id of the task; null where the row names none. */
  readonly task: string | null;
  readonly unit: string | null;
  /** Period in which it was first reported. */
  readonly period: string | null;
  /** 问题 and 下一步措施 as reported. */
  readonly text: string;
  readonly nextStep: string;
  /** ISO date by which it is to be solved; null where empty. */
  readonly due: string | null;
  /** 核实人, who may close it; "" where empty. */
  readonly verifier: string;
  /** 佐证材料; "" where empty. */
  readonly evidence: string;
  /** ISO date of 销号; null while it is open. */
  readonly closedOn: string | null;
}
