import type { CellRange } from '#xlsx/cell-range';
import type { Operation } from '../request/queue.ts';
import { rangeIn } from '../request/sheet-in.ts';

/** An area whose conditional formats by formula are removed; of `formulas` only, apart from row numbers, where they are given. */
export interface ConditionArea {
  readonly sheet: string;
  readonly area: CellRange;
  readonly formulas?: readonly string[];
}

/** Removes the conditional formats by formula of some areas; other kinds, which only the user makes, stay. */
export async function conditionRemovals(
  context: Excel.RequestContext,
  areas: readonly ConditionArea[],
): Promise<readonly Operation[]> {
  const loaded = areas.map((own) => {
    const { conditionalFormats } = rangeIn(context, own.sheet, own.area);
    conditionalFormats.load('items/id,items/type');
    return { ...own, conditionalFormats };
  });
  if (loaded.length > 0) await context.sync();
  const rules = loaded.map(({ sheet, area, formulas, conditionalFormats }) => ({
    sheet,
    area,
    formulas: formulas === undefined ? null : new Set(formulas.map(withoutRows)),
    items: conditionalFormats.items.filter(({ type }) => type === Excel.ConditionalFormatType.custom),
  }));
  const told = rules.flatMap(({ formulas, items }) => (formulas === null ? [] : items));
  for (const { custom } of told) custom.rule.load('formula');
  if (told.length > 0) await context.sync();
  return rules.flatMap(({ sheet, area, formulas, items }) =>
    items
      .filter(({ custom }) => formulas === null || formulas.has(withoutRows(custom.rule.formula)))
      .map(({ id }) => ({
        bytes: 600,
        queue: (at: Excel.RequestContext) => rangeIn(at, sheet, area).conditionalFormats.getItem(id).delete(),
      })),
  );
}

/** A formula without the numbers of rows, which differ with the row it is written for. */
const withoutRows = (formula: string): string => formula.replace(/(\$?[A-Z]{1,3}\$?)\d+/g, '$1');
