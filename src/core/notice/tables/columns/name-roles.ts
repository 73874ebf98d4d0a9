import {
  quarterOfHeader,
  roleOfHeader,
  roleOfShortHeader,
  withoutShortNames,
  type ColumnRole,
} from '../../lexicon/headers.ts';

/** Parts of a person's entry: 联络人 over 姓名 and 电话. */
const PERSON_PART =
  /^(?:姓名|职务|职称|单位及职务|手机|手机号码?|电话|办公电话|联系电话|联系方式|座机|传真)$/;

/** Whether a name is that of a part of a person's entry. */
export const isPersonPart = (name: string): boolean => PERSON_PART.test(name);

/**
 * Role of a column by the names printed over it, from the top: a name that says nothing alone (数量,
 * 市级) has the role of its group, and 牵头 below 责任单位 that of 牵头单位. Null if unknown.
 */
function roleOfNames(path: readonly string[]): ColumnRole | null {
  const name = path.at(-1);
  if (name === undefined) return null;
  const own = roleOfHeader(name);
  if (path.length === 1) return own;
  const group = roleOfNames(path.slice(0, -1));
  if (isPersonPart(name)) return group === 'leader' && name === '姓名' ? 'leader' : 'note';
  if (group === 'note') return 'note';
  if (group === 'lead' || group === 'unit' || group === 'assist')
    return roleOfShortHeader(name) ?? own ?? group;
  if (group === 'progress') return own ?? 'progress';
  if (own !== null || quarterOfHeader(name) !== null) return own;
  return group === 'task' || group === 'detail' || group === 'due' ? group : null;
}

/** The roles with the steps of a plan: columns of at least two quarters. */
function withQuarters(
  names: readonly string[],
  roles: readonly (ColumnRole | null)[],
): readonly (ColumnRole | null)[] {
  const quarters = names.map((name, c) => (roles[c] === 'progress' ? null : quarterOfHeader(name)));
  if (new Set(quarters.filter((quarter) => quarter !== null)).size < 2) return roles;
  const last = quarters.reduce<number>((at, quarter, c) => (quarter === null ? at : c), -1);
  // 上半年 │ 前三季度 │ 全年: the last step of a plan whose task says what is to be done.
  const isYear = (c: number): boolean =>
    c === last + 1 &&
    !quarters.includes(4) &&
    /^(?:全年|年底|年末|年度)/.test(names[c] ?? '') &&
    roles.some((role, i) => i !== c && role === 'detail');
  return roles.map((role, c) => (quarters[c] !== null || isYear(c) ? 'quarter' : role));
}

/** Roles of the columns of a table by the names printed over them; null for an unknown one. */
export function rolesOfNames(paths: readonly (readonly string[])[]): readonly (ColumnRole | null)[] {
  const names = paths.map((path) => path.at(-1) ?? '');
  return withQuarters(names, withoutShortNames(names, paths.map(roleOfNames)));
}
