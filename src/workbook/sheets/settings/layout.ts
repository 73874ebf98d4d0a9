import type { ReportingRules } from '#core/record/notice';

/** A setting that the office may change; formulas refer to it by its defined name. */
export interface SettingLayout {
  readonly key: string;
  /** Defined name of the value's cell. */
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  /** Standard value; null: it comes from the notices only. */
  readonly standard: number | null;
  /** The reporting rule of a notice that replaces the standard value. */
  readonly rule?: keyof Pick<ReportingRules, 'progressDay' | 'progressMaxChars'>;
  /** A value above 0 and below this was typed as a percentage, which Excel stores as a fraction: 0.1 for 10%. */
  readonly fractionBelow?: number;
  readonly meaning: string;
}

/** The settings: published rules for lamps differ, so every office may set its own. */
export const SETTINGS: readonly SettingLayout[] = [
  {
    key: 'yellowFrom',
    name: '设置_黄灯落后百分点',
    label: '黄灯：落后时序进度达到',
    unit: '个百分点',
    min: 0,
    max: 100,
    standard: 10,
    fractionBelow: 1,
    meaning: '完成率比时序进度落后不到此数的亮绿灯；达到此数、未超过红灯数的亮黄灯。填10或10%都可以。',
  },
  {
    key: 'redAbove',
    name: '设置_红灯落后百分点',
    label: '红灯：落后时序进度超过',
    unit: '个百分点',
    min: 0,
    max: 100,
    standard: 30,
    fractionBelow: 1,
    meaning: '完成率比时序进度落后超过此数的亮红灯；到期未报的也亮红灯，并注明“未报”。填30或30%都可以。',
  },
  {
    key: 'progressDay',
    name: '设置_进展截止日',
    label: '每月进展报送截止日',
    unit: '日',
    min: 1,
    max: 31,
    standard: null,
    rule: 'progressDay',
    meaning: '各单位每月在此日之前报送进展；通知有规定的从通知，没有规定的留空，由督查室填写。',
  },
  {
    key: 'progressMaxChars',
    name: '设置_进展字数上限',
    label: '每条进展字数上限',
    unit: '字',
    min: 1,
    max: 32767,
    standard: null,
    rule: 'progressMaxChars',
    meaning:
      '进展情况与存在问题和困难合计超过此字数的退回修改；通知有规定的从通知，没有规定的留空，表示不限。',
  },
  {
    key: 'farAbove',
    name: '设置_远超目标百分比',
    label: '远超目标：超过目标的',
    unit: '%',
    min: 100,
    max: 100000,
    standard: 300,
    fractionBelow: 20,
    meaning: '累计完成值超过目标值的这个百分比时提醒核对，多因计量单位填错；核对属实的，在“处理说明”中注明。',
  },
];

function settingOf(key: string): SettingLayout {
  const setting = SETTINGS.find((candidate) => candidate.key === key);
  if (!setting) throw new RangeError(`no setting ${key}`);
  return setting;
}

/** The defined name of a setting. */
export const settingName = (key: string): string => settingOf(key).name;

/** The value of a setting as a formula term: the standard value where its cell is empty; see `fractionBelow`. */
export const settingFigure = (key: string): string => {
  const { name, standard, fractionBelow } = settingOf(key);
  const typed =
    fractionBelow === undefined
      ? name
      : `IF(AND(${name}>0,${name}<${String(fractionBelow)}),${name}*100,${name})`;
  return `IF(ISNUMBER(${name}),${typed},${String(standard ?? 0)})`;
};

/** The value of a setting that was typed as a percentage, as `settingFigure` takes it; others as they are. */
export const settingValue = ({ fractionBelow = 0 }: SettingLayout, typed: number | null): number | null =>
  typed !== null && typed > 0 && typed < fractionBelow ? Math.round(typed * 1e8) / 1e6 : typed;

export const SETTINGS_NAME = '设置';

export const SETTING_COLUMNS = [
  { header: '项目', width: 28 },
  { header: '数值', width: 10 },
  { header: '单位', width: 12 },
  { header: '含义', width: 60 },
  { header: '来源', width: 14 },
] as const;

/** Column of the value, from 0. */
export const VALUE_COLUMN = 1;
