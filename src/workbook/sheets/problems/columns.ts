import { keyColumn, type TableLayout } from '../../model/table-layout.ts';
import type { RowSource } from '../../reading/find-rows.ts';
import { UNIT_LIST_NAME } from '../units/columns.ts';

export type ProblemColumn =
  | 'taskNo'
  | 'content'
  | 'unit'
  | 'period'
  | 'text'
  | 'nextStep'
  | 'due'
  | 'verifier'
  | 'evidence'
  | 'closedOn'
  | 'taskKey'
  | 'key';

const dayRule = { rule: { kind: 'date' }, ruleMessage: '请填写日期，如 2026-6-25。' } as const;

/**
 * 问题清单: the difficulties that units reported, one row each, until they are solved (销号). Rows come with
 * the reports that are collected; users add their own, and say by when, who verifies, with what evidence.
 */
export const PROBLEMS: TableLayout<ProblemColumn> = {
  sheet: '问题清单',
  table: '问题清单',
  frozenColumns: 3,
  paper: 'a3',
  isReadWithoutKey: true,
  about: ['taskNo', 'unit', 'text'],
  derived: ['content'],
  since: 3,
  columns: [
    { key: 'taskNo', header: '任务序号', width: 10, style: 'inputCenter' },
    { key: 'content', header: '工作内容', width: 30, style: 'text' },
    {
      key: 'unit',
      header: '单位',
      width: 21,
      style: 'inputText',
      rule: { kind: 'list-from', name: UNIT_LIST_NAME, isOpen: true },
      ruleMessage: '“单位目录”中没有这个单位，请核对名称。',
    },
    { key: 'period', header: '首次反映期间', width: 13, style: 'inputCenter' },
    { key: 'text', header: '问题', width: 40, style: 'inputText' },
    { key: 'nextStep', header: '下一步措施', width: 30, style: 'inputText' },
    { key: 'due', header: '要求解决日期', width: 13, style: 'inputDate', ...dayRule },
    { key: 'verifier', header: '核实人', width: 10, style: 'inputCenter' },
    { key: 'evidence', header: '佐证材料', width: 26, style: 'inputText' },
    { key: 'closedOn', header: '销号日期', width: 13, style: 'inputDate', ...dayRule },
    { key: 'taskKey', header: '任务键', width: 12, style: 'text', hidden: true },
    keyColumn('问题键'),
  ],
};

/** The sheet is there from the first problem on. */
export const PROBLEM_ROWS: RowSource = { ...PROBLEMS, isOptional: true };
