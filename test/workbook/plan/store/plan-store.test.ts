import fc from 'fast-check';
import type { CellValue } from '#xlsx/cell-value';
import { BLANK_SHEET, type SheetModel } from '#workbook/model/sheet-model';
import type { SheetStep } from '#workbook/plan/book-plan';
import { planStore } from '#workbook/plan/store/plan-store';
import type { SheetSurvey } from '#workbook/plan/survey';
import { runs } from '../../../support/properties/runs.ts';
import { surveyOf } from '../../../support/workbook/survey.ts';

type Rows = readonly (readonly CellValue[])[];

const modelOf = (values: Rows): SheetModel => ({
  ...BLANK_SHEET,
  name: '督办数据',
  visibility: 'very-hidden',
  values,
});

function sheetOf(values: Rows): SheetSurvey {
  const [sheet] = surveyOf([modelOf(values)]).sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

/** The rows of a sheet after a step, each filled up to the longest. */
function rowsAfter(now: Rows, step: SheetStep | null): Rows {
  if (step?.kind === 'replace') return step.model.values;
  if (step === null || step.kind === 'add' || step.kind === 'remove' || step.kind === 'columns') return now;
  const rows: (CellValue[] | null)[] = now.map((cells) => [...cells]);
  for (const { row, column, expected, content } of step.edits) {
    const cells = rows[row] ?? [];
    expect(cells[column] ?? null).toEqual(expected);
    while (cells.length < column) cells.push(null);
    cells[column] = content.value;
  }
  if (step.kind === 'edit') return rows.flatMap((cells) => (cells === null ? [] : [cells]));
  for (const { row, expected } of step.deletes) {
    expect(rows[row]?.map((cell) => cell ?? null)).toEqual(expected.map((cell) => cell ?? null));
    rows[row] = null;
  }
  const after: (readonly CellValue[])[] = [];
  for (let row = 0; row <= rows.length; row += 1) {
    for (const { before, model, modelRow, rowCount } of step.inserts)
      if (before === row) after.push(...model.values.slice(modelRow, modelRow + rowCount));
    const cells = rows[row];
    if (cells != null) after.push(cells);
  }
  return after;
}

/** Without blank cells at the ends of rows. */
const bare = (rows: Rows): Rows =>
  rows.map((cells) => {
    const filled = cells.flatMap((cell, column) => (cell === null || cell === '' ? [] : [column]));
    return cells.slice(0, (filled.at(-1) ?? -1) + 1);
  });

const FIRST: readonly CellValue[] = ['duban-workbook/1', 'duban-registry/1', 3, 9];

const record = fc.tuple(
  fc.constantFrom('notice', 'task', 'target', 'drawn'),
  fc.constantFrom('甲', '乙', '丙', '丁', '1', '2'),
  fc.array(fc.constantFrom('{"a":1}', '{"a":2}', '长文'), { minLength: 1, maxLength: 3 }),
);
const store = fc
  .array(record, { maxLength: 14 })
  .map((all): Rows => [FIRST, ...all.map(([kind, key, parts]) => [kind, key, ...parts])]);

test('after the step the hidden sheet has the rows of the model, in their order', () => {
  fc.assert(
    fc.property(store, store, (now, wanted) => {
      const sheet = sheetOf(now);
      const step = planStore(sheet, modelOf(wanted));
      expect(bare(rowsAfter(sheet.rows ?? [], step))).toEqual(bare(wanted));
      expect(step === null).toBe(JSON.stringify(bare(now)) === JSON.stringify(bare(wanted)));
    }),
    runs(500),
  );
});

const many = (count: number): Rows => [
  FIRST,
  ...Array.from({ length: count }, (_, index): readonly CellValue[] => [
    'task',
    String(index),
    `{"n":${String(index)}}`,
  ]),
];

test('of many records only those that differ are written', () => {
  const now = many(40);
  const wanted = [
    ...now.slice(0, 8),
    ...now.slice(9, 20),
    ['task', '新', '{"n":-1}'],
    ['task', '20', '{"n":20,"more":true}'],
    ...now.slice(22),
  ];
  const step = planStore(sheetOf(now), modelOf(wanted));
  expect(step).toMatchObject({
    kind: 'rows',
    deletes: [{ row: 8 }, { row: 20 }],
    inserts: [{ before: 20, modelRow: 0, rowCount: 1 }],
    edits: [{ row: 21, column: 2, expected: '{"n":20}' }],
  });
});

test('a record with another content is one edit', () => {
  const now = many(40);
  const wanted = now.map((cells) => (cells[1] === '7' ? ['task', '7', '{"n":70}'] : cells));
  expect(planStore(sheetOf(now), modelOf(wanted))).toMatchObject({
    kind: 'edit',
    edits: [{ row: 8, column: 2, expected: '{"n":7}', content: { value: '{"n":70}', formula: null } }],
  });
});

test('where most records differ, the sheet is written as a whole', () => {
  const now = many(40);
  const wanted = now.map(([kind = null, key = null]) => [kind, key, '{}']);
  expect(planStore(sheetOf(now), modelOf(wanted))?.kind).toBe('replace');
});
