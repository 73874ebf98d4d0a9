import { WorkbookHost, newBook } from '#excel-host/public';
import { rangeOf } from '#xlsx/cell-range';
import { conditionStyles } from '#excel-host/preview/condition/condition-styles';

const VALUES = [1, 2, 3, 4, 10, 'abc', '甲', null, '甲', 3];

/** Indexes of the rows of column A that a conditional format colours. */
function coloured(
  type: string,
  rule: Record<string, unknown>,
  values: readonly (string | number | null)[] = VALUES,
) {
  const book = newBook();
  const sheet = book.active;
  values.forEach((value, row) => sheet.grid.setContent(row, 0, value));
  sheet.conditions = [
    {
      id: '1',
      type,
      areas: [rangeOf(0, 0, values.length, 1)],
      priority: 0,
      stopIfTrue: false,
      rule,
      format: { fill: { color: '#FF0000' } },
    },
  ];
  const host = new WorkbookHost({ metadata: () => new Map(), book });
  const styleAt = conditionStyles(host.context, sheet);
  return values.flatMap((_, row) => (styleAt(row, 0)?.fill === undefined ? [] : [row]));
}

test.each<readonly [string, string, Record<string, unknown>, readonly number[]]>([
  ['a formula with a relative reference', 'Custom', { formula: '=A1=A2' }, []],
  ['a formula with an absolute column', 'Custom', { formula: '=$A1>3' }, [3, 4, 5, 6, 8]],
  ['a value above', 'CellValue', { operator: 'GreaterThan', formula1: '=3' }, [3, 4, 5, 6, 8]],
  ['a value between', 'CellValue', { operator: 'Between', formula1: '=2', formula2: '=3' }, [1, 2, 9]],
  ['a contained text', 'ContainsText', { operator: 'Contains', text: 'B' }, [5]],
  ['a text at the beginning', 'ContainsText', { operator: 'BeginsWith', text: '甲' }, [6, 8]],
  ['blank cells', 'PresetCriteria', { criterion: 'Blanks' }, [7]],
  ['duplicate values', 'PresetCriteria', { criterion: 'DuplicateValues' }, [2, 6, 8, 9]],
  ['unique values', 'PresetCriteria', { criterion: 'UniqueValues' }, [0, 1, 3, 4, 5]],
  ['above the average', 'PresetCriteria', { criterion: 'AboveAverage' }, [3, 4]],
  ['the two largest', 'TopBottom', { rank: 2, type: 'TopItems' }, [3, 4]],
  ['the lowest 40 per cent', 'TopBottom', { rank: 40, type: 'BottomPercent' }, [0, 1]],
])('%s', (_, type, rule, rows) => {
  expect(coloured(type, rule)).toEqual(rows);
});

test('for each property the first condition applies; later ones do not apply after stopIfTrue', () => {
  const book = newBook();
  const sheet = book.active;
  sheet.grid.setContent(0, 0, 5);
  const condition = (id: string, priority: number, stopIfTrue: boolean, format: Record<string, unknown>) => ({
    ...{ id, priority, stopIfTrue, format, type: 'Custom', areas: [rangeOf(0, 0)] },
    rule: { formula: '=A1>1' },
  });
  const { context } = new WorkbookHost({ metadata: () => new Map(), book });
  sheet.conditions = [
    condition('2', 1, true, { fill: { color: '#00FF00' }, font: { bold: true } }),
    condition('1', 0, false, { fill: { color: '#FF0000' } }),
    condition('3', 2, false, { font: { italic: true } }),
  ];
  expect(conditionStyles(context, sheet)(0, 0)).toEqual({ fill: '#FF0000', bold: true });
});

test('a colour scale mixes the colours of its points', () => {
  const book = newBook();
  const sheet = book.active;
  [0, 5, 10].forEach((value, row) => sheet.grid.setContent(row, 0, value));
  sheet.conditions = [
    {
      ...{ id: '1', type: 'ColorScale', areas: [rangeOf(0, 0, 3, 1)], priority: 0, stopIfTrue: false },
      rule: {
        minimum: { type: 'LowestValue', color: '#000000' },
        maximum: { type: 'HighestValue', color: '#FF0000' },
      },
      format: {},
    },
  ];
  const lookAt = conditionStyles(new WorkbookHost({ metadata: () => new Map(), book }).context, sheet);
  expect([0, 1, 2].map((row) => lookAt(row, 0)?.fill)).toEqual(['#000000', '#800000', '#ff0000']);
});
