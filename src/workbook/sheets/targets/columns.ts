import { keyColumn, type TableLayout } from '../../model/table-layout.ts';
import { COMPARATOR_WORDS, CONFIRMATION_WORDS, KIND_WORDS } from '../../codec/wording.ts';

export type TargetColumn =
  | 'taskNo'
  | 'metric'
  | 'kind'
  | 'comparator'
  | 'value'
  | 'value2'
  | 'unit'
  | 'direction'
  | 'stretch'
  | 'qualifier'
  | 'deadline'
  | 'quote'
  | 'leadUnits'
  | 'confirmation'
  | 'note'
  | 'amendment'
  | 'taskKey'
  | 'key';

const oneOf = (words: Readonly<Record<string, string>>) => ({
  rule: { kind: 'list', values: Object.values(words) } as const,
  ruleMessage: `请从下拉列表中选择：${Object.values(words).join('、')}。`,
});

/** 目标指标: one row for each target, which users confirm or correct beside the value and the words it was read from. */
export const TARGETS: TableLayout<TargetColumn> = {
  sheet: '目标指标',
  table: '目标指标',
  frozenColumns: 2,
  paper: 'a3',
  derived: ['taskNo', 'quote', 'leadUnits', 'amendment'],
  tells: [
    ['taskKey', 'metric', 'value', 'unit', 'quote'],
    ['taskKey', 'metric', 'quote'],
    ['taskKey', 'quote'],
    ['taskKey', 'metric'],
    ['taskNo', 'metric', 'value', 'unit', 'quote'],
    ['taskNo', 'metric', 'quote'],
    ['taskNo', 'quote'],
  ],
  columns: [
    { key: 'taskNo', header: '任务序号', width: 10, style: 'center' },
    { key: 'metric', header: '指标', width: 28, style: 'text' },
    { key: 'comparator', header: '比较', width: 9, style: 'center', ...oneOf(COMPARATOR_WORDS) },
    { key: 'value', header: '目标值', width: 11, style: 'number' },
    { key: 'value2', header: '目标上限', width: 11, style: 'number' },
    { key: 'unit', header: '单位', width: 10, style: 'center' },
    { key: 'deadline', header: '完成时限', width: 13, style: 'date' },
    {
      key: 'confirmation',
      header: '确认',
      width: 10,
      style: 'inputCenter',
      ...oneOf(CONFIRMATION_WORDS),
    },
    { key: 'quote', header: '原文', width: 36, style: 'text' },
    { key: 'note', header: '更正说明', width: 20, style: 'inputText' },
    { key: 'kind', header: '类型', width: 8, style: 'center', ...oneOf(KIND_WORDS) },
    { key: 'direction', header: '方向', width: 7, style: 'center', ...oneOf({ down: '下降' }) },
    { key: 'stretch', header: '力争', width: 7, style: 'center', ...oneOf({ yes: '是' }) },
    { key: 'qualifier', header: '限定条件', width: 14, style: 'text' },
    { key: 'leadUnits', header: '牵头单位', width: 18, style: 'text' },
    { key: 'amendment', header: '调整情况', width: 30, style: 'text', since: 3 },
    { key: 'taskKey', header: '所属任务键', width: 12, style: 'text', hidden: true },
    keyColumn('指标键'),
  ],
};
