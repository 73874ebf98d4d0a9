import { PLAN_INPUTS } from '#core/record/entered/plan-entry';
import { RATING_WORDS } from '../codec/wording.ts';
import { type ColumnLayout, KEY_COLUMN, keyColumn } from '../model/table-layout.ts';
import { PLAN_COLUMNS, type PlanColumn } from '../sheets/plan/columns.ts';

/**
 * The layout of a pack (填报包): the workbook that one unit is sent, fills in without the add-in and sends
 * back. How packs are read back: the sheets are found by their name, else by their headers; a row by its
 * hidden key (`row-keys.ts`), which names task, unit and period, so that a sheet that is sent alone in a
 * new book still tells what it is about; and the very hidden sheet `META_SHEET` (`meta.ts`) says what the
 * whole pack is and what stood in its cells when it was sent.
 */
export const PACK_FORMAT = 'duban-pack/1';

/** 填报说明: what is asked for, by when, how it is filled in, whom to call. Nothing is read from it. */
export const GUIDE_SHEET = '填报说明';

/** The very hidden sheet with what the pack is about. LibreOffice saves it as an ordinary hidden one. */
export const META_SHEET = '督办回执';

/** The sheets of a pack that are filled in, by the code that keys and `META_SHEET` use. */
export type PackSheet = 'progress' | 'figures' | 'plan';

/** Header of the hidden column with the checksum of a row (`rowChecksum`), on every sheet that is filled in. */
export const CHECK_HEADER = '校验码';

/** Key of that column in the layouts. */
export const CHECK_COLUMN = 'check';

const checkColumn: ColumnLayout<typeof CHECK_COLUMN> = {
  key: CHECK_COLUMN,
  header: CHECK_HEADER,
  width: 12,
  style: 'text',
  hidden: true,
};

/** A sheet of a pack with rows: a title, lines that say whom it is for, the header row, one row a record. */
export interface PackSheetLayout<Column extends string = string> {
  readonly code: PackSheet;
  readonly sheet: string;
  /** Defined name of the header row and the rows. */
  readonly rangeName: string;
  readonly columns: readonly ColumnLayout<Column>[];
  /** Columns that the unit fills in; `field` is the name of the change that a returned value makes. */
  readonly inputs: readonly { readonly column: Column; readonly field: string }[];
  /** Columns whose cells the checksum of a row is made of, after its key: they say what the row is about. */
  readonly checked: readonly Column[];
  /** Columns that stay in view when scrolling sideways. */
  readonly frozenColumns: number;
  /** Least height of a row in points: room to write on paper too. */
  readonly leastHeight: number;
}

export type PackProgressInput = 'text' | 'problem' | 'nextStep' | 'rating' | 'reportedOn';

export type PackProgressColumn =
  | 'taskNo'
  | 'place'
  | 'content'
  | 'role'
  | 'stage'
  | 'lastText'
  | PackProgressInput
  | 'length'
  | typeof CHECK_COLUMN
  | typeof KEY_COLUMN;

/** 进展填报: a row for each task in which the unit has a part. Key: `packKey` of the task. */
export const PACK_PROGRESS: PackSheetLayout<PackProgressColumn> = {
  code: 'progress',
  sheet: '进展填报',
  rangeName: '进展填报区域',
  frozenColumns: 3,
  leastHeight: 56.25,
  inputs: (['text', 'problem', 'nextStep', 'rating', 'reportedOn'] as const).map((column) => ({
    column,
    field: column,
  })),
  checked: ['taskNo', 'content'],
  columns: [
    { key: 'taskNo', header: '任务序号', width: 10, style: 'center' },
    /** List, section or notice of the task: shown only where a number occurs twice in the pack. */
    { key: 'place', header: '所在清单', width: 14, style: 'text' },
    { key: 'content', header: '工作内容', width: 24, style: 'text' },
    { key: 'role', header: '角色', width: 6, style: 'center' },
    /** The quarterly target of the plan: shown only where there is one. */
    { key: 'stage', header: '本季度目标任务', width: 16, style: 'text' },
    { key: 'lastText', header: '上期进展', width: 26, style: 'text' },
    { key: 'text', header: '进展情况', width: 38, style: 'inputText' },
    { key: 'problem', header: '存在问题和困难', width: 18, style: 'inputText' },
    { key: 'nextStep', header: '下一步措施', width: 18, style: 'inputText' },
    {
      key: 'rating',
      header: '自评状态',
      width: 10,
      style: 'inputCenter',
      rule: { kind: 'list', values: Object.values(RATING_WORDS) },
      ruleMessage: `请从下拉列表中选择：${Object.values(RATING_WORDS).join('、')}。`,
    },
    { key: 'length', header: '字数', width: 6, style: 'count' },
    {
      key: 'reportedOn',
      header: '报送日期',
      width: 12,
      style: 'inputDate',
      rule: { kind: 'date' },
      ruleMessage: '请填写日期，如 2026-6-25。',
    },
    checkColumn,
    keyColumn('填报键'),
  ],
};

