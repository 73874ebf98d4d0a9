import { quarterOfHeader, roleOfHeader, roleOfShortHeader } from '../../lexicon/headers.ts';
import { isPersonPart } from './name-roles.ts';

/*
 *   序号 │ 工作任务 │ 责任单位 │ 完成时限        a header typed without places for what its groups cover
 *   牵头单位 │ 配合单位                          the names of the second row are those of the group
 */

/** The columns of the names of two rows of a header. */
interface HeaderPlaces {
  readonly first: readonly number[];
  readonly second: readonly number[];
}

type Kind = 'duty' | 'quarter' | 'person' | 'other';

function kindOfChild(name: string): Kind {
  if (isPersonPart(name)) return 'person';
  if (quarterOfHeader(name) !== null) return 'quarter';
  const role = roleOfShortHeader(name) ?? roleOfHeader(name);
  return role === 'lead' || role === 'unit' || role === 'assist' ? 'duty' : 'other';
}

/** Names of groups, the surest first. */
const PARENTS: Readonly<Record<Kind, readonly RegExp[]>> = {
  duty: [/责任(?!领导|人|目标)|分工/, /单位|部门|牵头(?!领导)/],
  quarter: [/季度|计划|进度|安排|阶段|节点|推进/, /目标/],
  person: [/[人员]$/, /领导/],
  other: [],
};

/** The place of the group that names of a kind belong to, from one on; -1 for none. */
function parentOf(names: readonly string[], kind: Kind, from: number): number {
  for (const pattern of PARENTS[kind]) {
    const at = names.findIndex((name, c) => c >= from && pattern.test(name));
    if (at >= 0) return at;
  }
  return -1;
}

/** The number of names after which they repeat; all of them if they do not. */
function periodOf(names: readonly string[]): number {
  for (let period = 2; period < names.length; period += 1)
    if (names.length % period === 0 && names.every((name, i) => name === names[i % period])) return period;
  return names.length;
}

/** The names in runs that belong to one group each. */
function runsOf(names: readonly string[]): readonly { readonly kind: Kind; readonly count: number }[] {
  const period = periodOf(names);
  if (period < names.length)
    return Array.from({ length: names.length / period }, () => ({ kind: 'other' as const, count: period }));
  const runs: { kind: Kind; count: number }[] = [];
  for (const name of names) {
    const kind = kindOfChild(name);
    const last = runs.at(-1);
    if (last?.kind === kind) last.count += 1;
    else runs.push({ kind, count: 1 });
  }
  return runs;
}

/** How many columns each name of the first row covers; null where that cannot be told. */
function spansOf(first: readonly string[], second: readonly string[]): readonly number[] | null {
  const runs = runsOf(second);
  if (runs.some(({ count }) => count < 2)) return null;
  const spans = first.map(() => 1);
  let from = 0;
  for (const [i, { kind, count }] of runs.entries()) {
    const parent =
      kind === 'other'
        ? runs.every((run) => run.kind === 'other')
          ? first.length - runs.length + i
          : -1
        : parentOf(first, kind, from);
    if (parent < from) return null;
    spans[parent] = count;
    from = parent + 1;
  }
  return spans;
}

/**
 * The columns of a header of `width` columns whose rows have no places for what a group covers; null where
 * it has them, or cannot be told.
 */
export function headerPlaces(
  first: readonly string[],
  second: readonly string[],
  width: number,
): HeaderPlaces | null {
  if (first.includes('') || second.includes('') || second.length < 2) return null;
  const spans = spansOf(first, second);
  if (spans === null || spans.reduce((sum, span) => sum + span, 0) !== width) return null;
  let at = 0;
  const starts = spans.map((span) => (at += span) - span);
  return {
    first: starts,
    second: starts.flatMap((start, c) =>
      (spans[c] ?? 1) < 2 ? [] : Array.from({ length: spans[c] ?? 0 }, (_, i) => start + i),
    ),
  };
}

/**
 * How the names of a header, printed row by row, stand in two rows: the number of names in the first one and in the one
 * below its groups, and the number of columns. All are one row where that cannot be told.
 */
export function splitHeader(names: readonly string[]): {
  readonly top: number;
  readonly below: number;
  readonly width: number;
} {
  let found = null;
  for (let top = names.length - 2; top >= 2; top -= 1) {
    const below = names.slice(top);
    if (below.some((name) => kindOfChild(name) === 'other')) break;
    const width = names.length - runsOf(below).length;
    if (headerPlaces(names.slice(0, top), below, width) !== null && isWholeRun(names, top))
      found = { top, below: below.length, width };
  }
  if (found !== null) return found;
  return { top: names.length, below: 0, width: names.length };
}

/** Whether the names from one on are not the rest of a run that begins before it. */
const isWholeRun = (names: readonly string[], top: number): boolean =>
  kindOfChild(names[top - 1] ?? '') !== kindOfChild(names[top] ?? '') ||
  kindOfChild(names[top] ?? '') === 'duty';
