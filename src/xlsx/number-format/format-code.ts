import { isValidFormat, tokenize } from 'numfmt';
import type { Numerals } from './chinese-numerals.ts';

/**
 * Reads a number format code as Chinese Excel and WPS understand it into what the formatter
 * (numfmt) understands. A code is not understood, rather than shown in part, where it asks for
 * something that the formatter would leave out: other calendars, names in other languages,
 * numerals of other scripts.
 */

/** A code that can be shown. */
export interface FormatCode {
  /** The code for the formatter; `aaa` and `aaaa` are left in it. */
  readonly pattern: string;
  /** Names of days, months and halves of the day. */
  readonly locale: 'zh-CN' | 'en-US';
  readonly numerals: Numerals;
  readonly isDate: boolean;
  /** Hours, minutes or seconds that passed, [h]: counted from 0, whatever the date system. */
  readonly isElapsed: boolean;
  readonly isGeneral: boolean;
  readonly isScientific: boolean;
  /** Most decimals of a section. */
  readonly decimals: number;
  /** One section with @: numbers stand in its place as under General. */
  readonly isTextOnly: boolean;
}

/** Longest code that Excel accepts. */
const MAX_LENGTH = 255;
/** Most decimals that Excel accepts. */
const MAX_DECIMALS = 30;

/** Words of Chinese Excel and WPS for parts of a code. */
const HALF_DAY = '上午/下午';
const GENERAL = 'G/通用格式';

/** Codes whose dates and times are shown as the system does, here the Chinese one. */
const SYSTEM_DATE = 'yyyy"年"m"月"d"日"';
const SYSTEM_TIME = 'h:mm:ss';

const COLOR =
  /^(?:black|blue|cyan|green|magenta|red|white|yellow|color ?\d{1,2}|黑色|蓝色|青色|绿色|洋红|洋红色|红色|白色|黄色|颜色 ?\d{1,2})$/i;
/** Primary languages and the rest of a language code ([MS-LCID]; [MS-OI29500] 2.1.739). */
const CHINESE = 0x004;
const ENGLISH = 0x009;
const GREGORIAN_IN_ENGLISH = 2;
const WESTERN_DIGITS = 1;
/** The first of the three numeral systems of zh-cn, which are [DBNum1] to [DBNum3]. */
const FIRST_CHINESE_SCRIPT = 0x1e;

const CONDITION = /^(?:<>|<=|>=|<|>|=)/;
const ELAPSED = /^(?:h{1,9}|m{1,9}|s{1,9})$/i;

/** The code as it can be shown; null: it is not understood. */
export function readFormatCode(code: string): FormatCode | null {
  if (code.length > MAX_LENGTH) return null;
  if (/^\[\$-(?:F800|x-sysdate)\]/i.test(code)) return readFormatCode(SYSTEM_DATE);
  if (/^\[\$-(?:F400|x-systime)\]/i.test(code)) return readFormatCode(SYSTEM_TIME);
  const translation = new Translation(code);
  return translation.isUnderstood ? translation.result() : null;
}

/** One pass over a code, part by part. */
class Translation {
  isUnderstood = true;
  #pattern = '';
  #isChinese = false;
  #isOtherLanguage = false;
  #isElapsed = false;
  #isInWords = false;
  #numerals: Numerals = 0;
  readonly #code: string;
  #at = 0;

