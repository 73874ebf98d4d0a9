/** Parts of a plan (推进方案) that the lead unit fills in. */
export const PLAN_INPUTS = ['yearPlan', 'q1', 'q2', 'q3', 'q4', 'contact', 'approver', 'remark'] as const;

export type PlanInput = (typeof PLAN_INPUTS)[number];

/** What the lead unit filled into 推进方案表 for one task; "" where nothing. */
export interface PlanEntry extends Readonly<Record<PlanInput, string>> {
  /** Id of the task. */
  readonly task: string;
}
