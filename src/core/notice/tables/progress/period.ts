import { periodOfTitle } from '../../../figures/named-period.ts';
import type { FigureColumn } from '../../../record/progress-table.ts';

const isCumulative = ({ kind, scope, months }: FigureColumn): boolean =>
  kind === 'done' && scope === 'year' && months?.first === 1;

/**
 * The period that the columns of tables report on (1—6月完成), in the words of the title where that ends with the same
 * month (上半年); null where none says it, or several do.
 */
export function periodOfColumns(
  columns: readonly FigureColumn[],
  year: number | null,
  titled: string | null,
): string | null {
  const named = new Set(columns.filter(isCumulative).map(({ name }) => periodOfTitle(name, year)));
  const [only = null] = named;
  if (named.size !== 1 || only === null) return null;
  return titled !== null && endOf(titled) === endOf(only) ? titled : only;
}

/** Year and last month of a period. */
function endOf(period: string): string {
  const [year = '', part = ''] = period.split('-');
  const count = Number(part.replace(/^[HQ]/, ''));
  return `${year}-${String(part.startsWith('H') ? count * 6 : part.startsWith('Q') ? count * 3 : count)}`;
}

/** The latest year that the names of columns of goals print (2025年计划投资); null where none does. */
export function yearOfGoals(columns: readonly FigureColumn[]): number | null {
  const years = columns.flatMap(({ kind, name }) =>
    kind === 'plan' ? [Number(/20\d{2}(?=年)/.exec(name)?.[0] ?? 0)] : [],
  );
  const latest = Math.max(0, ...years);
  return latest === 0 ? null : latest;
}
