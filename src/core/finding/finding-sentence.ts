import type { Finding, FindingParams } from '../record/finding.ts';
import { dateWords, periodWords } from '../text/calendar-words.ts';
import type { Language, Wording } from '../text/language.ts';
import { FINDING_CATALOGUE, isFindingCode } from './catalogue.ts';
import type { FindingKind } from './kind.ts';
import { VALUE_WORDING } from './value-wording.ts';

const SLOT = /\{([a-zA-Z]{1,20})(:?)\}/g;

/** Separator of the members of a list. */
const SEPARATOR: Readonly<Record<Language, string>> = { zh: '、', en: ', ' };
const COLON: Readonly<Record<Language, string>> = { zh: '：', en: ': ' };

/** Twelve significant digits, which removes the tail of binary fractions (0.1 + 0.2). */
const shownNumber = (value: number): string => String(Number(value.toPrecision(12)));

function shown(value: FindingParams[string] | undefined, language: Language): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number') return shownNumber(value);
  if (typeof value === 'object') return value.join(SEPARATOR[language]);
  return String(value);
}

/** Parameters that are ISO dates, and those that are periods as in `Entry.period`. */
const DATES: ReadonlySet<string> = new Set(['due', 'reported', 'deadline', 'issuedOn']);
const PERIODS: ReadonlySet<string> = new Set(['lastPeriod', 'reportPeriod']);

const WORDS: Readonly<Record<string, Readonly<Record<string, Wording>>>> = VALUE_WORDING;

/** Fills the slots of a sentence; kind.ts describes their two forms. */
export const fill = (sentence: string, params: FindingParams, language: Language): string =>
  sentence.replace(SLOT, (_, name: string, colon: string) => {
    const param = params[name];
    const wordOf = (value: string): string => {
      if (DATES.has(name)) return dateWords(value, language);
      if (PERIODS.has(name)) return periodWords(value, language);
      return WORDS[name]?.[value]?.[language] ?? value;
    };
    const worded =
      typeof param === 'string' ? wordOf(param) : Array.isArray(param) ? param.map(wordOf) : param;
    const value = shown(worded, language);
    return colon !== '' && value !== '' ? value + COLON[language] : value;
  });

/**
 * The sentence of a finding. A code this version does not know (in a workbook of a newer
 * one) is shown as it is, with its parameters.
 */
export function findingSentence(finding: Finding, language: Language): string {
  if (isFindingCode(finding.code))
    return fill(FINDING_CATALOGUE[finding.code][language], finding.params, language);
  const params = Object.entries(finding.params).map(([name, value]) => `${name}=${shown(value, language)}`);
  return [finding.code, ...params].join(' ');
}

/** The sentence for several findings of a kind that has one (`FindingKind.many`); "" for others. */
export function sentenceForMany(code: string, count: number, language: Language): string {
  const kind: FindingKind | null = isFindingCode(code) ? FINDING_CATALOGUE[code] : null;
  return kind?.many === undefined ? '' : fill(kind.many[language], { count }, language);
}
