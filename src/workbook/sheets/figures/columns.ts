import { keyColumn, type TableLayout } from '../../model/table-layout.ts';
import { UNIT_LIST_NAME } from '../units/columns.ts';

export type FigureColumn =
  | 'taskNo'
  | 'metric'
  | 'goal'
  | 'measure'
  | 'unit'
  | 'period'
  | 'lastValue'
  | 'value'
  | 'readValue'
  | 'rate'
  | 'pace'
  | 'gap'
  | 'lamp'
  | 'why'
  | 'rule'
  | 'limit'
  | 'dueYear'
  | 'dueMonth'
  | 'year'
  | 'month'
  | 'usable'
  | 'plan1'
  | 'plan2'
  | 'plan3'
  | 'plan4'
  | 'farBase'
  | 'checkedValue'
  | 'verdict'
  | 'counts'
  | 'taskKey'
  | 'rowKey'
  | 'key';

/**
 * 指标进度: one row for each target, unit and period. Rate, pace, gap and lamp are formulas
 * over cells of the same row and the settings, so that users can follow them.
 */
export const FIGURES: TableLayout<FigureColumn> = {
  sheet: '指标进度',
  table: '指标进度',
  frozenColumns: 2,
  paper: 'a3',
  derived: [
    'goal',
    'measure',
    'lastValue',
    'readValue',
    'rate',
    'pace',
    'gap',
    'lamp',
    'why',
    'rule',
    'limit',
    'dueYear',
    'dueMonth',
    'year',
    'month',
    'usable',
    'plan1',
    'plan2',
    'plan3',
    'plan4',
    'farBase',
    'checkedValue',
    'verdict',
    'counts',
  ],
  calculated: ['rate', 'pace', 'gap', 'lamp'],
  isReadWithoutKey: true,
  about: ['taskNo', 'metric', 'goal', 'unit', 'period'],
  since: 2,
  columns: [
    { key: 'taskNo', header: '任务序号', width: 10, style: 'center' },
    { key: 'metric', header: '指标', width: 28, style: 'text' },
    { key: 'goal', header: '目标值', width: 13, style: 'centerNumber' },
    { key: 'measure', header: '计量单位', width: 10, style: 'center' },
    {
      key: 'unit',
      header: '填报单位',
      width: 21,
      style: 'inputText',
      rule: { kind: 'list-from', name: UNIT_LIST_NAME, isOpen: true },
      ruleMessage: '“单位目录”中没有这个单位，请核对名称是否与通知一致。',
    },
    { key: 'period', header: '期间', width: 11, style: 'inputCenter' },
    { key: 'lastValue', header: '上期累计完成值', width: 13, style: 'number', since: 3 },
    { key: 'value', header: '累计完成值', width: 13, style: 'inputNumber' },
    { key: 'readValue', header: '读出数值', width: 11, style: 'number' },
    // Wide enough for a figure in the wrong unit, 826000000.0%, which is not to be hidden by #####.
    { key: 'rate', header: '完成率', width: 14, style: 'percent' },
    { key: 'pace', header: '时序进度', width: 10, style: 'percent' },
    { key: 'gap', header: '偏差（百分点）', width: 15, style: 'points' },
    { key: 'lamp', header: '灯', width: 6, style: 'lamp' },
    { key: 'why', header: '说明', width: 50, style: 'text' },
    { key: 'rule', header: '判灯方式', width: 11, style: 'center' },
    { key: 'limit', header: '达标值', width: 10, style: 'number', hidden: true },
    { key: 'dueYear', header: '时限年', width: 10, style: 'number', hidden: true },
    { key: 'dueMonth', header: '时限月', width: 10, style: 'number', hidden: true },
    { key: 'year', header: '期间年', width: 10, style: 'number', hidden: true },
    { key: 'month', header: '期间月', width: 10, style: 'number', hidden: true },
    { key: 'usable', header: '计算用值', width: 10, style: 'number', hidden: true },
    { key: 'farBase', header: '远超基数', width: 10, style: 'number', hidden: true, since: 3 },
    { key: 'checkedValue', header: '校验数值', width: 10, style: 'number', hidden: true, since: 3 },
    { key: 'verdict', header: '校验结论', width: 10, style: 'center', hidden: true, since: 3 },
    { key: 'counts', header: '计数', width: 10, style: 'number', hidden: true, since: 3 },
    { key: 'plan1', header: '方案一季度', width: 10, style: 'percent', hidden: true, since: 3 },
    { key: 'plan2', header: '方案二季度', width: 10, style: 'percent', hidden: true, since: 3 },
    { key: 'plan3', header: '方案三季度', width: 10, style: 'percent', hidden: true, since: 3 },
    { key: 'plan4', header: '方案四季度', width: 10, style: 'percent', hidden: true, since: 3 },
    { key: 'taskKey', header: '任务键', width: 12, style: 'text', hidden: true },
    { key: 'rowKey', header: '进度键', width: 12, style: 'text', hidden: true },
    keyColumn('指标键'),
  ],
};
