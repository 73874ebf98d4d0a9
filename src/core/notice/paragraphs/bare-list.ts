import { offsetAt, type MappedText } from '../../text/mapped-text.ts';
import { findOuterBrackets } from './brackets.ts';
import { parseChineseOrdinal, type Ordinal, type OrdinalRank } from './ordinal.ts';

/*
 * 项目名称总计（3项）1.区档案馆扩建2.3号码头改造3.2025年度林相改造
 *                    ^            ^ the next number, whatever is printed before it
 */

/** Shortest list: what two numbers part may be figures. */
const FEWEST_ITEMS = 3;
const LONGEST_ITEM = 60;
const LONGEST_HEAD = 60;
/** A name has no sentence in it, and no label. */
const NO_NAME = /[。！？；;：:\n]/;
/** What may stand before a number that begins an item. */
const BEFORE = '(?<![\\d.．,，/〔（(—\\-第])';
const NAME = '[\\u3400-\\u9fff“《（(A-Z\\d]';
/** Forms of numbers, and whether a blank has to stand behind one. */
const FORMS: readonly { readonly rank: OrdinalRank; readonly pattern: RegExp; readonly spaced: boolean }[] = [
  { rank: 'arabic', pattern: new RegExp(`${BEFORE}(\\d{1,3})([.．、])(?=(${NAME}))`, 'g'), spaced: false },
  { rank: 'arabic', pattern: new RegExp(`${BEFORE}(\\d{1,3})()(?=(${NAME}))`, 'g'), spaced: true },
  {
    rank: 'chinese-bracket',
    pattern: /[（(]([一二三四五六七八九十]{1,3})([）)])(?=([\u3400-\u9fff“《\d]))/g,
    spaced: false,
  },
  { rank: 'arabic-bracket', pattern: /[（(](\d{1,2})([）)])(?=([\u3400-\u9fff“《]))/g, spaced: false },
];
/** A figure with a decimal point: its second half stands before a measure. */
const DECIMAL =
  /^\d{1,4}(?:[%％‰]|[十百万亿]|千(?!伏|瓦)|多?(?:公里|千米|米|平方|立方|亩|公顷|吨|元|个|家|户|人|名|套|台|辆|座|处|条|件|项|倍|小时|天|万|亿|k?m|[KkMm][Ww]|[，,。；;、]|$))/;

interface Mark {
  readonly at: number;
  readonly ordinal: Ordinal;
  /** Whether white space is printed after its stop. */
  readonly isSpaced: boolean;
  /** Whether a number follows directly, so that both may be one figure. */
  readonly beforeDigit: boolean;
}

/** The numbers of one form; those of Arabic ones inside brackets are left out. */
function marksIn(m: MappedText, { rank, pattern, spaced }: (typeof FORMS)[number]): readonly Mark[] {
  const { text } = m;
  const brackets = rank === 'arabic' ? findOuterBrackets(text) : [];
  let bracket = 0;
  const marks: Mark[] = [];
  for (const { 0: whole, 1: printed = '', 2: stop, 3: next = '', index: at } of text.matchAll(pattern)) {
    while ((brackets[bracket]?.close ?? Infinity) < at) bracket += 1;
    if ((brackets[bracket]?.open ?? Infinity) < at) continue;
    const end = at + whole.length;
    const beforeDigit = /\d/.test(next);
    const isSpaced = offsetAt(m, end) - offsetAt(m, end - 1) > 1;
    if (spaced && !isSpaced) continue;
    if (beforeDigit && !isSpaced && stop !== '、' && DECIMAL.test(text.slice(end, end + 8))) continue;
    const value = /\d/.test(printed) ? Number(printed) : parseChineseOrdinal(printed);
    marks.push({
      at,
      ordinal: { rank, value, printed, length: whole.length, hasStop: true },
      isSpaced,
      beforeDigit,
    });
  }
  return marks;
}

