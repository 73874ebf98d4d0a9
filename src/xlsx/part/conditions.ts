import type { CellStyle } from 'hucre';
import type { FileCondition, FileScale } from '../element.ts';
import { fileText } from '../write/file-text.ts';
import { rangesAt, rangesText } from './ranges.ts';
import { childOf, childrenOf, decoded, isTrueAt, numberAt, type Tree } from './tree.ts';
import { element, flag } from './xml.ts';

/** Attributes of a rule that are kept as they are. */
const KEPT = [
  'operator',
  'text',
  'timePeriod',
  'rank',
  'percent',
  'bottom',
  'aboveAverage',
  'equalAverage',
  'stdDev',
] as const;

const SCALES = ['colorScale', 'dataBar', 'iconSet'] as const;

/**
 * Conditional formats (ECMA-376 part 1, 18.3.1.18), those of the same ranges
 * together. `numberOf` gives the number a format got in the style part.
 */
export function conditionsXml(
  conditions: readonly FileCondition[],
  numberOf: (condition: FileCondition) => number | null,
): string {
  const groups = new Map<string, string>();
  for (const condition of conditions) {
    const ranges = rangesText(condition.ranges);
    groups.set(ranges, (groups.get(ranges) ?? '') + ruleXml(condition, numberOf(condition)));
  }
  return [...groups].map(([sqref, rules]) => element('conditionalFormatting', { sqref }, rules)).join('');
}

function ruleXml(condition: FileCondition, dxfId: number | null): string {
  const { operator, ...others } = condition.attributes;
  return element(
    'cfRule',
    {
      type: condition.type,
      priority: condition.priority,
      dxfId,
      operator,
      stopIfTrue: flag(condition.stopIfTrue),
      ...others,
    },
    condition.formulas.map((formula) => element('formula', {}, fileText(formula))).join('') +
      (condition.scale === null ? '' : scaleXml(condition.scale)),
  );
}

const scaleXml = ({ kind, points, colors, attributes }: FileScale): string =>
  element(
    kind,
    attributes,
    points
      .map(({ type, value, isOpen }) =>
        element('cfvo', { type, val: value, gte: isOpen === true ? 0 : null }),
      )
      .join('') + colors.map((color) => element('color', { rgb: `FF${color}` })).join(''),
  );

/** The conditional formats of a worksheet part; `formats` are those of the style part. */
export const readConditions = (
  sheet: Tree,
  formats: readonly CellStyle[],
  colorOf: (tree: Tree) => string | null,
): readonly FileCondition[] =>
  childrenOf(sheet, 'conditionalFormatting').flatMap((group) =>
    childrenOf(group, 'cfRule').map((rule) => ({
      ranges: rangesAt(group.attributes.sqref ?? ''),
      type: rule.attributes.type ?? 'expression',
      priority: numberAt(rule, 'priority') ?? 1,
      stopIfTrue: isTrueAt(rule, 'stopIfTrue'),
      format: formats[numberAt(rule, 'dxfId') ?? -1] ?? null,
      attributes: keptOf(rule, KEPT),
      formulas: childrenOf(rule, 'formula').map(({ text }) => decoded(text)),
      scale: scaleOf(rule, colorOf),
    })),
  );

const keptOf = (tree: Tree, names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = tree.attributes[name];
      return value === undefined ? [] : [[name, decoded(value)]];
    }),
  );

function scaleOf(rule: Tree, colorOf: (tree: Tree) => string | null): FileScale | null {
  for (const kind of SCALES) {
    const tree = childOf(rule, kind);
    if (tree === undefined) continue;
    return {
      kind,
      points: childrenOf(tree, 'cfvo').map((point) => ({
        type: point.attributes.type ?? 'num',
        value: point.attributes.val ?? null,
        ...(isTrueAt(point, 'gte', true) ? {} : { isOpen: true }),
      })),
      colors: childrenOf(tree, 'color').flatMap((color) => colorOf(color) ?? []),
      attributes: keptOf(tree, ['iconSet', 'reverse', 'showValue', 'minLength', 'maxLength']),
    };
  }
  return null;
}
