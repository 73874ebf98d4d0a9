import type { XlsxCondition } from '#xlsx/sheet-parts';
import { addressOf } from '#xlsx/address';
import type { FormatCondition } from '../../model/book.ts';
import { type RuleRecord, recordIn } from '../../model/rule-record.ts';
import { fileFormatOf, hostFormatOf } from './condition-format-ooxml.ts';
import { fileFormula, hostFormula } from './formula-ooxml.ts';
import { PRESETS } from './preset-ooxml.ts';
import { fileColor, keyFor, hostColor } from './units.ts';
import { OPERATORS_IN_FILE } from './validation-ooxml.ts';

type FileRule = Pick<XlsxCondition, 'type' | 'attributes' | 'formulas' | 'scale'>;

/** Text operator of the client → type, operator and test formula of the rule in a file. */
const TEXT_OPERATORS: Readonly<
  Record<string, readonly [string, string, (text: string, cell: string) => string]>
> = {
  Contains: ['containsText', 'containsText', (text, cell) => `NOT(ISERROR(SEARCH(${text},${cell})))`],
  NotContains: ['notContainsText', 'notContains', (text, cell) => `ISERROR(SEARCH(${text},${cell}))`],
  BeginsWith: ['beginsWith', 'beginsWith', (text, cell) => `LEFT(${cell},LEN(${text}))=${text}`],
  EndsWith: ['endsWith', 'endsWith', (text, cell) => `RIGHT(${cell},LEN(${text}))=${text}`],
};

const POINT_TYPES: Readonly<Record<string, string>> = {
  LowestValue: 'min',
  HighestValue: 'max',
  Number: 'num',
  Percent: 'percent',
  Percentile: 'percentile',
  Formula: 'formula',
};
const SCALE = ['minimum', 'midpoint', 'maximum'] as const;

/**
 * Operators of cell-value rules: the client leaves the "To" of the last two out, other than
 * in validations.
 */
const fileOperatorOf = (name: string): string =>
  OPERATORS_IN_FILE[name] ?? OPERATORS_IN_FILE[`${name}To`] ?? 'equal';
const hostOperatorOf = (fileOperator: string): string =>
  (keyFor(OPERATORS_IN_FILE, fileOperator) ?? 'EqualTo').replace('OrEqualTo', 'OrEqual');

const text = (value: unknown): string => (typeof value === 'string' ? value : String(value));

/** A conditional format as a file has it; null for kinds that are not written (data bars, icon sets). */
export function fileConditionOf(condition: FormatCondition): XlsxCondition | null {
  const { areas, priority, stopIfTrue, rule, format } = condition;
  const cell = areas[0] === undefined ? 'A1' : addressOf({ ...areas[0], rowCount: 1, columnCount: 1 });
  const fileRule = fileRuleOf(condition.type, rule, cell);
  if (fileRule === null) return null;
  return { ranges: areas, priority: priority + 1, stopIfTrue, format: fileFormatOf(format), ...fileRule };
}

