import { readableText } from '../text/characters.ts';

/** Levels of administration at the start of a unit name, longest first. */
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

/** Kinds of organisation at the end of a unit name, longest first; spellings of one unit agree in it. */
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

/** Short forms of kinds of organisation. */
const ORGAN_SHORT: Readonly<Record<string, string>> = { 人民政府: '政府', 委员会: '委', 办公室: '办' };

/** A unit name taken apart for comparison. */
export interface UnitName {
  /** The name in ordinary characters (`readableText`), without white space, with full-width brackets. */
  readonly normalized: string;
  /** `normalized` without its bracketed sub-unit: 市府办 of 市府办（市大数据局）. */
  readonly base: string;
  /** 市 of 市人力社保局. */
  readonly level: string;
  /** The field of work: 人力社保 of 市人力社保局. */
  readonly core: string;
  /** Kind of organisation, in its short form: 局 of 市人力社保局. */
  readonly organ: string;
}

const normalizeName = (name: string): string =>
  readableText(name)
    .replace(/\s/gu, '')
    .replace(/[([［【]/gu, '（')
    .replace(/[)\]］】]/gu, '）');

/** Splits a unit name into its parts; missing parts are "". */
export function parseUnitName(name: string): UnitName {
  const normalized = normalizeName(name);
  const bracket = normalized.indexOf('（');
  const base = bracket > 0 && normalized.endsWith('）') ? normalized.slice(0, bracket) : normalized;
  const level = LEVELS.find((word) => base.startsWith(word)) ?? '';
  const rest = base.slice(level.length);
  const organ = ORGANS.find((word) => rest.endsWith(word)) ?? '';
  return {
    normalized,
    base,
    level,
    core: rest.slice(0, rest.length - organ.length),
    organ: ORGAN_SHORT[organ] ?? organ,
  };
}
