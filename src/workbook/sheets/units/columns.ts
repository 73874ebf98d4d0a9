import { keyColumn, type TableLayout } from '../../model/table-layout.ts';
import { ANSWER_WORDS } from '../../codec/wording.ts';

export type UnitColumn =
  | 'name'
  | 'kind'
  | 'leads'
  | 'assists'
  | 'canonical'
  | 'reason'
  | 'answer'
  | 'members'
  | 'contact'
  | 'phone'
  | 'key';

/** Defined name of the range with the units, for drop-down lists. */
export const UNIT_LIST_NAME = '单位名单';

/** 单位目录: one row for each unit and each collective phrase that tasks name. */
export const UNITS: TableLayout<UnitColumn> = {
  sheet: '单位目录',
  table: '单位目录',
  frozenColumns: 1,
  paper: 'a4',
  derived: ['kind', 'leads', 'assists', 'reason'],
  about: ['name'],
  isDrawn: true,
  columns: [
    { key: 'name', header: '名称', width: 30, style: 'text' },
    { key: 'kind', header: '类别', width: 10, style: 'center' },
    { key: 'leads', header: '牵头任务', width: 10, style: 'centerNumber' },
    { key: 'assists', header: '配合任务', width: 10, style: 'centerNumber' },
    {
      key: 'canonical',
      header: '建议归并为',
      width: 26,
      style: 'inputText',
      rule: { kind: 'list-from', name: UNIT_LIST_NAME },
      ruleMessage: '请从单位名单中选择，或留空。',
    },
    { key: 'reason', header: '依据', width: 20, style: 'text' },
    {
      key: 'answer',
      header: '确认',
      width: 9,
      style: 'inputCenter',
      rule: { kind: 'list', values: Object.values(ANSWER_WORDS) },
      ruleMessage: '请选择：待确认、是、否。',
    },
    { key: 'members', header: '所含单位', width: 34, style: 'inputText' },
    { key: 'contact', header: '联系人', width: 12, style: 'inputText' },
    { key: 'phone', header: '联系电话', width: 16, style: 'inputText' },
    keyColumn('单位键'),
  ],
};

/** The words for the reasons of suggested aliases. */
export const ALIAS_REASON_WORDS = {
  brackets: '仅空格或括号不同',
  'look-alike': '仅字形相近或繁简不同',
  'sub-unit': '括号内为下属机构',
  'short-form': '疑为简称与全称',
} as const;
