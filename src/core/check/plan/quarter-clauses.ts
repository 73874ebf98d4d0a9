import { PLAN_INPUTS, type PlanEntry, type PlanInput } from '../../record/entered/plan-entry.ts';
import { toHalfWidth } from '../../text/width.ts';
import { namedMonths } from '../claim/months.ts';

/** 1 to 4. */
export type Quarter = 1 | 2 | 3 | 4;
export const QUARTERS: readonly Quarter[] = [1, 2, 3, 4];

/** `quarterly`: of the quarter itself; `cumulative`: since January; null: the text does not say. */
export type PlanForm = 'quarterly' | 'cumulative' | null;

/** A clause of a plan (推进方案) about one quarter. */
export interface QuarterClause {
  /** Null where it is about other months than a quarter, so that its figures cannot be used. */
  readonly quarter: Quarter | null;
  readonly form: PlanForm;
  /** Only striven for: 力争, 争取. */
  readonly stretch: boolean;
  /** In half width. */
  readonly words: string;
  /** The same without the words that say when and how. */
  readonly text: string;
}

/** The cells of a plan with the quarter they are for; the year plan names its quarters in the text. */
const CELLS: readonly (readonly [PlanInput, Quarter | null])[] = PLAN_INPUTS.flatMap(
  (input): readonly (readonly [PlanInput, Quarter | null])[] => {
    if (input === 'yearPlan') return [[input, null]];
    const quarter = QUARTERS.find((one) => input === `q${String(one)}`);
    return quarter === undefined ? [] : [[input, quarter]];
  },
);

/** Ends of clauses; a comma between digits is part of a number. */
const CLAUSE_END = /[;。\n]|,(?!\d)/;
/** Parts of an amount, and what is said in brackets. */
const ASIDE = /\([^()]{0,80}\)/g;
const PART = /^(?:其中|包括|含)/;
const CUMULATIVE = /累计|累积|达到|增至|总数/;
const QUARTERLY = /本季|当季|季度内|再(?=[完建改新投])/;
const STRETCH = /力争|争取/;
/** 6月底前, 9月末. */
const BY_MONTH = /(\d{1,2})月[底末]前?/;
const BY_QUARTER = /(?:第)?([一二三四1-4])季度[底末]前?/;
const WHOLE_YEAR = /全年(?![度的]?(?:任务|目标|计划))|年底|年末|年内|12月[底末]/;
const HAN_QUARTERS = '一二三四';

/** Words that say when and how, and not what. */
const SAID = new RegExp(
  [
    '第?[一二三四1-4]至?[二三四2-4]?季度[底末]?前?|前三季度|[上下]半年|\\d{1,2}月?[-—–~至]{1,2}\\d{1,2}月',
    '\\d{1,2}月[底末]前?|全年|年底前?|年末前?|年内|到|本季度?|当季|季度内|累计|累积|再(?=[完建改新投])',
    '全部(?=\\d)|计划|拟|预计|预期|力争|争取|确保|目标(?=完成|为)|[:：]',
  ].join('|'),
  'g',
);

/** The clauses of a plan that may hold quarterly targets, in the order of its cells. */
export const quarterClauses = (plan: PlanEntry): readonly QuarterClause[] =>
  CELLS.flatMap(([input, quarter]) => clausesOf(plan[input], quarter));

type Time = Pick<QuarterClause, 'quarter' | 'form'>;

function clausesOf(cell: string, own: Quarter | null): readonly QuarterClause[] {
  const text = toHalfWidth(cell);
  const asides = (text.match(ASIDE) ?? []).filter((aside) => CUMULATIVE.test(aside));
  const isAllCumulative = asides.some((aside) => !/\d/.test(aside));
  let when: Time | null = own === null ? null : { quarter: own, form: null };
  return text
    .replace(ASIDE, (aside) => (asides.includes(aside) ? `;${aside.slice(1, -1)};` : ''))
    .split(CLAUSE_END)
    .flatMap((clause): readonly QuarterClause[] => {
      const words = clause.trim();
      const named = timeOf(words, own);
      when = named ?? when;
      if (words === '' || when === null || (named === null && PART.test(words))) return [];
      const form = formOf(words) ?? (isAllCumulative ? 'cumulative' : when.form);
      const cleaned = words.replace(SAID, '').replace(/^(?:\d{1,2}[.、]|其中)/, '');
      return [{ quarter: when.quarter, form, stretch: STRETCH.test(words), words, text: cleaned.trim() }];
    });
}

const formOf = (words: string): PlanForm =>
  QUARTERLY.test(words) ? 'quarterly' : CUMULATIVE.test(words) ? 'cumulative' : null;

/** The time a clause names; null where it names none. */
function timeOf(words: string, own: Quarter | null): Time | null {
  const by = BY_MONTH.exec(words)?.[1];
  if (by !== undefined) return { quarter: quarterEndingWith(Number(by)), form: null };
  // The goal of the year is no target of a quarter, except in the last one.
  if (WHOLE_YEAR.test(words)) return { quarter: own === 4 ? 4 : null, form: own === 4 ? 'cumulative' : null };
  const [named, ...others] = namedMonths(words, null);
  if (named !== undefined) {
    const { first, last } = named;
    const quarter = quarterEndingWith(last);
    if (others.length > 0 || quarter === null) return { quarter: null, form: null };
    if (first === 1) return { quarter, form: last === 3 ? null : 'cumulative' };
    return first === last - 2 ? { quarter, form: null } : { quarter: null, form: null };
  }
  const ordinal = BY_QUARTER.exec(words)?.[1];
  if (ordinal === undefined) return null;
  const place = HAN_QUARTERS.indexOf(ordinal);
  return { quarter: QUARTERS[place < 0 ? Number(ordinal) - 1 : place] ?? null, form: null };
}

const quarterEndingWith = (month: number): Quarter | null =>
  QUARTERS.find((quarter) => quarter * 3 === month) ?? null;
