import { isAction } from './atoms/words.ts';
import type { Body } from './body.ts';
import { isFigureName, roleOfName } from './column.ts';
import type { ColumnRole } from '../lexicon/headers.ts';

/*
 * …责任分解表 序号事项名称具体内容区政府分管领导牵头单位协办单位1厂房提质…
 *            ^ header names, separated by white space or by nothing
 */
/** The header of a table without borders. Indexes of the text of the body. */
export interface HeaderRun {
  readonly from: number;
  readonly to: number;
  readonly names: readonly { readonly text: string; readonly from: number; readonly to: number }[];
  /** Whether white space stands between most of the names. */
  readonly spaced: boolean;
}

/** One of these words is in the header of each table of tasks; a colon after it makes it a label. */
const ANCHOR =
  /(?:责任|牵头|主办|主责|落实|承办|实施|负责|配合|协办|协同|完成|建设)(?:责任)?(?:单位|部门|科室|主体)(?![：:、，,。；;）)和及的])|(?:分管|包抓|责任|牵头|领办|包联|联系|主管)[省市县区]?(?:领导|人)(?![：:、，,。；;）)和及的])|(?:责任|任务|部门)分工(?![：:、，,。；;）)和及的])/g;
const CONTENT_WORD = /任务|内容|事项|项目|措施|举措|目标|指标|名称|实事|要点|工作/;
/** Characters before and after the anchor in which the header is. */
const REACH = 90;
/** Three names of two characters. */
const SHORTEST_RUN = 6;
const LONGEST_NAME = 12;
const LONGEST_NOTE = 12;
const SHORT_NAMES = /^(?:序号|编号|备注|说明|领域|类别|板块|时限|措施|举措|任务|目标|指标|牵头|配合)$/;
const NO_NAME = /[，,。；;：:、！？“”《》\d%％（）()|｜│]/;
/** Names that are no header of their own in a row of glued headers. */
const HALF_NAMES = /^(?:名称|单位|内容|情况|要求|目标|措施|工作|任务|牵头|责任分工)$/;

/** Two things under one name: 联系人及电话. */
const COMPLETE_PAIR = /(?:电话|方式|单位|部门|人|要求|分工|时限|时间|内容|目标|任务|措施|举措|安排)$/;

/** Verbs with which the name of a column begins; with another one begins the first task. */
const ACTION_OF_HEADER =
  /^(?:建设|实施|推进|完成|落实|牵头|配合|负责|参加|协助|组织|办理|整改|治理|培训|创建|申报|排查|改革|改造内容)/;

/** What a name of this length adds to a run: names of four characters are the most usual. */
function gainOfKnown(name: string): number {
  const { length } = name;
  if (SHORT_NAMES.test(name)) return /序号|编号|备注|说明/.test(name) ? 1.2 : 0.5;
  if (HALF_NAMES.test(name)) return 0.1;
  if (length <= 2) return 0.2;
  if (/.[及和与]./.test(name)) return COMPLETE_PAIR.test(name) ? 1 : 0;
  return 1.2 - (length === 4 ? 0 : length === 3 ? 0.5 : (length - 4) * 0.25);
}

const withoutYear = (name: string): string =>
  name.startsWith('20') ? name.replace(/^20\d{2}年(?:度)?/, '') : name;

interface Choice {
  readonly sum: number;
  /** Start of the last name, -1 for none. */
  readonly from: number;
  readonly known: boolean;
  readonly knownCount: number;
}

const NOTHING: Choice = { sum: 0, from: -1, known: false, knownCount: 0 };

/** Length of the note in brackets （万元） at `at`; 0 for none. */
function noteLength(text: string, at: number): number {
  if (text[at] !== '（' && text[at] !== '(') return 0;
  const end = text.slice(at, at + LONGEST_NOTE).search(/[）)]/);
  return end > 0 ? end + 1 : 0;
}

/** Start of the note that ends with the bracket at `at`; -1 for none. */
function noteStart(text: string, at: number): number {
  if (text[at] !== '）' && text[at] !== ')') return -1;
  for (let from = Math.max(0, at + 1 - LONGEST_NOTE); from < at; from += 1)
    if (from + noteLength(text, from) === at + 1) return from;
  return -1;
}

const YEAR = /^20\d{2}年/;
/** Length of 2025 in 2025年. */
const YEAR_DIGITS = 4;

