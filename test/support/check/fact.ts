/** A fact of a report before it is put into words. Figures are texts as printed. */
export interface Amount {
  readonly kind: 'amount';
  /** Which of the goals of its item it is about. */
  readonly goal: number;
  /** A district, or '' for the whole. */
  readonly place: string;
  readonly verb: string;
  readonly noun: string;
  readonly value: string;
  readonly unit: string;
  /** The goal as the report repeats it, with its unit; null where it does not. */
  readonly restated: string | null;
  /** The printed completion rate, per cent. */
  readonly rate: string | null;
  readonly parts: readonly Part[];
  /** Words about the achievement: 提前完成年度目标. */
  readonly words: string | null;
  /** Growth over the year before, per cent. */
  readonly growth: string | null;
  readonly form: { readonly opening: number; readonly rate: number; readonly parts: number };
}

/** The part of one district. */
export interface Part {
  readonly name: string;
  readonly value: string;
}

/** x of y, with a percentage. */
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

/** A rate or a level that is compared directly with a goal: growth, a fall, a ceiling. */
export interface Level {
  readonly kind: 'level';
  readonly goal: number;
  readonly noun: string;
  /** 增长, 下降, 为 with the words before the figure. */
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
  /** The part of the June figures that is reached, in per cent. */
  readonly reached: number;
}

/** 1-6月, 上半年, 截至6月末 … */
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
