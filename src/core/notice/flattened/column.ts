import {
  isTotalHeader,
  quarterOfHeader,
  roleOfHeader,
  roleOfShortHeader,
  type ColumnRole,
} from '../lexicon/headers.ts';

/** What the cells of a column look like. */
export type CellKind =
  'number' | 'section' | 'text' | 'leader' | 'units' | 'due' | 'person' | 'figure' | 'free' | 'progress';

/** A column of a flattened table. */
export interface FlatColumn {
  readonly name: string;
  /** Null for columns that say nothing about the task. */
  readonly role: ColumnRole | null;
  readonly kind: CellKind;
  /** Whether the header does not name it: the number printed at the start of a text (1.新造林…). */
  readonly isMark: boolean;
}

const PERSON = /联系人|责任人|负责人|经办人|联络人|联络员|电话|联系方式|姓名$/;
const FIGURE =
  /资金|投资|概算|预算|经费|金额|合计|小计|总计|数量|分值|得分|权重|完成率|占比|补助|债券|[（(](?:万元|亿元|元|[%％]|个|家|亩|公里|分)[）)]/;
const BODY = /(?:单位|部门|科室|主体|机构)$/;
const PROBLEM = /问题|不足|短板|差距|弱项|堵点|难点|痛点/;
/** What a unit has to do, beside the task itself: 办理事项, 职责分工. */
const OWN_DUTIES = /^(?:办理|承办|承担|负责|职责|职能|分工|具体分工)(?:事项|内容|任务|分工)?$/;

/** Whether a name that has no role is that of a column of figures: 中央资金, 合计. */
export const isFigureName = (name: string): boolean => FIGURE.test(name) || isTotalHeader(name);

const withoutNote = (name: string): string => name.replace(/[（(][^（()）]{1,12}[）)]/g, '');

/** Role of a header cell; null if unknown. The bracket of （万元） is no part of the name. */
export const roleOfName = (name: string): ColumnRole | null =>
  roleOfHeader(withoutNote(name).replace(/^20\d{2}年(?:度)?(?=.{2})/, '')) ?? roleOfShortHeader(name);

const isContent = (role: ColumnRole | null): boolean => role === 'task' || role === 'detail';
const NAMES_UNITS: ReadonlySet<ColumnRole | null> = new Set(['lead', 'unit', 'assist'] as const);

function kindOf(name: string, role: ColumnRole | null): CellKind {
  if (role === 'no') return 'number';
  if (role === 'leader' || role === 'due' || role === 'section' || role === 'progress') return role;
  if (NAMES_UNITS.has(role)) return 'units';
  if (role === 'note' || role === null || role === 'measure' || role === 'total') {
    if (PERSON.test(name)) return 'person';
    if (role === 'note' && BODY.test(name)) return 'units';
    if (FIGURE.test(name) || (role === null && isFigureName(name))) return 'figure';
    return 'free';
  }
  return 'text';
}

const isProblem = (name: string, role: ColumnRole | null): boolean => role === 'note' && PROBLEM.test(name);

/** The columns of a table with these headers; a mark is added before each text that has no number column before it. */
export function columnsOf(names: readonly string[]): readonly FlatColumn[] {
  const roles = names.map(roleOfName);
  const hasContent = roles.some(isContent);
  const firstUnits = roles.findIndex((role) => NAMES_UNITS.has(role));
  const columns: FlatColumn[] = [];
  names.forEach((name, i) => {
    let role = roles[i] ?? null;
    const contentBefore = roles.slice(0, Math.max(0, firstUnits)).some(isContent);
    if (isContent(role) && firstUnits >= 0 && i > firstUnits && contentBefore && OWN_DUTIES.test(name))
      role = 'note';
    if (isProblem(name, role) && hasContent && i < firstUnits) role = 'section';
    const kind = kindOf(name, role);
    if (kind === 'text' && columns.at(-1)?.kind !== 'number')
      columns.push({ name: '序号', role: 'no', kind: 'number', isMark: true });
    columns.push({
      name,
      role: kind === 'figure' || kind === 'free' || kind === 'person' ? null : role,
      kind,
      isMark: false,
    });
  });
  return columns;
}

/** Whether a column names problems, whose cells end with a word for what is wrong. */
export const namesProblems = ({ name, kind }: FlatColumn): boolean =>
  kind === 'section' && PROBLEM.test(name);

/** Names that stand below another one: 联络人 over 姓名 and 电话. */
const BELOW = /^(?:姓名|电话|职务|手机)$/;

/**
 * Whether the columns of a header stand side by side, so that its names are in the order of the cells: no second row of
 * names (责任单位 over 牵头单位 and 配合单位), no steps of a plan, which `tables/cells` reads.
 */
export function isSingleRow(names: readonly string[], firstCell: string): boolean {
  if (names.filter((name) => quarterOfHeader(name) !== null).length >= 2) return false;
  if (BELOW.test(firstCell) || names.some((name) => BELOW.test(name))) return false;
  const roles = names.map(roleOfName);
  const unit = roles.indexOf('unit');
  const lead = roles.indexOf('lead');
  // 责任单位 … 完成时限 牵头单位 配合单位
  return (
    unit < 0 || lead < 0 || lead < unit || roles.slice(unit, lead).every((role) => NAMES_UNITS.has(role))
  );
}