export type PackFigureColumn =
  | 'taskNo'
  | 'place'
  | 'metric'
  | 'goal'
  | 'measure'
  | 'lastValue'
  | 'value'
  | 'rate'
  | 'pace'
  | 'gap'
  | 'lamp'
  | 'usable'
  | typeof CHECK_COLUMN
  | typeof KEY_COLUMN;

/**
 * 指标进度: a row for each target that the unit reports a figure for. Key: `packKey` of the target; the field of a
 * returned value is `figure:` and the id of the target.
 */
export const PACK_FIGURES: PackSheetLayout<PackFigureColumn> = {
  code: 'figures',
  sheet: '指标进度',
  rangeName: '指标进度区域',
  frozenColumns: 3,
  leastHeight: 26.25,
  inputs: [{ column: 'value', field: 'figure' }],
  checked: ['taskNo', 'metric'],
  columns: [
    { key: 'taskNo', header: '任务序号', width: 10, style: 'center' },
    { key: 'place', header: '所在清单', width: 16, style: 'text' },
    { key: 'metric', header: '指标', width: 36, style: 'text' },
    { key: 'goal', header: '目标', width: 13, style: 'centerNumber' },
    { key: 'measure', header: '计量单位', width: 11, style: 'center' },
    { key: 'lastValue', header: '上期累计完成值', width: 14, style: 'number' },
    { key: 'value', header: '累计完成值', width: 14, style: 'inputNumber' },
    { key: 'rate', header: '完成率', width: 14, style: 'percent' },
    { key: 'pace', header: '时序进度', width: 10, style: 'percent' },
    { key: 'gap', header: '偏差（百分点）', width: 13, style: 'points' },
    { key: 'lamp', header: '灯', width: 7, style: 'lamp' },
    { key: 'usable', header: '计算用值', width: 10, style: 'number', hidden: true },
    checkColumn,
    keyColumn('指标键'),
  ],
};

export type PackPlanColumn = PlanColumn | typeof CHECK_COLUMN;

/** Widths for A4; the table of the office is for A3. */
const PLAN_WIDTHS: Readonly<Partial<Record<PlanColumn, number>>> = {
  content: 24,
  units: 13,
  yearPlan: 24,
  q1: 14,
  q2: 14,
  q3: 14,
  q4: 14,
};

/** 推进方案表: a row for each task that the unit leads. Key: `packKey` of the task and `PLAN_PERIOD`; fields are `plan:year`, `plan:q1` … */
export const PACK_PLAN: PackSheetLayout<PackPlanColumn> = {
  code: 'plan',
  sheet: '推进方案表',
  rangeName: '推进方案表区域',
  frozenColumns: 2,
  leastHeight: 56.25,
  inputs: PLAN_INPUTS.map((column) => ({
    column,
    field: `plan:${column === 'yearPlan' ? 'year' : column}`,
  })),
  checked: ['no', 'content'],
  columns: [
    ...PLAN_COLUMNS.flatMap((column): readonly ColumnLayout<PackPlanColumn>[] =>
      column.key === KEY_COLUMN ? [] : [{ ...column, width: PLAN_WIDTHS[column.key] ?? column.width }],
    ),
    checkColumn,
    keyColumn('方案键'),
  ],
};

/** The sheets that are filled in, in the order of their tabs in a pack that has them all. */
export const PACK_SHEETS = [PACK_PROGRESS, PACK_FIGURES, PACK_PLAN] as const;
