import { SHEETS } from '../../codec/sheet-name.ts';
import { keyColumn, type TableLayout } from '../../model/table-layout.ts';
import { UNIT_LIST_NAME } from '../units/columns.ts';

export type FigureColumn =
  | 'taskNo'
  | 'metric'
  | 'goal'
  | 'measure'
  | 'unit'
  | 'period'
  | 'value'
  | 'told'
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
  | 'taskKey'
  | 'rowKey'
  | 'key';

/**
 * 指标进度: one row a (target, unit, period). Rate, pace, gap and lamp are formulas
 * over the cells of the same row and the figures of 设置, so that a person can follow them.
 */
export const FIGURES: TableLayout<FigureColumn> = {
  sheet: SHEETS.figures,
  table: SHEETS.figures,
  frozenColumns: 2,
  paper: 'a3',
  isReadWithoutKey: true,
  columns: [
    { key: 'taskNo', header: '任务序号', width: 10, look: 'center' },
    { key: 'metric', header: '指标', width: 28, look: 'text' },
    { key: 'goal', header: '目标值', width: 13, look: 'centerNumber' },
    { key: 'measure', header: '计量单位', width: 10, look: 'center' },
    {
      key: 'unit',
      header: '填报单位',
      width: 21,
      look: 'inputText',
      rule: { kind: 'list-from', name: UNIT_LIST_NAME, isOpen: true },
      ruleMessage: '“单位目录”中没有这个单位，请核对名称是否与通知一致。',
    },
    { key: 'period', header: '期间', width: 11, look: 'inputCenter' },
    { key: 'value', header: '累计完成值', width: 13, look: 'inputNumber' },
    { key: 'told', header: '读出数值', width: 11, look: 'number' },
    { key: 'rate', header: '完成率', width: 10, look: 'percent' },
    { key: 'pace', header: '时序进度', width: 10, look: 'percent' },
    { key: 'gap', header: '偏差（百分点）', width: 15, look: 'points' },
    { key: 'lamp', header: '灯', width: 6, look: 'lamp' },
    { key: 'why', header: '说明', width: 50, look: 'text' },
    { key: 'rule', header: '判灯方式', width: 11, look: 'center' },
    { key: 'limit', header: '达标值', width: 10, look: 'number', hidden: true },
    { key: 'dueYear', header: '时限年', width: 10, look: 'number', hidden: true },
    { key: 'dueMonth', header: '时限月', width: 10, look: 'number', hidden: true },
    { key: 'year', header: '期间年', width: 10, look: 'number', hidden: true },
    { key: 'month', header: '期间月', width: 10, look: 'number', hidden: true },
    { key: 'usable', header: '计算用值', width: 10, look: 'number', hidden: true },
    { key: 'taskKey', header: '任务键', width: 12, look: 'text', hidden: true },
    { key: 'rowKey', header: '进度键', width: 12, look: 'text', hidden: true },
    keyColumn('指标键'),
  ],
};
