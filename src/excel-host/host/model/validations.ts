import { relocateFormula } from '../formula-text/relocate.ts';
import { type CellRange, intersection } from '#xlsx/cell-range';
import type { Sheet, Validation } from './book.ts';
import { intersections, subtractRanges } from './subtract-ranges.ts';

/** A validation without its cells; relative references are as seen from one of them. */
export type ValidationContent = Omit<Validation, 'areas'>;

export const NO_VALIDATION: ValidationContent = {
  rule: {},
  ignoreBlanks: true,
  errorAlert: { title: '', message: '', showAlert: true, style: 'Stop' },
  prompt: { title: '', message: '', showPrompt: true },
};

/**
 * The validations on cells of an area, each with its cells there; relative references are
 * as seen from the first cell of the area.
 */
export function validationsIn(sheet: Sheet, area: CellRange): readonly Validation[] {
  return sheet.validations.flatMap((validation) => {
    const areas = intersections(validation.areas, area);
    return areas.length === 0 ? [] : [{ ...rebasedOn(validation, validation.areas[0], area), areas }];
  });
}

/** Whether every cell of an area has a validation. */
export const isCovered = (sheet: Sheet, area: CellRange): boolean =>
  subtractRanges(
    [area],
    sheet.validations.flatMap(({ areas }) => areas),
  ).length === 0;

/**
 * Changes the validations within an area: those that extend beyond it are split. `change`
 * returns null to remove the validation; contents are as seen from the first cell of the
 * area.
 */
export function changeValidations(
  sheet: Sheet,
  area: CellRange,
  change: (content: ValidationContent) => ValidationContent | null,
): void {
  const touched = validationsIn(sheet, area);
  const bare = subtractRanges(
    [area],
    touched.flatMap(({ areas }) => areas),
  );
  const parts = [...touched, ...(bare.length === 0 ? [] : [{ ...NO_VALIDATION, areas: bare }])];
  const changed = parts.flatMap(({ areas, ...content }) => {
    const next = change(content);
    return next === null ? [] : [{ areas, content: next }];
  });
  const isOne =
    changed.length === parts.length &&
    changed.every(({ content }) => JSON.stringify(content) === JSON.stringify(changed[0]?.content));
  const [first] = changed;
  const made =
    isOne && first !== undefined
      ? [{ ...first.content, areas: [area] }]
      : changed.map(({ areas, content }) => ({ ...rebasedOn(content, area, areas[0]), areas }));
  sheet.validations = [...sheet.validations.flatMap((validation) => outside(validation, area)), ...made];
}

/** The rest of a validation outside an area. */
function outside(validation: Validation, area: CellRange): readonly Validation[] {
  if (!validation.areas.some((one) => intersection(one, area) !== null)) return [validation];
  const areas = subtractRanges(validation.areas, [area]);
  return areas.length === 0 ? [] : [{ ...rebasedOn(validation, validation.areas[0], areas[0]), areas }];
}

/** The same rule with relative references as seen from the first cell of `to` instead of `from`. */
export function rebasedOn<T extends Pick<Validation, 'rule'>>(
  content: T,
  from?: CellRange,
  to?: CellRange,
): T {
  if (from === undefined || to === undefined) return content;
  return {
    ...content,
    rule: relocateRuleFormulas(content.rule, to.row - from.row, to.column - from.column),
  };
}

/** Shifts the relative references of every formula in a rule. */
export function relocateRuleFormulas<T extends Readonly<Record<string, unknown>>>(
  rule: T,
  rows: number,
  columns: number,
): T {
  if (rows === 0 && columns === 0) return rule;
  return Object.fromEntries(
    Object.entries(rule).map(([name, value]) => {
      if (typeof value === 'string' && value.startsWith('='))
        return [name, relocateFormula(value, rows, columns)];
      if (typeof value === 'object' && value !== null)
        return [name, relocateRuleFormulas(value as Readonly<Record<string, unknown>>, rows, columns)];
      return [name, value];
    }),
  ) as T;
}
