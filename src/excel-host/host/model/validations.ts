import { shifted } from '../name/shift.ts';
import { type CellRange, intersection } from '#xlsx/cell-range';
import type { Sheet, Validation } from './book.ts';
import { within, without } from './split.ts';

/** A validation without the cells it is on; its relative references are seen from one of them. */
export type ValidationContent = Omit<Validation, 'areas'>;

export const NO_VALIDATION: ValidationContent = {
  rule: {},
  ignoreBlanks: true,
  errorAlert: { title: '', message: '', showAlert: true, style: 'Stop' },
  prompt: { title: '', message: '', showPrompt: true },
};

/** The validations on cells of an area, each with its cells there, seen from the first cell of the area. */
export function validationsIn(sheet: Sheet, area: CellRange): readonly Validation[] {
  return sheet.validations.flatMap((validation) => {
    const areas = within(validation.areas, area);
    return areas.length === 0 ? [] : [{ ...seenFrom(validation, validation.areas[0], area), areas }];
  });
}

/** Whether every cell of an area has a validation. */
export const isCovered = (sheet: Sheet, area: CellRange): boolean =>
  without(
    [area],
    sheet.validations.flatMap(({ areas }) => areas),
  ).length === 0;

/**
 * Changes what is validated on an area, and only there: validations that reach beyond
 * it are split. null takes a validation away. Contents are seen from the first cell.
 */
export function changeValidations(
  sheet: Sheet,
  area: CellRange,
  change: (content: ValidationContent) => ValidationContent | null,
): void {
  const touched = validationsIn(sheet, area);
  const bare = without(
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
      : changed.map(({ areas, content }) => ({ ...seenFrom(content, area, areas[0]), areas }));
  sheet.validations = [...sheet.validations.flatMap((validation) => outside(validation, area)), ...made];
}

/** What is left of a validation outside an area. */
function outside(validation: Validation, area: CellRange): readonly Validation[] {
  if (!validation.areas.some((one) => intersection(one, area) !== null)) return [validation];
  const areas = without(validation.areas, [area]);
  return areas.length === 0 ? [] : [{ ...seenFrom(validation, validation.areas[0], areas[0]), areas }];
}

/** The same content with its formulas seen from the first cell of another area. */
export function seenFrom<T extends Pick<Validation, 'rule'>>(
  content: T,
  from?: CellRange,
  to?: CellRange,
): T {
  if (from === undefined || to === undefined) return content;
  return {
    ...content,
    rule: movedFormulas(content.rule, to.row - from.row, to.column - from.column),
  };
}

/** A rule with every formula in it moved. */
export function movedFormulas<T extends Readonly<Record<string, unknown>>>(
  rule: T,
  rows: number,
  columns: number,
): T {
  if (rows === 0 && columns === 0) return rule;
  return Object.fromEntries(
    Object.entries(rule).map(([name, value]) => {
      if (typeof value === 'string' && value.startsWith('=')) return [name, shifted(value, rows, columns)];
      if (typeof value === 'object' && value !== null)
        return [name, movedFormulas(value as Readonly<Record<string, unknown>>, rows, columns)];
      return [name, value];
    }),
  ) as T;
}
