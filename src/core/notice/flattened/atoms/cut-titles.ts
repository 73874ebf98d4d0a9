import { FULL_NAME } from '../../lexicon/surnames.ts';
import { CHINESE_ORDINAL } from './cut-marks.ts';
import type { CutSet } from './cut-set.ts';
import { LEVEL_CHAR, LONGEST_UNIT } from './cut-units.ts';
import { unitLikeness } from './likeness.ts';
import { isAction, PROBLEM } from './words.ts';

const FURTHEST_PROBLEM = 18;
const LONGEST_SECTION_TITLE = 24;
const HAN = /[\u4e00-\u9fa5]/;

/** After the words for what is wrong: 夜间出行不便|延长…. */
export function cutAfterProblems(cuts: CutSet): void {
  const text = cuts.text.slice(cuts.from, cuts.to);
  for (const { 0: words, index } of text.matchAll(PROBLEM)) {
    const end = cuts.from + index + words.length;
    let start = end;
    while (start > cuts.from && end - start <= FURTHEST_PROBLEM && !cuts.has(start - 1)) start -= 1;
    if (end - start <= FURTHEST_PROBLEM) cuts.add(end);
  }
}

/** Between the title of a section and the verb of the first text: 一、改善民生|新增…. */
export function cutInSections(cuts: CutSet): void {
  for (let i = cuts.from; i < cuts.to; i += 1) {
    const ordinal = cuts.has(i) ? CHINESE_ORDINAL.exec(cuts.text.slice(i, i + 6))?.[0] : undefined;
    if (ordinal === undefined) continue;
    const start = i + ordinal.length;
    for (let at = start + 4; at < Math.min(cuts.to, start + LONGEST_SECTION_TITLE); at += 1) {
      if (cuts.has(at)) break;
      if (isAction(cuts.text.slice(at, at + 4))) cuts.add(at);
    }
  }
}

/** After a name directly behind a sentence: …26间。卓听雨|经信局. */
export function cutAfterNames(cuts: CutSet): void {
  const starts: number[] = [];
  for (let i = cuts.from + 1; i < cuts.to; i += 1)
    if (cuts.has(i) && /[。；;！？\d%]/.test(cuts.text.charAt(i - 1)) && HAN.test(cuts.text.charAt(i)))
      starts.push(i);
  const times = new Map<string, number>();
  for (const at of starts)
    for (const length of [2, 3]) {
      const name = cuts.text.slice(at, at + length);
      if (/^[\u4e00-\u9fa5]+$/.test(name)) times.set(name, (times.get(name) ?? 0) + 1);
    }
  for (const at of starts) {
    const length = nameLength(cuts, at, times);
    if (length > 0) cuts.add(at + length);
  }
}

/** Length of the name at `at`: the one that occurs most often behind sentences, else one with a surname before a unit; 0 for none. */
function nameLength(cuts: CutSet, at: number, times: ReadonlyMap<string, number>): number {
  const end = nextCut(cuts, at);
  const piece = cuts.text.slice(at, end);
  if (piece.length < 4) return 0;
  const count = (length: number): number => times.get(piece.slice(0, length)) ?? 0;
  const known = [2, 3].filter((length) => FULL_NAME.test(piece.slice(0, length)));
  const isBeforeUnit = (length: number): boolean => {
    const unit = piece.slice(length);
    return LEVEL_CHAR.test(unit.charAt(0))
      ? unitLikeness(unit) > 0
      : (unit.length >= 4 || (unit.length === 3 && !/(?:公司|中心|集团)$/.test(unit))) &&
          unitLikeness(unit) === 2;
  };
  if (LEVEL_CHAR.test(piece.charAt(2)) && isBeforeUnit(2) && (known.includes(2) || count(2) >= 2)) return 2;
  if (count(3) >= 2 && count(3) >= count(2) * 0.6 && isBeforeUnit(3)) return 3;
  if (count(2) >= 2 && count(2) > count(3) && isBeforeUnit(2)) return 2;
  const fitting = known.filter(isBeforeUnit);
  return fitting.find((length) => LEVEL_CHAR.test(piece.charAt(length))) ?? fitting.at(-1) ?? 0;
}

function nextCut(cuts: CutSet, at: number): number {
  let end = at + 1;
  while (end < cuts.to && end - at < LONGEST_UNIT + 4 && !cuts.has(end)) end += 1;
  return end;
}
