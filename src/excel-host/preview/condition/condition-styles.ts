import type { HostContext, FormatCondition, Sheet } from '#excel-host/public';
import { contains } from '#xlsx/cell-range';
import { comparisonTest } from './comparison-test.ts';
import { scaleColor } from './color-scale.ts';
import { type ConditionTest, formulaTest } from './formula-test.ts';

/** The parts of a cell's style that conditional formats set; the others are absent. */
export interface ConditionStyle {
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strikethrough?: boolean;
  readonly underline?: string;
  readonly numberFormat?: string;
  /** Colours of lines by edge. */
  readonly lines?: Readonly<Record<string, string>>;
}

interface Given {
  readonly font?: Readonly<Record<string, unknown>>;
  readonly fill?: { readonly color?: string };
  readonly borders?: Readonly<Record<string, { readonly color?: string }>>;
  readonly numberFormat?: string;
}

interface Rule {
  readonly condition: FormatCondition;
  readonly lookAt: (row: number, column: number) => ConditionStyle | null;
}

/**
 * The styles that the conditional formats of a sheet give to its cells now.
 * The first that says something of a property wins; one that stops ends the search.
 */
export function conditionStyles(
  context: HostContext,
  sheet: Sheet,
): (row: number, column: number) => ConditionStyle | null {
  const rules = [...sheet.conditions]
    .sort((a, b) => a.priority - b.priority)
    .map((condition): Rule => ({ condition, lookAt: lookOf(context, sheet, condition) }));
  if (rules.length === 0) return () => null;
  return (row, column) => {
    let look: ConditionStyle = {};
    let isMet = false;
    for (const { condition, lookAt } of rules) {
      if (!condition.areas.some((area) => contains(area, row, column))) continue;
      const own = lookAt(row, column);
      if (own === null) continue;
      isMet = true;
      look = { ...own, ...look };
      if (condition.stopIfTrue) break;
    }
    return isMet ? look : null;
  };
}

function lookOf(context: HostContext, sheet: Sheet, condition: FormatCondition): Rule['lookAt'] {
  let test: ConditionTest | null = null;
  const settle = (): void => {
    for (const area of condition.areas) context.calculator.calculate(sheet, area);
  };
  if (condition.type === 'ColorScale') {
    let colorAt: ReturnType<typeof scaleColor> | null = null;
    return (row, column) => {
      if (colorAt === null) settle();
      colorAt ??= scaleColor(context, sheet, condition);
      const fill = colorAt(row, column);
      return fill === null ? null : { fill };
    };
  }
  const look = given(condition.format);
  return (row, column) => {
    test ??= formulaTest(context, sheet, condition);
    if (test === null) {
      settle();
      test = comparisonTest(sheet, condition) ?? (() => false);
    }
    return test(row, column) ? look : null;
  };
}

function given({ font = {}, fill = {}, borders = {}, numberFormat }: Given): ConditionStyle {
  const { color, bold, italic, strikethrough, underline } = font;
  const lines = Object.entries(borders).flatMap(([edge, line]) =>
    line.color === undefined ? [] : [[edge.replace('Edge', '').toLowerCase(), line.color] as const],
  );
  return {
    ...(typeof fill.color === 'string' && fill.color !== '' ? { fill: fill.color } : {}),
    ...(typeof color === 'string' && color !== '' ? { color } : {}),
    ...(typeof bold === 'boolean' ? { bold } : {}),
    ...(typeof italic === 'boolean' ? { italic } : {}),
    ...(typeof strikethrough === 'boolean' ? { strikethrough } : {}),
    ...(typeof underline === 'string' ? { underline } : {}),
    ...(typeof numberFormat === 'string' && numberFormat !== '' ? { numberFormat } : {}),
    ...(lines.length === 0 ? {} : { lines: Object.fromEntries(lines) }),
  };
}