function fileRuleOf(type: string, rule: RuleRecord, cell: string): FileRule | null {
  const plain = { attributes: {}, formulas: [], scale: null };
  switch (type) {
    case 'Custom':
      return { ...plain, type: 'expression', formulas: [fileFormula(text(rule.formula))] };
    case 'CellValue':
      return {
        ...plain,
        type: 'cellIs',
        attributes: { operator: fileOperatorOf(text(rule.operator)) },
        formulas: [rule.formula1, rule.formula2].flatMap((one) =>
          one === undefined || one === null || one === '' ? [] : [fileFormula(text(one))],
        ),
      };
    case 'ContainsText': {
      const [kind, operator, test] = TEXT_OPERATORS[text(rule.operator)] ?? TEXT_OPERATORS.Contains ?? [];
      if (kind === undefined || operator === undefined || test === undefined) return null;
      const wanted = text(rule.text);
      return {
        ...plain,
        type: kind,
        attributes: { operator, text: wanted },
        formulas: [test(`"${wanted.replaceAll('"', '""')}"`, cell)],
      };
    }
    case 'TopBottom': {
      const kind = text(rule.type);
      return {
        ...plain,
        type: 'top10',
        attributes: {
          rank: text(rule.rank),
          ...(kind.endsWith('Percent') ? { percent: '1' } : {}),
          ...(kind.startsWith('Bottom') ? { bottom: '1' } : {}),
        },
      };
    }
    case 'PresetCriteria': {
      const preset = PRESETS[text(rule.criterion)];
      if (preset === undefined) return null;
      const { type: kind, attributes = {}, formula } = preset;
      return {
        ...plain,
        type: kind,
        attributes,
        formulas: formula === undefined ? [] : [formula.replaceAll('§', cell)],
      };
    }
    case 'ColorScale': {
      const points = SCALE.map((name) => recordIn(rule, name)).filter((point) => point !== null);
      return {
        ...plain,
        type: 'colorScale',
        scale: {
          kind: 'colorScale',
          points: points.map(({ type: kind, formula }) => ({
            type: POINT_TYPES[text(kind)] ?? 'num',
            value: formula === undefined || formula === null ? null : text(formula).replace(/^=/, ''),
          })),
          colors: points.map(({ color }) => fileColor(text(color))),
          attributes: {},
        },
      };
    }
    default:
      return null;
  }
}

/** A conditional format of a file as the host keeps it; null for kinds the host does not support. */
export function hostConditionOf(file: XlsxCondition, id: string): FormatCondition | null {
  const found = hostRuleOf(file);
  if (found === null) return null;
  const [type, rule] = found;
  return {
    id,
    type,
    areas: file.ranges,
    priority: file.priority - 1,
    stopIfTrue: file.stopIfTrue,
    rule,
    format: hostFormatOf(file.format),
  };
}

function hostRuleOf({
  type,
  attributes,
  formulas,
  scale,
}: XlsxCondition): readonly [string, Record<string, unknown>] | null {
  const [formula1, formula2] = formulas;
  if (type === 'expression') return ['Custom', { formula: hostFormula(formula1 ?? '') }];
  if (type === 'cellIs')
    return [
      'CellValue',
      {
        formula1: hostFormula(formula1 ?? ''),
        ...(formula2 === undefined ? {} : { formula2: hostFormula(formula2) }),
        operator: hostOperatorOf(attributes.operator ?? 'equal'),
      },
    ];
  const operator = Object.keys(TEXT_OPERATORS).find((name) => TEXT_OPERATORS[name]?.[0] === type);
  if (operator !== undefined) return ['ContainsText', { operator, text: attributes.text ?? '' }];
  if (type === 'top10')
    return [
      'TopBottom',
      {
        rank: Number(attributes.rank ?? 10),
        type: `${isTrue(attributes.bottom) ? 'Bottom' : 'Top'}${isTrue(attributes.percent) ? 'Percent' : 'Items'}`,
      },
    ];
  if (scale?.kind === 'colorScale') {
    const names = scale.points.length === 2 ? [SCALE[0], SCALE[2]] : SCALE;
    return [
      'ColorScale',
      Object.fromEntries(
        names.map((name, index) => {
          const { type: kind = 'num', value = null } = scale.points[index] ?? {};
          return [
            name,
            {
              type: keyFor(POINT_TYPES, kind) ?? 'Number',
              ...(value === null ? {} : { formula: value }),
              color: hostColor(scale.colors[index]),
            },
          ];
        }),
      ),
    ];
  }
  const criterion = Object.keys(PRESETS).find((name) => {
    const preset = PRESETS[name];
    return preset?.type === type && JSON.stringify(preset.attributes ?? {}) === JSON.stringify(attributes);
  });
  return criterion === undefined ? null : ['PresetCriteria', { criterion }];
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';
