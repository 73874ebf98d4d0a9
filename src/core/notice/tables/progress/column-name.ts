import { readMeasureName, subjectOfName, withoutUnit, type MeasureName } from '../../lexicon/measures.ts';

/*
 *   造林（亩）          │ 年度计划   │ 完成情况          names from the top
 *   任务 │ 完成 │ 完成率 │ 造林（亩） │ 造林（亩）         which of them is the indicator
 */

/** The name of a column of figures by all names printed over it. */
export interface ColumnName extends MeasureName {
  /** The indicator that one of them names; "" for none. */
  readonly indicator: string;
}

type Paths = readonly (readonly string[])[];

const isGeneric = (name: string): boolean => subjectOfName(name) === '';
const bareName = (name: string): string => withoutUnit(name).name;

/** Names of columns that stand under different groups, without their units: what the groups are about. */
function sharedNames(paths: Paths): ReadonlySet<string> {
  const groups = new Map<string, Set<string>>();
  for (const path of paths) {
    const last = path.at(-1);
    if (path.length < 2 || last === undefined) continue;
    const name = bareName(last);
    groups.set(name, (groups.get(name) ?? new Set()).add(path.slice(0, -1).join('\n')));
  }
  return new Set([...groups].flatMap(([name, above]) => (above.size > 1 ? [name] : [])));
}

/** The names of all columns of a table. */
export function columnNames(paths: Paths): readonly ColumnName[] {
  const shared = sharedNames(paths);
  return paths.map((path) => nameOfPath(path, shared));
}

function nameOfPath(path: readonly string[], shared: ReadonlySet<string>): ColumnName {
  const names = path.map(readMeasureName);
  const last = names.at(-1) ?? readMeasureName('');
  const generic = path.filter(isGeneric);
  const joined = readMeasureName(generic.map(bareName).join(''));
  if (path.length === 1 || generic.length === 0) return { ...last, indicator: '' };
  const own = path.at(-1) ?? '';
  const scope = last.scope === 'year' ? joined.scope : last.scope;
  const months = last.months ?? joined.months;
  // 完成投资 under 1—9月进展 says all; 新增就业 under 目标 and under 完成 is what both are about.
  if (
    !isGeneric(own) &&
    last.kind !== null &&
    path.slice(0, -1).every(isGeneric) &&
    !shared.has(bareName(own))
  )
    return { ...last, scope, months, indicator: '' };
  const kind = readMeasureName(generic.at(-1) ?? '').kind ?? joined.kind;
  const indicator = path
    .filter((name) => !isGeneric(name))
    .map(bareName)
    .join('');
  const unit = [...names].reverse().find((one) => one.unit !== '')?.unit ?? '';
  return {
    name: generic.map(bareName).at(-1) ?? last.name,
    unit,
    kind: kind === 'done' && unit === '%' ? 'rate' : kind,
    scope,
    months,
    indicator: indicator.replace(/(?:完成|推进|进展|建设|实施)?情况$/, ''),
  };
}
