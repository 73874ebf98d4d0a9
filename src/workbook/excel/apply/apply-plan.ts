import { ExcelFailure } from '../../excel-failure.ts';
import type { BookPlan, ColumnsStep } from '../../plan/book-plan.ts';
import { withColumns } from '../../plan/columns/with-columns.ts';
import type { AppliedPlan, ApplyOptions, PlanOrigin } from '../../plan/open-workbook.ts';
import { joined } from '../../plan/undo-record.ts';
import { applySteps } from './apply-steps.ts';
import { undo } from './undo.ts';

/**
 * Applies a plan. The sheets are locked first and then looked at again: where the workbook
 * differs from that for which the plan was made, the plan is made again (`origin`), or, where
 * it cannot be, is refused. Then it is written, and the sheets are unlocked. Cells that a
 * person changed since the plan was made stay. Either all else of the plan is applied, or the
 * workbook is restored and the failure is thrown. Columns that tables lack are added first, as a
 * change of their own.
 *
 * @throws ExcelFailure `excel.half-done` where restoring fails too; other codes where the
 * workbook is as it was.
 */
export async function applyPlan(
  plan: BookPlan,
  control: ApplyOptions = {},
  origin?: PlanOrigin,
): Promise<AppliedPlan> {
  const { columns, ...rest } = plan;
  if (columns === undefined) return applySteps(plan, control, origin);
  const first = await applySteps({ workbook: plan.workbook, steps: columns }, control, columnsOrigin(origin));
  const added = first.plan.steps.filter((step) => step.kind === 'columns');
  try {
    const { undoRecord, ...written } = await applySteps(rest, control, originWith(origin, added));
    return {
      ...written,
      plan: { ...written.plan, ...(added.length === 0 ? {} : { columns: added }) },
      undoRecord: joined([undoRecord, first.undoRecord]),
    };
  } catch (error) {
    await undo(first.undoRecord);
    throw error;
  }
}

/** How the columns of a plan were planned. */
const columnsOrigin = (origin: PlanOrigin | undefined): PlanOrigin | undefined => {
  if (origin === undefined) return undefined;
  const { survey, again } = origin;
  return {
    survey,
    again: again === null ? null : (now) => ({ workbook: now.workbook, steps: again(now).columns ?? [] }),
  };
};

/**
 * How the steps of a plan were planned, which were made for the workbook with its columns. Where the plan
 * cannot be made again, only the cells that it changes are compared: the columns may change results of formulas.
 */
const originWith = (
  origin: PlanOrigin | undefined,
  columns: readonly ColumnsStep[],
): PlanOrigin | undefined => {
  const again = origin?.again ?? null;
  if (origin === undefined || again === null) return undefined;
  return {
    survey: withColumns(origin.survey, columns),
    again: (now) => {
      const { columns: lost, ...plan } = again(now);
      const [gone] = lost ?? [];
      if (gone !== undefined) throw new ExcelFailure('excel.sheet-changed', { sheet: gone.name });
      return plan;
    },
  };
};
