/** What counts of a text when records are compared: letters, digits, decimal points and percent signs. */
const UNSAID = /(?<!\d)\.|\.(?!\d)|[^\p{L}\p{N}.%]/gu;

/** The words of a text without blanks, punctuation and differences of width. */
export const wordsOf = (text: string): string => text.normalize('NFKC').toLowerCase().replace(UNSAID, '');

const NUMERAL = '[〇零一二三四五六七八九十百千两\\d]';
/** Numbers that are part of a name: 第3小学, 二期, 2号码头, G329, 5G. */
const NAMED = new RegExp(
  `第${NUMERAL}{1,9}|${NUMERAL}{1,9}(?:期|号|标段|批|小学|中学|国道|省道|路)|[a-z]\\d{1,9}|\\d{1,9}[a-z]`,
  'gu',
);
const FIGURE = /\d+(?:\.\d+)?/gu;

/** Words whose figures are left open ("改造公园#处"); numbers that are part of a name stay. */
export function wordsWithoutFigures(words: string): string {
  let kept = '';
  let from = 0;
  for (const { 0: named, index } of words.matchAll(NAMED)) {
    kept += words.slice(from, index).replace(FIGURE, '#') + named;
    from = index + named.length;
  }
  return kept + words.slice(from).replace(FIGURE, '#');
}

/** The numbered names of a text. */
const numberedNames = (words: string): ReadonlySet<string> =>
  new Set([...words.matchAll(NAMED)].map(([name]) => name));

/** Pairs of neighbouring characters, each once. */
export function pairsOf(words: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < words.length; at += 1) pairs.add(words.slice(at, at + 2));
  // A text of one character is its own pair.
  if (words.length === 1) pairs.add(words);
  return pairs;
}

/** Words that notices exchange without meaning other work: they say how, when and how far. */
const HARMLESS = new RegExp(
  [
    '加快|推进|推动|全面|完成|启动|开展|持续|深化|加强|强化|力争|确保|实现|实施|落实|做好|抓好|组织',
    '积极|大力|扎实|有序|稳步|深入|进一步|不断|着力|努力|及时|争取|基本|年底前|年内|全年|上半年|下半年',
    '达到|不少于|不低于|以上|以内|左右|超过|的|和|与|及|并|等|约|至|到|了|在|将|要|为',
    '[〇零一二三四五六七八九十百千万亿两半#%.\\d年月日个]',
  ].join('|'),
  'gu',
);

/** Longest middle part (product of both lengths) that is compared character by character. */
const LARGEST = 1_000_000;

/**
 * Whether one text says another thing in place of something the other says: 东城区 in place of
 * 西城区, 二期 in place of 一期. Words added or left out, other figures and other verbs do not count.
 */
export function replacesSomething(a: string, b: string): boolean {
  if (differBothWays(numberedNames(a), numberedNames(b))) return true;
  const parts = replacedParts(a, b);
  if (parts === null) return true;
  return parts.some(([old, now]) => old.replace(HARMLESS, '') !== '' && now.replace(HARMLESS, '') !== '');
}

const differBothWays = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  [...a].some((name) => !b.has(name)) && [...b].some((name) => !a.has(name));

/**
 * The parts of two texts between what they have in common, in their order; null where the
 * texts are too long. Less than two characters in common separate nothing.
 */
function replacedParts(a: string, b: string): readonly (readonly [string, string])[] | null {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (left.length * right.length > LARGEST) return null;
  const parts: [string, string][] = [];
  let [old, now, common] = ['', '', ''];
  for (const [isCommon, x, y] of alignment(left, right)) {
    if (isCommon) {
      common += x;
      continue;
    }
    if (common.length >= 2) {
      parts.push([old, now]);
      [old, now] = ['', ''];
    } else {
      old += common;
      now += common;
    }
    common = '';
    old += x;
    now += y;
  }
  return [...parts, [old, now]];
}

/** Steps from one text to the other: a common character, or one of either text. */
function alignment(a: string, b: string): readonly (readonly [boolean, string, string])[] {
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const steps: (readonly [boolean, string, string])[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      steps.push([true, a.charAt(i), b.charAt(j)]);
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) {
      steps.push([false, a.charAt(i), '']);
      i += 1;
    } else {
      steps.push([false, '', b.charAt(j)]);
      j += 1;
    }
  }
  return steps;
}

const CLAUSE_END = /[，。；：、,;:\n]/u;
/** A figure that is no date. */
const COUNT = /\d(?![\d.]*(?:年|月|日|号|季度))/u;
/** Least length of a clause that says something by itself. */
const LEAST_CLAUSE = 6;

/** The clauses of a text that name a figure: 引进高校毕业生1.8万人以上. */
export const clausesWithFigures = (text: string): readonly string[] =>
  text.split(CLAUSE_END).flatMap((clause) => {
    const words = wordsOf(clause);
    return words.length >= LEAST_CLAUSE && COUNT.test(words) ? [words] : [];
  });
