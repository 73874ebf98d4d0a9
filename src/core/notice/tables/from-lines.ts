import { sliceMapped, type MappedText } from '../../text/mapped.ts';
import { isUnitList } from '../duty/units.ts';
import { splitByDuty } from '../duty/inline.ts';
import { isPageNumber } from '../furniture.ts';
import { roleOfHeader, type ColumnRole } from '../lexicon/headers.ts';
import type { Line } from '../line.ts';
import type { GridCell } from './grid.ts';
import type { TextTable } from './from-text.ts';

/*
 * A table copied from a page, one cell a line:
 *   序号 / 工作内容 / 半年度完成情况 / 1 / 慎终如始…(牵头单位:…) / ①… / ②… / 2 / …
 * Rows begin where the number that is due stands alone on its line.
 */
const NUMBER = /^\d{1,4}$/;
const COMPLETE = /[。！？；!?;：:.]["”’」』）)〕\]]*$|[）)]$/;
const DUE = /^(?:\d{4}年)?.{0,10}(?:底|前|年|月|季度|长期|持续|全年|日)(?:前|底|内|完成|推进|坚持)*$/;
const NAMES = /^[\u4e00-\u9fa5]{2,4}(?:[、\s，,][\u4e00-\u9fa5]{2,4})*$/;

/** A line as a cell: the bar that some pages leave at the end of a cell is no text. */
function cellLine(line: Line): MappedText {
  const { text } = line.m;
  const from = /^[|｜│]+/.exec(text)?.[0].length ?? 0;
  const to = text.length - (/[|｜│]+$/.exec(text.slice(from))?.[0].length ?? 0);
  return sliceMapped(line.m, from, Math.max(from, to));
}

/** Columns of a header whose cells stand on consecutive lines from `from`; null if there is none. */
function headerAt(cells: readonly MappedText[], from: number): readonly ColumnRole[] | null {
  const roles: ColumnRole[] = [];
  for (let i = from; i < cells.length && roles.length < 12; i += 1) {
    const text = (cells[i] as MappedText).text;
    if (text === '') continue;
    const role = NUMBER.test(text) ? null : roleOfHeader(text);
    if (role === null) break;
    roles.push(role);
  }
  const enough =
    roles.length >= 3 && roles.includes('no') && roles.some((role) => role === 'task' || role === 'detail');
  return enough ? roles : null;
}

/** What it costs to read a line as belonging to a column; 0 is a perfect fit. */
function misfit(text: string, role: ColumnRole): number {
  if (role === 'lead' || role === 'unit' || role === 'assist')
    return isUnitList(text) ? 0 : /[、，,]$/.test(text) ? 1 : 4;
  if (role === 'leader') return NAMES.test(text) ? 0 : 4;
  if (role === 'due') return text.length <= 16 && DUE.test(text) ? 0 : 4;
  if (role === 'section') return text.length > 25 || /[。；]/.test(text) ? 3 : isUnitList(text) ? 1 : 0;
  if (role === 'note') return 1;
  return isUnitList(text) || DUE.test(text) ? 2 : 0;
}

const EMPTY_COST: Partial<Record<ColumnRole, number>> = {
  task: 6,
  detail: 3,
  lead: 2,
  unit: 2,
  due: 2,
  section: 0.4,
  note: 0.2,
  assist: 1,
  leader: 2,
  progress: 1.5,
};

/** What it costs that a column holds another line behind one that is complete. */
const more = (role: ColumnRole, before: string): number =>
  role === 'progress' ? 0 : COMPLETE.test(before) || role !== 'task' ? 2.5 : 0.3;

/**
 * Deals the lines of a row out over its columns, in order, at the least cost.
 * Returns the number of lines each column takes.
 */
function deal(lines: readonly string[], roles: readonly ColumnRole[]): readonly number[] {
  const best: { cost: number; taken: number }[][] = [];
  for (let c = roles.length; c >= 0; c -= 1) {
    best[c] = [];
    for (let l = lines.length; l >= 0; l -= 1) {
      if (c === roles.length) {
        (best[c] as { cost: number; taken: number }[])[l] = {
          cost: l === lines.length ? 0 : Infinity,
          taken: 0,
        };
        continue;
      }
      const role = roles[c] as ColumnRole;
      let found = { cost: (EMPTY_COST[role] ?? 1) + (best[c + 1]?.[l]?.cost ?? Infinity), taken: 0 };
      let cost = 0;
      const limit = role === 'progress' || role === 'note' ? lines.length - l : Math.min(lines.length - l, 8);
      for (let n = 1; n <= limit; n += 1) {
        cost +=
          misfit(lines[l + n - 1] as string, role) + (n > 1 ? more(role, lines[l + n - 2] as string) : 0);
        const total = cost + (best[c + 1]?.[l + n]?.cost ?? Infinity);
        if (total < found.cost) found = { cost: total, taken: n };
      }
      (best[c] as { cost: number; taken: number }[])[l] = found;
    }
  }
  const taken: number[] = [];
  let l = 0;
  for (let c = 0; c < roles.length; c += 1) {
    const n = best[c]?.[l]?.taken ?? 0;
    taken.push(n);
    l += n;
  }
  return taken;
}

/** In a completion table the content ends with the bracket of its lead; then all else is progress. */
function contentEnd(lines: readonly MappedText[]): number {
  const index = lines
    .slice(0, 6)
    .findIndex((line) =>
      splitByDuty(line).some((group) => group.duty !== null && group.end === line.text.length),
    );
  return index + 1;
}

function dealRow(lines: readonly MappedText[], roles: readonly ColumnRole[]): readonly number[] {
  const plain = roles.join() === 'task,progress';
  const end = plain ? contentEnd(lines) : 0;
  if (end > 0) return [end, lines.length - end];
  if (lines.length === roles.length) return roles.map(() => 1);
  // The dynamic program is quadratic in the lines of one row; such a row is no row of cells.
  if (lines.length > 400)
    return roles.map((_, i) => (i === 0 ? 1 : i === roles.length - 1 ? lines.length - 1 : 0));
  return deal(
    lines.map((line) => line.text),
    roles,
  );
}

const cell = (lines: readonly MappedText[]): GridCell | null =>
  lines.length === 0
    ? null
    : { m: joinAll(lines), lines, printed: lines.map((line) => line.text).join('\n') };

function joinAll(lines: readonly MappedText[]): MappedText {
  return { text: lines.map((line) => line.text).join(''), at: lines.flatMap((line) => Array.from(line.at)) };
}

/** The one-cell-a-line table that begins at `from`, or null. */
export function lineTableAt(lines: readonly Line[], from: number): TextTable | null {
  if (roleOfHeader((lines[from] as Line).m.text) === null) return null;
  const cells = lines.slice(from, from + 14).map(cellLine);
  const roles = headerAt(cells, 0);
  if (!roles) return null;
  const names = cells.slice(0, roles.length);
  const numberAt = roles.indexOf('no');
  // Cells printed before the number belong to the row that the next number begins.
  const before = roles.slice(0, numberAt);
  const after = roles.slice(numberAt + 1);
  const rows: (GridCell | null)[][] = [names.map((name) => cell([name]))];
  let pending: MappedText[] = [];
  let number: MappedText | null = null;
  let last = 0;
  let carried: (GridCell | null)[] = before.map(() => null);
  const flush = (): void => {
    if (!number) {
      carried = before.map((_, i) => cell(pending.slice(i, i + 1)));
      pending = [];
      return;
    }
    const order = [...after, ...before];
    const taken = dealRow(pending, order);
    let at = 0;
    const dealt = taken.map((n) => cell(pending.slice(at, (at += n))));
    rows.push([...carried, cell([number]), ...dealt.slice(0, after.length)]);
    carried = dealt.slice(after.length);
    pending = [];
  };
  let to = from + roles.length;
  for (; to < lines.length; to += 1) {
    const line = lines[to] as Line;
    const m = cellLine(line);
    if (m.text === '') continue;
    if (headerAt(lines.slice(to, to + roles.length).map(cellLine), 0)?.length === roles.length) {
      to += roles.length - 1;
      continue;
    }
    const value = NUMBER.test(m.text) ? Number(m.text) : 0;
    if (
      value > 0 &&
      (value === last + 1 ||
        (value > last &&
          value <= last + 80 &&
          (pending.length === 0 || COMPLETE.test(pending[pending.length - 1]?.text ?? ''))))
    ) {
      flush();
      number = m;
      last = value;
      continue;
    }
    if (value > 0 && isPageNumber(m.text) && pending.length > 0) continue;
    pending.push(m);
  }
  flush();
  if (rows.length < 2) return null;
  const end = lines[to - 1] as Line;
  return {
    from,
    to,
    grid: {
      rows,
      start: (lines[from] as Line).raw.at[0] as number,
      end: (end.raw.at[end.raw.at.length - 1] as number) + 1,
    },
  };
}
