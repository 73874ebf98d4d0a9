/**
 * Sentences and clauses of one content.
 *
 *     加快保障性住房建设,竣工3221套、交付884套。新增停车位1000个。
 *     [clause 0          ][clause 1           ]  [clause 2        ]
 *
 * Commas, colons, semicolons and stops part clauses; the list comma 、 does not.
 * Nothing parts inside quotation marks or brackets; the inside of round brackets
 * is a clause of its own as well, hosted by the clause around it.
 */
export interface Clause {
  readonly start: number;
  readonly end: number;
  /** Running number of the sentence (ends with 。!?). */
  readonly sentence: number;
  /** Running number of the part of a sentence (ends with ; too). */
  readonly part: number;
  /** Index of the clause this bracket stands in; null outside brackets. */
  readonly host: number | null;
}

export interface Outline {
  readonly text: string;
  readonly clauses: readonly Clause[];
  /** Insides of quotation marks and title marks. */
  readonly quotes: readonly Stretch[];
  /** Round and square brackets with their insides. */
  readonly brackets: readonly Stretch[];
}

export interface Stretch {
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
const CLOSERS = Object.values(CLOSING).join('');
const BRACKETS = '([〔【';
const STOPS = '。!?\n';
const PART_STOPS = ';';
const CLAUSE_STOPS = ',:';

/** `text` is half-width; positions are kept. */
export function outlineOf(text: string): Outline {
  const { quotes, brackets, closed } = pairs(text);
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
  return { text, clauses: withBrackets(clauses, brackets, text), quotes, brackets };
}

/** Whether `at` stands inside one of the stretches. */
export const within = (stretches: readonly Stretch[], at: number): Stretch | null =>
  stretches.find(({ start, end }) => at >= start && at < end) ?? null;

/** A sentence and, where a short title stands before it, the title: the stretch it is read in. */
export interface View extends Stretch {
  readonly view: number;
}

const LONGEST_TITLE = 40;

export function viewsOf({ clauses, text }: Outline): readonly View[] {
  const sentences: Stretch[] = [];
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
    return { start, end, view: titled ? before.start : start };
  });
}

/** A half-width stop behind Chinese text; not the point of 2.5 or of an item's number. */
const isFullStop = (text: string, at: number): boolean =>
  text.charAt(at) === '.' && at > 0 && !/[\dA-Za-z.]/.test(text.charAt(at - 1));

function isClauseStop(text: string, at: number): boolean {
  if (!CLAUSE_STOPS.includes(text.charAt(at))) return false;
  return !(/\d/.test(text.charAt(at - 1)) && /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5)));
}

/** Every round bracket becomes a clause behind the clause it stands in. */
function withBrackets(clauses: readonly Clause[], brackets: readonly Stretch[], text: string): Clause[] {
  const all: Clause[] = [];
  for (const clause of clauses) {
    const host = all.length;
    all.push(clause);
    for (const { start, end } of brackets) {
      if (start < clause.start || start >= clause.end || text.charAt(start) !== '(') continue;
      all.push({ ...clause, start: start + 1, end: Math.max(start + 1, end - 1), host });
    }
  }
  return all;
}

function pairs(text: string): { quotes: Stretch[]; brackets: Stretch[]; closed: Map<number, number> } {
  const quotes: Stretch[] = [];
  const brackets: Stretch[] = [];
  const closed = new Map<number, number>();
  const open: { char: string; at: number }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (CLOSING[char] !== undefined) open.push({ char, at });
    else if (CLOSERS.includes(char)) {
      const opener = lastIndexWhere(open, char);
      if (opener < 0) continue;
      const { char: mark, at: from } = open[opener] ?? { char: '', at };
      open.length = opener;
      (BRACKETS.includes(mark) ? brackets : quotes).push({ start: from, end: at + 1 });
      closed.set(from, at + 1);
    }
  }
  return { quotes, brackets, closed };
}

function lastIndexWhere(open: readonly { readonly char: string }[], closing: string): number {
  for (let at = open.length - 1; at >= 0; at -= 1) if (CLOSING[open[at]?.char ?? ''] === closing) return at;
  return -1;
}
