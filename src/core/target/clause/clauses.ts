/**
 * A clause of a content, as offsets into its text.
 *
 *     加快保障性住房建设,竣工3221套、交付884套。新增停车位1000个。
 *     [clause 0          ][clause 1           ]  [clause 2        ]
 *
 * Clauses end at commas, colons, semicolons and stops, not at the list comma 、 and not inside
 * quotation marks or brackets. The inside of round brackets is also a clause of its own, whose
 * `host` is the clause around it.
 */
export interface Clause {
  readonly start: number;
  readonly end: number;
  /** 0-based number of the sentence; sentences end with 。!? or a line feed. */
  readonly sentence: number;
  /** 0-based number of the part; parts end with a semicolon or with the sentence. */
  readonly part: number;
  /** Index of the clause around this bracket; null outside brackets. */
  readonly host: number | null;
}

/** A content split into clauses, with its quotations and brackets. */
export interface ClauseOutline {
  readonly text: string;
  readonly clauses: readonly Clause[];
  /** Index of the first clause outside brackets of each part, by the number of the part. */
  readonly openings: ReadonlyMap<number, number>;
  /** The same of each sentence. */
  readonly sentenceOpenings: ReadonlyMap<number, number>;
  /** Quotations and titles, marks included. */
  readonly quotes: readonly TextRange[];
  /** Brackets of all kinds, marks included. */
  readonly brackets: readonly TextRange[];
}

/** A range of character offsets; `end` is exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '《': '》',
  '「': '」',
  '(': ')',
  '[': ']',
  '〔': '〕',
  '【': '】',
};
/** An opening or a closing mark. */
const MARK = /[“”‘’《》「」()[\]〔〕【】]/g;
const BRACKETS = '([〔【';
/** Of marks left open, only this many are kept, the last ones: a text of stray marks costs no more than others. */
const MAX_OPEN = 24;
const STOPS = '。!?\n';
const PART_STOPS = ';';
const CLAUSE_STOPS = ',:';

/** Splits a half-width text into clauses. */
export function outlineClauses(text: string): ClauseOutline {
  const { quotes, brackets, closed } = findPairs(text);
  const clauses: Clause[] = [];
  let start = 0;
  let sentence = 0;
  let part = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const end = closed.get(at);
    if (end !== undefined) {
      at = end - 1;
      continue;
    }
    const char = text.charAt(at);
    const stops = at === text.length || STOPS.includes(char) || isFullStop(text, at);
    const parts = stops || PART_STOPS.includes(char);
    if (!parts && !isClauseStop(text, at)) continue;
    if (at > start) clauses.push({ start, end: at, sentence, part, host: null });
    start = at + 1;
    if (parts) part += 1;
    if (stops) sentence += 1;
  }
  const all = withBrackets(clauses, brackets, text);
  const openings = new Map<number, number>();
  const sentenceOpenings = new Map<number, number>();
  all.forEach(({ part: own, sentence: within, host }, index) => {
    if (host === null && !openings.has(own)) openings.set(own, index);
    if (host === null && !sentenceOpenings.has(within)) sentenceOpenings.set(within, index);
  });
  return { text, clauses: all, openings, sentenceOpenings, quotes, brackets };
}

/** The innermost range that contains the offset `at`, or null. `ranges` as in a `ClauseOutline`. */
export function rangeAt(ranges: readonly TextRange[], at: number): TextRange | null {
  if (ranges.length > FEW_RANGES) return ranges[rangeIndexes(ranges)[at] ?? -1] ?? null;
  return ranges.find(({ start, end }) => at >= start && at < end) ?? null;
}

/** Fewer ranges are searched one by one. */
const FEW_RANGES = 8;
const indexesOf = new WeakMap<readonly TextRange[], Int32Array>();

/** For each offset up to the end of the last range, the index of the innermost range around it; else -1. */
function rangeIndexes(ranges: readonly TextRange[]): Int32Array {
  const known = indexesOf.get(ranges);
  if (known !== undefined) return known;
  const indexes = new Int32Array(ranges.reduce((last, { end }) => Math.max(last, end), 0)).fill(-1);
  // Inner ranges end, and so are listed, before those around them.
  for (let index = ranges.length - 1; index >= 0; index -= 1) {
    const { start = 0, end = 0 } = ranges[index] ?? {};
    indexes.fill(index, start, end);
  }
  indexesOf.set(ranges, indexes);
  return indexes;
}