  constructor(code: string) {
    this.#code = code;
    while (this.#at < code.length && this.isUnderstood) this.#step();
  }

  result(): FormatCode | null {
    const tokens = tokenize(this.#pattern);
    const types = new Set(tokens.map(({ type }) => type));
    const letters = tokens.filter(({ type }) => type === 'datetime').map(({ raw }) => raw.toLowerCase());
    const isDate = letters.length > 0 || types.has('duration') || types.has('ampm');
    if (this.#isInWords && this.#numerals > 0) return null;
    if (types.has('error') || types.has('natnum') || types.has('calendar')) return null;
    if (letters.some((raw) => /^[gb]/.test(raw))) return null;
    const hasNames = types.has('ampm') || letters.some((raw) => /^(?:mmm|ddd|aaa)/.test(raw));
    if (this.#isOtherLanguage && hasNames) return null;
    if (this.#numerals > 0 && letters.some((raw) => raw === 'yy' || raw === 'y')) return null;
    if (!isValidFormat(this.#pattern)) return null;
    const decimals = decimalsOf(tokens);
    if (decimals > MAX_DECIMALS) return null;
    return {
      pattern: this.#pattern,
      locale: this.#isChinese ? 'zh-CN' : 'en-US',
      numerals: this.#numerals,
      isDate,
      isElapsed: this.#isElapsed,
      isGeneral: types.has('general'),
      isScientific: types.has('exp'),
      decimals,
      isTextOnly: types.has('text') && !types.has('break'),
    };
  }

  #step(): void {
    const code = this.#code;
    const at = this.#at;
    const character = code.charAt(at);
    if (character === '"') this.#copyTo(code.indexOf('"', at + 1));
    else if (character === '[') this.#bracket(code.indexOf(']', at + 1));
    else if (character === '\\' || character === '_' || character === '*') this.#copyTo(at + 1);
    else if (character === '!') this.#literal(code.charAt(at + 1));
    else if (code.startsWith(HALF_DAY, at)) {
      this.#isChinese = true;
      this.#replace(HALF_DAY, 'AM/PM');
    } else if (code.startsWith(GENERAL, at)) this.#replace(GENERAL, 'General');
    else this.#copyTo(at);
  }

  /** Copies to a place in the code, which is part of the copy; -1: there is no end. */
  #copyTo(end: number): void {
    if (end < 0 || end >= this.#code.length) this.isUnderstood = false;
    else {
      this.#pattern += this.#code.slice(this.#at, end + 1);
      this.#at = end + 1;
    }
  }

  /** `!` before a character shows it as it is, like a backslash; the last one of a code is itself. */
  #literal(character: string): void {
    this.#pattern += `\\${character === '' ? '!' : character}`;
    this.#at += 2;
  }

  #replace(part: string, by: string): void {
    this.#pattern += by;
    this.#at += part.length;
  }

  #bracket(end: number): void {
    const content = end < 0 ? '' : this.#code.slice(this.#at + 1, end);
    const numerals = /^dbnum([123])$/i.exec(content)?.[1];
    if (CONDITION.test(content) || ELAPSED.test(content)) {
      this.#isElapsed ||= ELAPSED.test(content);
      this.#copyTo(end);
      return;
    }
    if (numerals !== undefined) this.#useNumerals(Number(numerals) as Numerals);
    else if (content.startsWith('$')) this.#currency(content.slice(1));
    else if (!COLOR.test(content)) this.isUnderstood = false;
    this.#at = end + 1;
  }

  /** A sign and a language, either of which may be missing: ￥-804, -804, -zh-CN, RMB. */
  #currency(content: string): void {
    const dash = content.indexOf('-');
    const sign = (dash < 0 ? content : content.slice(0, dash)).replaceAll('"', '');
    if (sign !== '') this.#pattern += `"${sign}"`;
    // An amount in words, as on cheques: not only other numerals.
    if (sign.toUpperCase() === 'RMB') this.#isInWords = true;
    if (dash >= 0) this.#language(content.slice(dash + 1));
  }

  /** A language as a tag or as hexadecimal digits: two of the numerals, two of the calendar, four of the language. */
  #language(text: string): void {
    if (/^(?:zh|en)(?:-[A-Za-z]{2,4})?$/.test(text)) {
      if (text.startsWith('zh')) this.#isChinese = true;
      return;
    }
    if (!/^[0-9A-Fa-f]{1,8}$/.test(text)) {
      this.isUnderstood = false;
      return;
    }
    const code = parseInt(text, 16);
    const calendar = (code >>> 16) & 0xff;
    const script = code >>> 24;
    const language = code & 0x3ff;
    if (calendar > GREGORIAN_IN_ENGLISH) this.isUnderstood = false;
    if (script >= FIRST_CHINESE_SCRIPT && script < FIRST_CHINESE_SCRIPT + 3)
      this.#useNumerals((script - FIRST_CHINESE_SCRIPT + 1) as Numerals);
    else if (script > WESTERN_DIGITS) this.isUnderstood = false;
    if (language === CHINESE) this.#isChinese = true;
    else if (language !== ENGLISH && language !== 0) this.#isOtherLanguage = true;
  }

  #useNumerals(numerals: Numerals): void {
    if (this.#numerals !== 0 && this.#numerals !== numerals) this.isUnderstood = false;
    this.#numerals = numerals;
  }
}

/** Most decimals of a section. */
function decimalsOf(tokens: readonly { readonly type: string }[]): number {
  let most = 0;
  let count: number | null = null;
  for (const { type } of tokens) {
    if (type === 'point') count = 0;
    else if (type === 'break') count = null;
    else if (count !== null && (type === 'zero' || type === 'hash' || type === 'qmark')) count += 1;
    most = Math.max(most, count ?? 0);
  }
  return most;
}