/** The part of `first` to `last` around an anchor in which names, years before them and notes behind them follow each other. */
function reachOfNames(
  text: string,
  anchor: number,
  anchorEnd: number,
  first: number,
  last: number,
): { readonly from: number; readonly to: number } {
  // An anchor inside a note says nothing about where the names around the note end.
  for (let at = Math.max(0, anchor - LONGEST_NOTE); at < anchor; at += 1)
    if (at + noteLength(text, at) > anchor) return { from: first, to: last };
  const mayBegin = (at: number): boolean => YEAR.test(text.slice(at, at + YEAR_DIGITS + 1));
  let from = anchor;
  while (from > first) {
    const at = from - 1;
    const note = noteStart(text, at);
    if (note >= 0) from = note;
    else if (!NO_NAME.test(text.charAt(at))) from = at;
    else if (mayBegin(at + 1 - YEAR_DIGITS)) from = at + 1 - YEAR_DIGITS;
    else break;
  }
  let to = anchorEnd;
  while (to < last) {
    const note = noteLength(text, to);
    if (note > 0) to += note;
    else if (!NO_NAME.test(text.charAt(to))) to += 1;
    else if (mayBegin(to)) to += YEAR_DIGITS;
    else break;
  }
  return { from: Math.max(first, from), to: Math.min(last, to) };
}

/** Finds header runs; one object a document, since it remembers the roles of names. */
export class HeaderFinder {
  private readonly roles = new Map<string, ColumnRole | null>();

  constructor(private readonly body: Body) {}

  /** All header runs in reading order, the same header on a later page included. */
  all(): readonly HeaderRun[] {
    const runs: HeaderRun[] = [];
    let from = 0;
    for (const { 0: word, index } of this.body.text.matchAll(ANCHOR)) {
      if (index < from) continue;
      const run = this.around(index, index + word.length, from);
      if (!run) continue;
      runs.push(run);
      from = run.to;
    }
    return runs;
  }

  private roleOf(name: string): ColumnRole | null {
    const known = this.roles.get(name);
    if (known !== undefined) return known;
    const role = NO_NAME.test(withoutYear(name)) ? null : roleOfName(name);
    this.roles.set(name, role);
    return role;
  }

  /** Where the longest text that begins at `from` and may be a name ends. */
  private nameEnd(from: number): number {
    const { text } = this.body;
    const longest = text.slice(from, from + LONGEST_NAME);
    const stop = withoutYear(longest) === longest ? longest.search(NO_NAME) : -1;
    return from + (stop < 0 ? longest.length : stop);
  }

  private gaps(from: number, to: number): number {
    let count = 0;
    for (let i = from + 1; i < to; i += 1) if ((this.body.gap[i] ?? 0) > 0) count += 1;
    return count;
  }

