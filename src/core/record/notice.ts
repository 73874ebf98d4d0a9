/** Rules about reporting that a notice states in its text; null where it states none. */
export interface ReportingRules {
  /** ISO date by which the year plan (推进方案) is due. */
  readonly planDue: string | null;
  /** Day of the month by which progress is due (每月25日). */
  readonly progressDay: number | null;
  /** Most characters a monthly report may have (500字). */
  readonly progressMaxChars: number | null;
  /** “列第一位者为牵头单位”: the first unit of each list leads. */
  readonly firstUnitLeads: boolean;
}

/** An official document that assigns tasks. */
export interface Notice {
  /** Document number, or a slug of the title where none is printed. */
  readonly id: string;
  /** 文号 as printed, e.g. 舟政办发〔2019〕15号. */
  readonly docNumber: string | null;
  readonly title: string;
  readonly issuer: string | null;
  /** ISO date the notice was issued. */
  readonly issuedOn: string | null;
  /** The year the tasks are for. */
  readonly year: number | null;
  /** Name of the layout that was read; free text. */
  readonly layout: string;
  readonly reporting: ReportingRules;
  /**
   * The period of a report, by its text and title: `2025-06`, `2025-H1`; null where neither tells. Absent for other
   * documents, and where only the title is known.
   */
  readonly period?: string | null;
}
