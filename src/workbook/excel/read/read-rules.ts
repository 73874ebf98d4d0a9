import { type CellRange, rangeOf } from '#xlsx/cell-range';
import type { ExcelCondition, ExcelValidation } from '../../excel-model/excel-sheet-model.ts';
import { rangeIn } from '../request/sheet-in.ts';
import { sync } from '../request/together.ts';

/** The data validations of an area. A column whose cells have different rules is split until they have equal ones. */
export async function readValidations(
  context: Excel.RequestContext,
  sheet: string,
  area: CellRange,
): Promise<readonly ExcelValidation[]> {
  const found: ExcelValidation[] = [];
  const read = async (ranges: readonly CellRange[]): Promise<void> => {
    if (ranges.length === 0) return;
    const loaded = ranges.map((range) => {
      const { dataValidation } = rangeIn(context, sheet, range);
      dataValidation.load('type,rule,ignoreBlanks,errorAlert');
      return { range, dataValidation };
    });
    await sync(context);
    const mixed: CellRange[] = [];
    for (const { range, dataValidation } of loaded) {
      const { type, rule, ignoreBlanks, errorAlert } = dataValidation;
      if (type === Excel.DataValidationType.none) continue;
      if (type === Excel.DataValidationType.mixedCriteria || type === Excel.DataValidationType.inconsistent)
        mixed.push(...splitRange(range));
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
    // At most as many requests as the logarithm of the number of rows, and usually none.
    await read(mixed);
  };
  // The header has no rule where the rows below it have one: read separately, few columns are mixed.
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

/** Excel returns a property for every kind of rule, all but one empty. */
const withoutAbsent = (rule: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(rule).filter(([, value]) => value !== null && value !== undefined));

function splitRange(range: CellRange): readonly CellRange[] {
  if (range.rowCount < 2) return [];
  const half = Math.ceil(range.rowCount / 2);
  return [
    { ...range, rowCount: half },
    { ...range, row: range.row + half, rowCount: range.rowCount - half },
  ];
}

/** Joins equal rules of adjacent parts of a column. */
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
 * The conditional formats by formula of an area, by priority. Duban makes no other kinds;
 * those of the user are left alone.
 */
export async function readConditions(
  context: Excel.RequestContext,
  sheet: string,
  area: CellRange,
): Promise<readonly ExcelCondition[]> {
  const { conditionalFormats } = rangeIn(context, sheet, area);
  conditionalFormats.load('items/type,items/priority');
  await sync(context);
  const own = conditionalFormats.items.filter(({ type }) => type === Excel.ConditionalFormatType.custom);
  const loaded = own.map((condition) => {
    const range = condition.getRange();
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    const { custom } = condition;
    custom.rule.load('formula');
    custom.format.fill.load('color');
    custom.format.font.load('color');
    return { range, custom, priority: condition.priority };
  });
  if (loaded.length > 0) await sync(context);
  return loaded
    .sort((a, b) => a.priority - b.priority)
    .map(({ range, custom }) => ({
      range: rangeOf(range.rowIndex, range.columnIndex, range.rowCount, range.columnCount),
      formula: custom.rule.formula,
      fill: colorOf(custom.format.fill.color),
      color: colorOf(custom.format.font.color),
    }));
}

/** Excel returns null or "" if a conditional format does not set the colour. */
const colorOf = (color: string | null): string | null => (color === null || color === '' ? null : color);
