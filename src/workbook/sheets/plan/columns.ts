import { SHEETS } from '../../codec/sheet-name.ts';
import type { ColumnLayout } from '../../model/table-layout.ts';

/** Columns of 推进方案表 that the lead unit fills in. */
export const PLAN_INPUTS = ['yearPlan', 'q1', 'q2', 'q3', 'q4', 'contact', 'approver', 'remark'] as const;

export type PlanInput = (typeof PLAN_INPUTS)[number];

export type PlanColumn = 'no' | 'content' | 'leaders' | 'leadUnits' | 'units' | PlanInput | 'key';

/** 推进方案表: an official layout, A3 landscape, one row a task. */
export const PLAN = {
  sheet: SHEETS.plan,
  title: '重点工作任务推进方案表',
  paper: 'a3',
  legend: {
    text: '填写说明：浅黄色单元格由牵头单位填写；年度方案须经牵头领导（未明确牵头领导的由单位主要负责人）审定。',
    look: 'legend',
  },
  leastHeight: 56.25,
  /** Name of the filled range, so that formulas and people find it. */
  rangeName: '推进方案表区域',
} as const;

export const PLAN_COLUMNS: readonly ColumnLayout<PlanColumn>[] = [
  { key: 'no', header: '序号', width: 6, look: 'center' },
  { key: 'content', header: '任务（工作内容）', width: 30, look: 'text' },
  { key: 'leaders', header: '牵头领导', width: 9, look: 'center' },
  { key: 'leadUnits', header: '牵头单位', width: 12, look: 'text' },
  { key: 'units', header: '责任单位', width: 16, look: 'text' },
  { key: 'yearPlan', header: '年度工作推进方案', width: 22, look: 'inputText' },
  { key: 'q1', header: '一季度目标任务', width: 11, look: 'inputText' },
  { key: 'q2', header: '二季度目标任务', width: 11, look: 'inputText' },
  { key: 'q3', header: '三季度目标任务', width: 11, look: 'inputText' },
  { key: 'q4', header: '四季度目标任务', width: 11, look: 'inputText' },
  { key: 'contact', header: '责任人及联系方式', width: 11, look: 'inputText' },
  { key: 'approver', header: '审定人', width: 8, look: 'inputText' },
  { key: 'remark', header: '备注', width: 8, look: 'inputText' },
  { key: 'key', header: '方案键', width: 12, look: 'text', hidden: true },
];
