/** A figure of a report with everything its sentence says about it. Figures are texts as printed. */
export interface Amount {
  readonly kind: 'amount';
  /** Index of the goal of its item that it is about. */
  readonly goal: number;
  /** A district; '': the whole city. */
  readonly place: string;
  readonly verb: string;
  readonly noun: string;
  readonly value: string;
  readonly unit: string;
  /** The goal with its unit, as repeated in the report; null if it is not repeated. */
  readonly restated: string | null;
  /** The printed completion rate, per cent. */
  readonly rate: string | null;
  readonly parts: readonly Part[];
  /** Words about the achievement: 提前完成年度目标. */
  readonly words: string | null;
  /** Growth over the previous year, per cent. */
  readonly growth: string | null;
  readonly form: { readonly opening: number; readonly rate: number; readonly parts: number };
}

/** The part of one district. */
export interface Part {
  readonly name: string;
  readonly value: string;
}

/** A part of a total, with its percentage: 受理诉求100件，办结90件，办结率90%. */
export interface Share {
  readonly kind: 'share';
  readonly verb: string;
  readonly noun: string;
  readonly unit: string;
  readonly total: number;
  readonly doneVerb: string;
  readonly done: number;
  readonly rateName: string;
  readonly rate: string;
  readonly form: number;
}

/** A rate or level that is compared directly with a goal: growth, decrease, a ceiling. */
export interface Level {
  readonly kind: 'level';
  readonly goal: number;
  readonly noun: string;
  /** The words before the figure: 增长, 下降, 为. */
  readonly verb: string;
  readonly value: string;
  readonly unit: string;
  /** The months of the figure, or ''. */
  readonly stretch: string;
}

/** A sentence without a figure for a goal. */
export interface Plain {
  readonly kind: 'plain';
  readonly text: string;
}

export type Fact = Amount | Share | Level | Plain;

/** The time of a report. */
export interface Moment {
  readonly month: number;
  /** The figures of this time, in per cent of those of June. */
  readonly reached: number;
}

/** Openings of a sentence that name the months of a figure: 1-6月, 上半年, 截至6月末 … */
export const openings = ({ month }: Moment): readonly string[] => [
  '',
  '',
  `1-${month}月，`,
  `截至${month}月末，`,
  `截至${month}月底，全市`,
  '今年以来，',
  month === 6 ? '上半年，' : `1至${month}月份，全市累计`,
  month === 6 ? '上半年全市共' : '',
];
