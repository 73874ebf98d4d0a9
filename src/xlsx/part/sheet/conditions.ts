import type { CellStyle as HucreStyle } from 'hucre';
import type { XlsxCondition, XlsxScale } from '../../sheet-parts.ts';
import { escapeXmlText } from '../xml/escape-text.ts';
import { parseRanges, joinRanges } from '../xml/ranges.ts';
import { childOf, childrenOf, decodeEscapes, isTrueAt, numberAt, type XmlElement } from '../xml/tree.ts';
import { writeElement, flag } from '../xml/write-element.ts';

/** Attributes of a rule that are read and written unchanged. */
const RULE_ATTRIBUTES = [
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
 * Conditional formats (ECMA-376 part 1, 18.3.1.18), grouped by their ranges.
 * `numberOf` gives the `dxfId` of the format in the style part.
 */
export function conditionsXml(
  conditions: readonly XlsxCondition[],
  numberOf: (condition: XlsxCondition) => number | null,
): string {
  const groups = new Map<string, string>();
  for (const condition of conditions) {
    const ranges = joinRanges(condition.ranges);
    groups.set(ranges, (groups.get(ranges) ?? '') + ruleXml(condition, numberOf(condition)));
  }
  return [...groups]
    .map(([sqref, rules]) => writeElement('conditionalFormatting', { sqref }, rules))
    .join('');
}

function ruleXml(condition: XlsxCondition, dxfId: number | null): string {
  const { operator, ...others } = condition.attributes;
  return writeElement(
    'cfRule',
    {
      type: condition.type,
      priority: condition.priority,
      dxfId,
      operator,
      stopIfTrue: flag(condition.stopIfTrue),
      ...others,
    },
    condition.formulas.map((formula) => writeElement('formula', {}, escapeXmlText(formula))).join('') +
      (condition.scale === null ? '' : scaleXml(condition.scale)),
  );
}

const scaleXml = ({ kind, points, colors, attributes }: XlsxScale): string =>
  writeElement(
    kind,
    attributes,
    points
      .map(({ type, value, isOpen }) =>
        writeElement('cfvo', { type, val: value, gte: isOpen === true ? 0 : null }),
      )
      .join('') + colors.map((color) => writeElement('color', { rgb: `FF${color}` })).join(''),
  );

/** The conditional formats of a worksheet part; `formats` are the differential formats of the style part. */
export const parseConditions = (
  sheet: XmlElement,
  formats: readonly HucreStyle[],
  colorOf: (tree: XmlElement) => string | null,
): readonly XlsxCondition[] =>
  childrenOf(sheet, 'conditionalFormatting').flatMap((group) =>
    childrenOf(group, 'cfRule').map((rule) => ({
      ranges: parseRanges(group.attributes.sqref ?? ''),
      type: rule.attributes.type ?? 'expression',
      priority: numberAt(rule, 'priority') ?? 1,
      stopIfTrue: isTrueAt(rule, 'stopIfTrue'),
      format: formats[numberAt(rule, 'dxfId') ?? -1] ?? null,
      attributes: attributesOf(rule, RULE_ATTRIBUTES),
      formulas: childrenOf(rule, 'formula').map(({ text }) => decodeEscapes(text)),
      scale: scaleOf(rule, colorOf),
    })),
  );

const attributesOf = (tree: XmlElement, names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = tree.attributes[name];
      return value === undefined ? [] : [[name, decodeEscapes(value)]];
    }),
  );

function scaleOf(rule: XmlElement, colorOf: (tree: XmlElement) => string | null): XlsxScale | null {
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
      attributes: attributesOf(tree, ['iconSet', 'reverse', 'showValue', 'minLength', 'maxLength']),
    };
  }
  return null;
}
