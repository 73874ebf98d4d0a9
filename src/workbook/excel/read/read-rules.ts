import { type CellRange, rangeOf } from '#xlsx/cell-range';
import type { ExcelCondition, ExcelValidation } from '../../excel-model/excel-sheet-model.ts';
import { rangeIn } from '../request/sheet-in.ts';

/** What may be typed in an area. A column whose cells have different rules is halved until they have not. */
export async function readValidations(
  context: Excel.RequestContext,
  sheet: string,
  area: CellRange,
): Promise<readonly ExcelValidation[]> {
  const found: ExcelValidation[] = [];
  const read = async (ranges: readonly CellRange[]): Promise<void> => {
    if (ranges.length === 0) return;
    const asked = ranges.map((range) => {
      const { dataValidation } = rangeIn(context, sheet, range);
      dataValidation.load('type,rule,ignoreBlanks,errorAlert');
      return { range, dataValidation };
    });
    await context.sync();
    const mixed: CellRange[] = [];
    for (const { range, dataValidation } of asked) {
      const { type, rule, ignoreBlanks, errorAlert } = dataValidation;
      if (type === Excel.DataValidationType.none) continue;
      if (type === Excel.DataValidationType.mixedCriteria || type === Excel.DataValidationType.inconsistent)
        mixed.push(...halves(range));
      else
        found.push({
          range,
          rule: withoutAbsent({ ...rule }),
          ignoreBlanks,
          errorAlert: {
            title: errorAlert.title,
            message: errorAlert.message,
            style: errorAlert.style,
            showAlert: errorAlert.showAlert,
          },
        });
    }
    // As many requests as the logarithm of the rows, and mostly none.
    await read(mixed);
  };
  // A header has no rule where the rows below it have one: asked for apart, few columns are mixed.
  const below = { ...area, row: area.row + 1, rowCount: area.rowCount - 1 };
  await read(
    [{ ...area, rowCount: 1 }, ...(below.rowCount > 0 ? [below] : [])].flatMap((rows) =>
      Array.from({ length: area.columnCount }, (_, column) => ({
        ...rows,
        column: area.column + column,
        columnCount: 1,
      })),
    ),
  );
  return joined(found);
}

/** Excel names every kind of rule and leaves all but one empty. */
const withoutAbsent = (rule: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(rule).filter(([, value]) => value !== null && value !== undefined));

function halves(range: CellRange): readonly CellRange[] {
  if (range.rowCount < 2) return [];
  const half = Math.ceil(range.rowCount / 2);
  return [
    { ...range, rowCount: half },
    { ...range, row: range.row + half, rowCount: range.rowCount - half },
  ];
}

/** Rules that are the same in neighbouring parts of a column as one. */
function joined(validations: readonly ExcelValidation[]): readonly ExcelValidation[] {
  const ordered = [...validations].sort(
    (a, b) => a.range.column - b.range.column || a.range.row - b.range.row,
  );
  return ordered.reduce<ExcelValidation[]>((all, next) => {
    const last = all.at(-1);
    const isOne =
      last?.range.column === next.range.column &&
      last.range.row + last.range.rowCount === next.range.row &&
      JSON.stringify([last.rule, last.errorAlert]) === JSON.stringify([next.rule, next.errorAlert]);
    if (!isOne) return [...all, next];
    const { row, column, rowCount } = last.range;
    return [...all.slice(0, -1), { ...last, range: rangeOf(row, column, rowCount + next.range.rowCount) }];
  }, []);
}

/**
 * Conditional formats by formula that lie in an area, the one that goes first first.
 * Those of other kinds are not ours and are never touched.
 */
export async function readConditions(
  context: Excel.RequestContext,
  sheet: string,
  area: CellRange,
): Promise<readonly ExcelCondition[]> {
  const { conditionalFormats } = rangeIn(context, sheet, area);
  conditionalFormats.load('items/type,items/priority');
  await context.sync();
  const own = conditionalFormats.items.filter(({ type }) => type === Excel.ConditionalFormatType.custom);
  const asked = own.map((condition) => {
    const range = condition.getRange();
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    const { custom } = condition;
    custom.rule.load('formula');
    custom.format.fill.load('color');
    custom.format.font.load('color');
    return { range, custom, priority: condition.priority };
  });
  if (asked.length > 0) await context.sync();
  return asked
    .sort((a, b) => a.priority - b.priority)
    .map(({ range, custom }) => ({
      range: rangeOf(range.rowIndex, range.columnIndex, range.rowCount, range.columnCount),
      formula: custom.rule.formula,
      fill: colorOf(custom.format.fill.color),
      color: colorOf(custom.format.font.color),
    }));
}

/** Excel answers nothing, or an empty text, where a conditional format leaves a colour as it is. */
const colorOf = (color: string | null): string | null => (color === null || color === '' ? null : color);