/** A sentence and the offset from which it is read: its start, or that of the short title before it. */
interface SentenceView extends TextRange {
  readonly viewStart: number;
}

/** Longer sentences are not taken for the title of the next one. */
const LONGEST_TITLE = 40;

/** The sentences of a content, each with the title before it if there is one. */
export function sentenceViews({ clauses, text }: ClauseOutline): readonly SentenceView[] {
  const sentences: TextRange[] = [];
  let running = -1;
  for (const { start, end, sentence, host } of clauses) {
    if (host !== null) continue;
    const last = sentences.at(-1);
    if (sentence === running && last !== undefined)
      sentences[sentences.length - 1] = { start: last.start, end };
    else sentences.push({ start, end });
    running = sentence;
  }
  return sentences.map(({ start, end }, index) => {
    const before = sentences[index - 1];
    const titled =
      before !== undefined && before.end - before.start <= LONGEST_TITLE && text.charAt(before.end) !== '\n';
    return { start, end, viewStart: titled ? before.start : start };
  });
}

/** Whether `at` is a half-width full stop after Chinese text, not the point in 2.5 or after an item number. */
const isFullStop = (text: string, at: number): boolean =>
  text.charAt(at) === '.' && at > 0 && !/[\dA-Za-z.]/.test(text.charAt(at - 1));

/** Whether a clause ends at `at`; the comma in 3,221 does not end one. */
function isClauseStop(text: string, at: number): boolean {
  if (!CLAUSE_STOPS.includes(text.charAt(at))) return false;
  return !(/\d/.test(text.charAt(at - 1)) && /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5)));
}

/** Adds each round bracket as a clause after the clause that contains it. */
function withBrackets(clauses: readonly Clause[], brackets: readonly TextRange[], text: string): Clause[] {
  const round = brackets.filter(({ start }) => text.charAt(start) === '(');
  if (round.length === 0) return [...clauses];
  const inside = new Map<number, TextRange[]>();
  const clauseAt = new Int32Array(text.length).fill(-1);
  clauses.forEach(({ start, end }, index) => clauseAt.fill(index, start, end));
  for (const bracket of round) {
    const host = clauseAt[bracket.start] ?? -1;
    const known = inside.get(host);
    if (known === undefined) inside.set(host, [bracket]);
    else known.push(bracket);
  }
  const all: Clause[] = [];
  clauses.forEach((clause, index) => {
    const host = all.length;
    all.push(clause);
    for (const { start, end } of inside.get(index) ?? [])
      all.push({ ...clause, start: start + 1, end: Math.max(start + 1, end - 1), host });
  });
  return all;
}

/** Quotations, brackets, and for each opening mark the offset after its closing mark; unclosed marks are ignored. */
function findPairs(text: string): {
  quotes: TextRange[];
  brackets: TextRange[];
  closed: Map<number, number>;
} {
  const quotes: TextRange[] = [];
  const brackets: TextRange[] = [];
  const closed = new Map<number, number>();
  const open: { char: string; at: number }[] = [];
  for (const { 0: char, index: at } of text.matchAll(MARK)) {
    if (CLOSING[char] !== undefined) {
      open.push({ char, at });
      if (open.length > MAX_OPEN) open.shift();
      continue;
    }
    const opener = lastOpened(open, char);
    if (opener < 0) continue;
    const { char: mark, at: from } = open[opener] ?? { char: '', at };
    open.length = opener;
    (BRACKETS.includes(mark) ? brackets : quotes).push({ start: from, end: at + 1 });
    closed.set(from, at + 1);
  }
  return { quotes, brackets, closed };
}

function lastOpened(open: readonly { readonly char: string }[], closing: string): number {
  for (let at = open.length - 1; at >= 0; at -= 1) if (CLOSING[open[at]?.char ?? ''] === closing) return at;
  return -1;
}
