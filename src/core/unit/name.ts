/** Level words a unit name may begin with, longest first; they never make two units alike. */
const LEVELS = [
  '市政府',
  '县政府',
  '省政府',
  '市委',
  '县委',
  '区委',
  '省委',
  '市府',
  '县府',
  '省',
  '市',
  '县',
  '区',
] as const;

/** What kind of body a unit is; two names of one unit end in the same word. */
const ORGANS = [
  '指挥部',
  '管委会',
  '委员会',
  '办公室',
  '人民政府',
  '政府',
  '分局',
  '中心',
  '集团',
  '公司',
  '局',
  '委',
  '办',
  '部',
  '院',
] as const;

/** Words for the same organ, long form to the short one. */
const ORGAN_SHORT: Readonly<Record<string, string>> = { 人民政府: '政府', 委员会: '委', 办公室: '办' };

/** A unit name taken apart for comparison. */
export interface UnitName {
  /** Without white space, brackets full width. */
  readonly tidy: string;
  /** `tidy` without its bracketed sub-unit: 市府办 of 市府办（市大数据局）. */
  readonly base: string;
  readonly level: string;
  /** What the body is about: 人力社保 of 市人力社保局. */
  readonly core: string;
  readonly organ: string;
}

const tidyBrackets = (name: string): string =>
  name
    .replace(/\s/gu, '')
    .replace(/[([［【]/gu, '（')
    .replace(/[)\]］】]/gu, '）');

/** Takes a unit name apart; parts that are not there are "". */
export function unitName(name: string): UnitName {
  const tidy = tidyBrackets(name);
  const bracket = tidy.indexOf('（');
  const base = bracket > 0 && tidy.endsWith('）') ? tidy.slice(0, bracket) : tidy;
  const level = LEVELS.find((word) => base.startsWith(word)) ?? '';
  const rest = base.slice(level.length);
  const organ = ORGANS.find((word) => rest.endsWith(word)) ?? '';
  return {
    tidy,
    base,
    level,
    core: rest.slice(0, rest.length - organ.length),
    organ: ORGAN_SHORT[organ] ?? organ,
  };
}
