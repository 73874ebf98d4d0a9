import Big from 'big.js';
import { parseHanNumeral } from '../../../text/numeral.ts';
import { splitWords, withoutTrailing, wordList } from '../../../text/words.ts';
import type { Figure } from '../../claim/figure.ts';
import { REACH, type ParagraphContext } from '../paragraph-context.ts';
import { areExclusive, nameOf } from './exclusive.ts';
import type { PrintedPart } from './printed-parts.ts';

/** A total and figures of its sentence that may be its parts, without 其中 between them. */
export interface SumOfSentence {
  readonly total: Figure;
  readonly parts: readonly PrintedPart[];
  /** They are all its parts: another sum is wrong. */
  readonly isWhole: boolean;
  /** They cannot overlap: a larger sum is wrong. */
  readonly isExclusive: boolean;
}

/** 三个行业合计, 四个乡镇共, 合计: the figure is the sum of those before it. */
const COUNTED =
  /(?<![\d一二三四五六七八九十])([两二三四五六七八九十]|\d{1,2})(?:个|家|类|项|大)[\u4e00-\u9fff]{1,8}?(?:合计|共计|总计|一共|总共|共)/;
const SUMMED = /^[、,;]*(?:以上|上述|三者|两者|两项|三项)*(?:合计|共计|总计)/;
/** It may count others too. */
const OPEN = /等|累计|全[市县区省州]|全年|今年|含|约|近|其他/;
const OPEN_AFTER = /^[^，,。；;]{0,4}\((?:含|另|包括|其中|不含)/;
const LONGEST_AFTER = 12;
/** Words of summing at the end of a name. */
const SUM_WORDS = wordList(splitWords('合计 共计 总计 一共 总共 共 为 达'));

/** What is counted, by the end of its name: 网点 for 三个镇共建成网点. */
const tailOf = (figure: Figure): string => withoutTrailing(SUM_WORDS, nameOf(figure)).slice(-2);

/** A sentence whose figures are listed or summed by any other words. */
const LISTED = /其中|包括|分别/;

/** Totals printed after their parts (三个行业合计123亿元), and before them without 其中 (共承办93件，已解决42件；正在解决31件). */
export function sumsOfSentences({ figures, text }: ParagraphContext): readonly SumOfSentence[] {
  const found: SumOfSentence[] = [];
  for (const sentence of bySentence(figures)) {
    const amounts = sentence.filter(isCounted).slice(0, REACH);
    amounts.forEach((total, at) => {
      const after = totalAfter(total, amounts.slice(0, at), text);
      if (after !== null) found.push(after);
    });
    const before = totalBefore(amounts, text);
    if (before !== null) found.push(before);
  }
  return found;
}

const isCounted = ({ role, prior, bracketed, times }: Figure): boolean =>
  role === 'amount' && !prior && !bracketed && times >= 1;

function bySentence(figures: readonly Figure[]): readonly (readonly Figure[])[] {
  const sentences = new Map<number, Figure[]>();
  for (const figure of figures) {
    const list = sentences.get(figure.sentence);
    if (list === undefined) sentences.set(figure.sentence, [figure]);
    else list.push(figure);
  }
  return [...sentences.values()];
}

/** The parts before a figure that says how many it sums up, or that it sums up. */
function totalAfter(total: Figure, before: readonly Figure[], text: string): SumOfSentence | null {
  const name = total.phrase.slice(0, total.numberAt);
  const printed = COUNTED.exec(name)?.[1];
  const count =
    printed === undefined
      ? null
      : printed === '两'
        ? 2
        : Number(/\d/.test(printed) ? printed : parseHanNumeral(printed));
  const isSummed = SUMMED.test(name);
  const same = before.filter(({ unit }) => unit === total.unit);
  if (same.length === 0) return null;
  const times = same.reduce((sum, figure) => sum + figure.times, 0);
  const isOpen =
    OPEN.test(name) ||
    OPEN_AFTER.test(text.slice(total.end, total.end + LONGEST_AFTER)) ||
    same.some((figure) => tailOf(total) !== '' && tailOf(figure) !== tailOf(total)) ||
    total.relation !== null ||
    same.some(({ relation }) => relation !== null);
  const isWhole =
    !isOpen &&
    (count !== null ? times === count : isSummed && same.length >= 2 && same.length === before.length);
  if (times < 2) return null;
  return { total, parts: same.map((figure) => part(figure)), isWhole, isExclusive: false };
}

/** The first figure of a sentence with all others of its unit, where each says a state or a kind. */
function totalBefore([total, ...others]: readonly Figure[], text: string): SumOfSentence | null {
  if (total === undefined) return null;
  const parts = others.filter(({ unit }) => unit === total.unit);
  const last = parts.at(-1);
  if (parts.length < 2 || last === undefined || LISTED.test(text.slice(total.end, last.start))) return null;
  const isSafe =
    parts.length === others.length &&
    !OPEN.test(nameOf(total)) &&
    parts.every(({ relation, value }) => relation === null && new Big(total.value).gte(value));
  return {
    total,
    parts: parts.map((figure) => part(figure)),
    isWhole: false,
    isExclusive: isSafe && areExclusive(parts) && !areExclusive([total, ...parts]),
  };
}

const part = (figure: Figure): PrintedPart => ({
  figure,
  value: new Big(figure.value).times(figure.times),
  district: null,
});
