import type { Finding, FindingParams } from '../record/finding.ts';
import { isFindingCode } from './codes.ts';
import { FINDING_WORDING, type Language, VALUE_WORDING } from './wording.ts';

const SLOT = /\{([a-zA-Z]{1,20})(:?)\}/g;

/** The separator between the members of a list that is filled in. */
const BETWEEN: Readonly<Record<Language, string>> = { zh: '、', en: ', ' };
const COLON: Readonly<Record<Language, string>> = { zh: '：', en: ': ' };

/** Binary fractions leave a tail (0.1 + 0.2); twelve digits are more than any notice prints. */
const shownNumber = (value: number): string => String(Number(value.toPrecision(12)));

function shown(value: FindingParams[string] | undefined, language: Language): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number') return shownNumber(value);
  if (typeof value === 'object') return value.join(BETWEEN[language]);
  return String(value);
}

/** Fills the slots of a sentence (their forms stand in wording.ts). */
export const fill = (sentence: string, params: FindingParams, language: Language): string =>
  sentence.replace(SLOT, (_, name: string, colon: string) => {
    const param = params[name];
    const worded = typeof param === 'string' ? VALUE_WORDING[name]?.[param]?.[language] : undefined;
    const value = worded ?? shown(param, language);
    return colon !== '' && value !== '' ? value + COLON[language] : value;
  });

/**
 * The sentence of a finding, with its figures filled in. A code this version
 * does not know (a workbook from a newer one) is shown as it is, with its
 * parameters: nothing that was found is lost.
 */
export function message(finding: Finding, language: Language): string {
  if (isFindingCode(finding.code))
    return fill(FINDING_WORDING[finding.code][language], finding.params, language);
  const params = Object.entries(finding.params).map(([name, value]) => `${name}=${shown(value, language)}`);
  return [finding.code, ...params].join(' ');
}
