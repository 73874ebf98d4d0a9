import type { PlanInput } from '#core/record/entered/plan-entry';
import type { RowSource } from '../../reading/find-rows.ts';
import type { ColumnLayout } from '../../model/table-layout.ts';

export type PlanColumn = 'no' | 'content' | 'leaders' | 'leadUnits' | 'units' | PlanInput | 'key';

/** 推进方案表: for printing on A3, one row for each task. */
export const PLAN = {
  sheet: '推进方案表',
  title: '重点工作任务推进方案表',
  paper: 'a3',
  legend: {
    text: '填写说明：浅黄色单元格由牵头单位填写；年度方案须经牵头领导（未明确牵头领导的由单位主要负责人）审定。',
    style: 'legend',
  },
  leastHeight: 56.25,
  /** Defined name of the range with its rows. */
  rangeName: '推进方案表区域',
} as const;

export const PLAN_COLUMNS: readonly ColumnLayout<PlanColumn>[] = [
  { key: 'no', header: '序号', width: 6, style: 'center' },
  { key: 'content', header: '任务（工作内容）', width: 30, style: 'text' },
  { key: 'leaders', header: '牵头领导', width: 9, style: 'center' },
  { key: 'leadUnits', header: '牵头单位', width: 12, style: 'text' },
  { key: 'units', header: '责任单位', width: 16, style: 'text' },
  { key: 'yearPlan', header: '年度工作推进方案', width: 22, style: 'inputText' },
  { key: 'q1', header: '一季度目标任务', width: 11, style: 'inputText' },
  { key: 'q2', header: '二季度目标任务', width: 11, style: 'inputText' },
  { key: 'q3', header: '三季度目标任务', width: 11, style: 'inputText' },
  { key: 'q4', header: '四季度目标任务', width: 11, style: 'inputText' },
  { key: 'contact', header: '责任人及联系方式', width: 11, style: 'inputText' },
  { key: 'approver', header: '审定人', width: 8, style: 'inputText' },
  { key: 'remark', header: '备注', width: 8, style: 'inputText' },
  { key: 'key', header: '方案键', width: 12, style: 'text', hidden: true },
];

export const PLAN_ROWS: RowSource = {
  sheet: PLAN.sheet,
  table: null,
  columns: PLAN_COLUMNS,
  derived: ['no', 'content', 'leaders', 'leadUnits', 'units'],
};