/** The marks that count on from the first one: 1, 2, 3 …; of several with one number the first. */
function chainOf(marks: readonly Mark[], text: string): readonly Mark[] {
  const [first, ...others] = marks;
  if (first === undefined) return [];
  const chain = [first];
  for (const mark of others) {
    const last = chain.at(-1) ?? first;
    if (mark.ordinal.value !== last.ordinal.value + 1) continue;
    const item = text.slice(last.at + last.ordinal.length, mark.at);
    if (item.length < 2 || item.length > LONGEST_ITEM || NO_NAME.test(item)) return chain;
    chain.push(mark);
  }
  return chain;
}

/** The sum at the end of a list: 合计12项. */
const TOTAL = /(?:总计|合计|共计)[:：（(]?\d{1,4}[个项件处]?[）)]?$/;

/** Chapters between the items: 二、新建项目（5个）. */
const CHAPTER = /([一二三四五六七八九十]{1,3})、(?=[\u3400-\u9fff])/g;

/** The chapters that follow the one a paragraph begins with, in the gaps between its items. */
function chaptersIn(text: string, own: Ordinal | null, after: number): readonly Start[] {
  const starts: Start[] = [];
  let next = own?.rank === 'chinese' ? own.value + 1 : 0;
  if (next === 0) return [];
  for (const { 0: whole, 1: printed = '', index: at } of text.matchAll(CHAPTER)) {
    if (at < after || parseChineseOrdinal(printed) !== next) continue;
    starts.push({
      at,
      ordinal: { rank: 'chinese', value: next, printed, length: whole.length, hasStop: true },
    });
    next += 1;
  }
  return starts;
}

interface Start {
  readonly at: number;
  /** Null where a total begins. */
  readonly ordinal: Ordinal | null;
}

/** The items numbered in one form; [] if they are no list. */
function itemsOf(m: MappedText, own: Ordinal | null, form: (typeof FORMS)[number]): readonly Start[] {
  const { text } = m;
  const isItem = own?.rank === form.rank;
  const marks = marksIn(m, form);
  const from = isItem ? 0 : marks.findIndex(({ ordinal }) => ordinal.value === 1);
  const head = marks[from];
  if (head === undefined || (isItem && head.at > 0)) return [];
  if (
    !isItem &&
    ((head.at === 0 && !form.spaced) || head.at > LONGEST_HEAD || NO_NAME.test(text.slice(0, head.at)))
  )
    return [];
  const all = chainOf(marks.slice(from), text);
  // Where most numbers have a blank behind them, one without is a figure.
  const spaced = all.filter(({ isSpaced }) => isSpaced).length;
  const chain =
    spaced * 2 > all.length
      ? chainOf(
          marks.slice(from).filter(({ isSpaced, beforeDigit }) => isSpaced || !beforeDigit),
          text,
        )
      : all;
  const last = chain.at(-1);
  if (chain.length < FEWEST_ITEMS || last === undefined) return [];
  const rest = text.slice(last.at + last.ordinal.length);
  if (rest.length > LONGEST_ITEM || NO_NAME.test(rest.slice(0, -1))) return [];
  const total = TOTAL.exec(rest)?.index ?? 0;
  const end: readonly Start[] = total > 0 ? [{ at: text.length - rest.length + total, ordinal: null }] : [];
  const items = isItem ? chain.slice(1) : chain;
  return [...items, ...chaptersIn(text, own, head.at), ...end].sort((x, y) => x.at - y.at);
}

/**
 * The items of a list that has nothing but names and numbers, printed without a break between them, and the total
 * behind them; [] for any other paragraph. `own` is the ordinal of the paragraph.
 */
export function bareListStarts(m: MappedText, own: Ordinal | null): readonly Start[] {
  // Neither the text before the first number nor an item has a sentence in it.
  if (NO_NAME.test(m.text.slice(0, -1))) return [];
  for (const form of FORMS) {
    if (own !== null && own.rank !== 'chinese' && own.rank !== form.rank) continue;
    const starts = itemsOf(m, own, form);
    if (starts.length > 0) return starts;
  }
  return [];
}
