import type { PlanInput } from '../record/entered/plan-entry.ts';

/** A part of 推进方案, by its name in the contract. */
export type PlanField = `plan:${Exclude<PlanInput, 'yearPlan'> | 'year'}`;

/** A part of a report. `figure:` is followed by the id of the target. */
export type ReportField = 'text' | 'problem' | 'nextStep' | 'rating' | 'reportedOn' | `figure:${string}`;

/** What one cell of a returned file says something about. */
export type ReturnedField = ReportField | PlanField;

export const isPlanField = (field: ReturnedField): field is PlanField => field.startsWith('plan:');

/** The id of the target of a figure; null for other fields. */
export const targetOfField = (field: ReturnedField): string | null =>
  field.startsWith('figure:') ? field.slice('figure:'.length) : null;

/** The input of a plan that a field names; null for other fields. */
export function planInputOf(field: ReturnedField): PlanInput | null {
  if (!isPlanField(field)) return null;
  const name = field.slice('plan:'.length);
  return (name === 'year' ? 'yearPlan' : name) as PlanInput;
}

/** The titles of the columns from which fields are returned. */
export const FIELD_TITLES: Readonly<Record<Exclude<ReturnedField, `figure:${string}`>, string>> = {
  text: '进展情况',
  problem: '存在问题和困难',
  nextStep: '下一步措施',
  rating: '自评状态',
  reportedOn: '报送日期',
  'plan:year': '年度工作推进方案',
  'plan:q1': '一季度目标任务',
  'plan:q2': '二季度目标任务',
  'plan:q3': '三季度目标任务',
  'plan:q4': '四季度目标任务',
  'plan:contact': '责任人及联系方式',
  'plan:approver': '审定人',
  'plan:remark': '备注',
};