  /** What the characters add to a run as one name, and whether it is a known one. */
  private gain(from: number, to: number, isFirst: boolean): { gain: number; known: boolean } | null {
    const { text, gap } = this.body;
    const name = withoutYear(text.slice(from, to));
    const inside = this.gaps(from, to);
    if (/[及和与或、]$/.test(name) || (/[及和与或]/.test(text.charAt(to)) && (this.body.gap[to] ?? 0) === 0))
      return null;
    if (isAction(name) && !ACTION_OF_HEADER.test(name)) return null;
    // A title ends before a header: …任务分解表|重点任务.
    if (/[表单册](?!位)/.test(name)) return null;
    const role = inside > 2 ? null : this.roleOf(name);
    // White space before a name and none behind it: words of a sentence.
    const ragged =
      !isFirst && (gap[from] ?? 0) > 0 && (gap[to] ?? 1) === 0 && !/[\d（(]/.test(text.charAt(to)) ? 1 : 0;
    if (role !== null) return { gain: gainOfKnown(name) - inside * 0.7 - ragged, known: true };
    if (NO_NAME.test(name) || inside > 1 || name.length > 8) return null;
    if (isFigureName(name) && (name.length > 2 || /计$/.test(name)))
      return { gain: 0.3 - inside * 0.7, known: false };
    const note = noteLength(text, to);
    const spaced = (gap[from] ?? 0) > 0 && (gap[to + note] ?? 0) > 0;
    return { gain: (spaced ? -0.2 : -2.2) - inside * 0.7, known: false };
  }

  /** The run of names around an anchor word, or null. */
  private around(anchor: number, anchorEnd: number, after: number): HeaderRun | null {
    const { text } = this.body;
    const first = Math.max(after, anchor - REACH);
    const last = Math.min(text.length, anchorEnd + REACH);
    if (!CONTENT_WORD.test(text.slice(first, last))) return null;
    const { from: start, to: end } = reachOfNames(text, anchor, anchorEnd, first, last);
    if (end - start < SHORTEST_RUN) return null;
    const best: Choice[] = Array.from({ length: end - start + 1 }, () => NOTHING);
    for (let at = start; at < end; at += 1) {
      const before = best[at - start] ?? NOTHING;
      const longest = Math.min(end, this.nameEnd(at)) - at;
      for (let length = 2; length <= longest; length += 1) {
        const found = this.gain(at, at + length, before.from < 0);
        if (!found || (!found.known && before.from < 0)) continue;
        // Two unknown names in a row only between white space.
        if (!found.known && !before.known && found.gain < -1) continue;
        const to = at + length + noteLength(text, at + length);
        const sum = before.sum + found.gain;
        const old = best[to - start];
        if (to > end || (old && old.from >= 0 && old.sum >= sum) || sum < 0) continue;
        best[to - start] = {
          sum,
          from: at,
          known: found.known,
          knownCount: before.knownCount + (found.known ? 1 : 0),
        };
      }
    }
    let runEnd = -1;
    for (let to = anchorEnd; to <= end; to += 1) {
      const choice = best[to - start] ?? NOTHING;
      const top = best[runEnd - start] ?? NOTHING;
      if (choice.known && choice.knownCount >= 3 && (runEnd < 0 || choice.sum > top.sum)) runEnd = to;
    }
    return runEnd < 0 ? null : this.runUpTo(best, start, runEnd, anchor);
  }

  private runUpTo(best: readonly Choice[], start: number, last: number, anchor: number): HeaderRun | null {
    const names: { text: string; from: number; to: number }[] = [];
    for (let to = last; ;) {
      const choice = best[to - start] ?? NOTHING;
      if (choice.from < 0) break;
      names.unshift({ text: this.body.text.slice(choice.from, to), from: choice.from, to });
      to = choice.from;
    }
    names.splice(0, this.namesOfTitle(names));
    const at = names[0]?.from ?? 0;
    if (this.body.text.charAt(at - 1) === '序' && this.isApart(at - 1) && this.isApart(at))
      names.unshift({ text: '序', from: at - 1, to: at });
    const [first] = names;
    if (!first || first.from > anchor || names.length < 3) return null;
    const roles = names.map(({ text }) => this.roleOf(text.split(/[（(]/)[0] ?? ''));
    const hasContent = roles.some((role) => role === 'task' || role === 'detail');
    const hasDuty = roles.some(
      (role) => role === 'lead' || role === 'unit' || role === 'assist' || role === 'leader',
    );
    if (!hasContent || !hasDuty) return null;
    const gapped = names.slice(1).filter(({ from }) => (this.body.gap[from] ?? 0) > 0).length;
    return {
      from: first.from,
      to: this.withLastName(last, names),
      names,
      spaced: gapped >= (names.length - 1) / 2,
    };
  }

  private isApart(at: number): boolean {
    return (this.body.gap[at] ?? 0) > 0;
  }

  /** Number of names before 序号 that are words of the title above: none is a section, or white space does not separate them. */
  private namesOfTitle(names: readonly { readonly text: string; readonly from: number }[]): number {
    const number = names.findIndex(({ text }) => /^(?:序号|编号|序)$/.test(text));
    if (number <= 0) return 0;
    const before = names[number - 1];
    const isColumn =
      (this.body.gap[names[number]?.from ?? 0] ?? 0) > 0 &&
      before !== undefined &&
      this.roleOf(before.text) === 'section';
    return isColumn ? number - 1 : number;
  }

  /** The end of the header with an unknown last name, which white space and the first number follow; it is added to `names`. */
  private withLastName(last: number, names: { text: string; from: number; to: number }[]): number {
    const { text, gap } = this.body;
    if ((gap[last] ?? 0) === 0) return last;
    let to = last + 1;
    while (to < text.length && (gap[to] ?? 0) === 0 && to - last <= 8) to += 1;
    if ((gap[to] ?? 0) === 0 || NO_NAME.test(text.slice(last, to)) || to - last < 2) return last;
    if (!/^(?:1(?!\d)|一、|（一）|\(一\))/.test(text.slice(to, to + 4))) return last;
    names.push({ text: text.slice(last, to), from: last, to });
    return to;
  }
}
