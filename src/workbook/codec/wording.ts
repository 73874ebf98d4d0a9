import type { ConfirmationState } from '#core/record/entered/confirmation';
import type { HandlingState } from '#core/record/entered/handling';
import type { UnitAnswer } from '#core/record/entered/unit-entry';
import type { SelfRating } from '#core/record/entered/entry';
import type { Severity } from '#core/record/finding';
import type { Comparator, TargetKind } from '#core/record/target';

/** The words of the sheets for codes of records. */
export const COMPARATOR_WORDS: Readonly<Record<Comparator, string>> = {
  '>=': '不低于',
  '>': '超过',
  '<=': '不超过',
  '<': '低于',
  '=': '等于',
  '~': '左右',
  between: '区间',
};

/** Number formats that show a comparator before the number of a cell. */
export const COMPARATOR_FORMATS: Readonly<Record<Comparator, string>> = {
  '>=': '"≥"General',
  '>': '">"General',
  '<=': '"≤"General',
  '<': '"<"General',
  '=': 'General',
  '~': '"约"General',
  between: 'General',
};

export const KIND_WORDS: Readonly<Record<TargetKind, string>> = {
  amount: '总量',
  growth: '增速',
  ratio: '比率',
  count: '数量',
  range: '区间',
  rank: '位次',
  milestone: '节点',
};

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '提醒',
  info: '提示',
};

/** 确认: whether users have confirmed or corrected a target that was read. */
export const CONFIRMATION_WORDS = {
  open: '待确认',
  right: '确认',
  corrected: '更正',
} as const satisfies Readonly<Record<ConfirmationState, string>>;

export const HANDLING_WORDS = {
  open: '待处理',
  done: '已处理',
  dismissed: '不需处理',
} as const satisfies Readonly<Record<HandlingState, string>>;

export const ANSWER_WORDS = { open: '待确认', yes: '是', no: '否' } as const satisfies Readonly<
  Record<UnitAnswer, string>
>;

export const UNIT_KIND_WORDS = { unit: '单位', group: '集体称谓' } as const;

/** 自评状态: a unit's rating of its own progress. */
export const RATING_WORDS: Readonly<Record<SelfRating, string>> = {
  done: '已完成',
  'on-track': '正常推进',
  delayed: '进度滞后',
  'not-started': '未启动',
};

/** The lamp of a target; a dash where it has none, 待核 where its figure is in doubt. */
export const LAMP_WORDS = { green: '绿', yellow: '黄', red: '红', doubt: '待核', none: '—' } as const;

/** What the last check said of a figure of 指标进度: it is in doubt, or it is not although it looks so. */
export const VERDICT_WORDS = { doubted: '存疑', cleared: '属实' } as const;

/** 判灯方式: what decides the lamp of a target; `pace` compares a cumulative value with the part of the year that is over. */
export const LAMP_RULE_WORDS = {
  pace: '按时序',
  least: '不低于',
  above: '超过',
  most: '不超过',
  below: '低于',
  none: '不判灯',
} as const;

/** Marks a task or target that was kept although the latest version of its notice does not have it. */
export const MISSING_MARK = '（修订中未见）';

export const RECONCILE_WORDS = { yes: '一致', no: '不一致', notAdditive: '不加总' } as const;
