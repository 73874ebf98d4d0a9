/*
 * A second, independent reader for the reference notices: it uses only line breaks and labels and no
 * code of the notice reader. Where both agree, the result is most likely correct.
 */
const bare = (text: string): string => text.replace(/[\s\u3000]/g, '');

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Inside of the bracket that opens before `at`, and where it closes. */
function bracketAround(text: string, at: number): { inside: string; open: number; close: number } {
  let depth = 1;
  let close = at;
  for (; close < text.length && depth > 0; close += 1) {
    if ('（([〔'.includes(text[close] ?? '')) depth += 1;
    if ('）)]〕'.includes(text[close] ?? '')) depth -= 1;
  }
  return { inside: text.slice(at, close - 1), open: at - 1, close };
}

export interface CompletionItem {
  readonly no: string;
  readonly content: string;
  readonly leads: string;
  /** Progress with its marks, white space removed. */
  readonly progress: string;
}

/** A completion table of one cell a line: bare numbers that count up, content, lead in brackets, progress. */
export function completionItems(text: string): readonly CompletionItem[] {
  const starts: number[] = [];
  const lines = linesOf(text);
  lines.forEach((line, index) => {
    if (line === String(starts.length + 1)) starts.push(index);
  });
  return starts.map((start, i) => {
    const all = bare(lines.slice(start + 1, starts[i + 1]).join(''));
    const { inside, open, close } = bracketAround(all, all.indexOf('牵头单位'));
    return {
      no: String(i + 1),
      content: all.slice(0, open),
      leads: inside.replace(/^牵头单位[:：]/, ''),
      progress: all.slice(close),
    };
  });
}

/** Values of one label, from behind its colon to the next label, number or heading; broken lines joined. */
export function valuesOf(text: string, label: string): readonly string[] {
  const stop = new RegExp(
    `^(?:[\\u4e00-\\u9fa5]{2,6}[:：]|\\d+[.．\\s]|[（(]?[一二三四五六七八九十]+[）)、])`,
  );
  const values: string[] = [];
  let open = false;
  for (const line of linesOf(text)) {
    const own = new RegExp(`^${label}[:：](.*)$`).exec(line);
    if (own) values.push(own[1] ?? '');
    else if (open && !stop.test(line)) values.push((values.pop() ?? '') + line);
    open = own !== null || (open && !stop.test(line));
  }
  return values.map((value) => bare(value).replace(/等?。?$/, ''));
}

/** Names of a printed list, brackets at its end with a rule left out. */
export const namesOf = (list: string): readonly string[] =>
  list
    .replace(/[（(]列第一[^）)]*[）)]$/, '')
    .split(/[、，,]/)
    .filter((name) => name !== '');

const nothing = (cell: string): boolean => cell === '' || cell === '/';

/**
 * Cells of the breakdown tables below their districts: header lines are those
 * with 序号, districts are between 全市目标任务 and 责任单位. Words where the
 * total should be, with a number behind them, shift a row by one.
 */
export function breakdownCells(text: string): readonly Readonly<Record<string, string | null>>[] {
  let header: readonly string[] = [];
  const rows: Record<string, string | null>[] = [];
  for (const line of text.split('\n')) {
    const cells = line.split('\t').map(bare);
    if (cells[0] === '序号') header = cells;
    if (cells.length < 6 || cells[0] === '序号') continue;
    const total = header.indexOf('全市目标任务');
    const shift = /\d/.test(cells[total + 1] ?? '') && (cells[total] ?? '').length > 12 ? 1 : 0;
    const districts = header.slice(total + 1, header.indexOf('责任单位'));
    const own = districts.map((name, i): readonly [string, string | null] => {
      const cell = cells[total + 1 + i + shift] ?? '';
      return [name, nothing(cell) ? null : cell];
    });
    rows.push(Object.fromEntries(own));
  }
  return rows;
}
