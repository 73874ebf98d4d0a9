import type { Registry } from '#core/record/registry';
import { buildSheets } from '#workbook/build-sheets';
import { planChange } from '#workbook/plan/plan-book';
import type { BookSurvey, SheetSurvey } from '#workbook/plan/survey';
import { SAMPLE } from '../../support/workbook/sample-registry.ts';
import { surveyOf, withCell, withSheet } from '../../support/workbook/survey.ts';

const PLAN = '推进方案表';
const models = buildSheets(SAMPLE);
const survey = surveyOf(models);

const planned = (from: BookSurvey, registry: Registry = SAMPLE) =>
  planChange(from, buildSheets(registry), { former: models });

const stepOn = (from: BookSurvey, registry?: Registry, sheet = PLAN) =>
  planned(from, registry).plan.steps.find(({ name }) => name === sheet) ?? null;

const onPlan = (change: (rows: NonNullable<SheetSurvey['rows']>) => SheetSurvey['rows']): BookSurvey =>
  withSheet(survey, PLAN, ({ rows }) => ({ rows: change(rows ?? []) }));

const [first, ...others] = SAMPLE.tasks;
if (first === undefined) throw new Error('no task');
const width = models.find(({ name }) => name === PLAN)?.columns.length ?? 0;
/** Row of the first task on 推进方案表. */
const rowOfFirst = (rows: SheetSurvey['rows']): number =>
  (rows ?? []).findIndex((cells) => cells[width - 1] === first.id);
const SHORTER: Registry = {
  ...SAMPLE,
  tasks: others,
  targets: SAMPLE.targets.filter(({ task }) => task !== first.id),
};

test('a printed table that matches its model needs no change', () => {
  expect(stepOn(survey)).toBeNull();
});

test('a title that a person changed stays, also when rows change', () => {
  const titled = onPlan((rows) => withCell(rows, 0, 0, '某市方案表'));
  expect(stepOn(titled)).toBeNull();
  expect(stepOn(titled, SHORTER)).toMatchObject({ kind: 'rows', edits: [], inserts: [] });
});

test.each([0, 1, width - 1])(
  'the title of column %s that a person changed stays, also when rows change',
  (column) => {
    const at = (survey.sheets.find(({ name }) => name === PLAN)?.rows ?? []).findIndex((cells) =>
      cells.includes('序号'),
    );
    const titled = onPlan((rows) => withCell(rows, at, column, '改过'));
    expect(stepOn(titled)).toBeNull();
    expect(stepOn(titled, SHORTER)).toMatchObject({ kind: 'rows', edits: [], inserts: [] });
  },
);

test('rows that a person wrote between ours and below them stay', () => {
  const words = (text: string) => Array.from({ length: width }, (_, column) => (column === 1 ? text : null));
  const written = onPlan((rows) => [
    ...rows.slice(0, 5),
    words('督查室说明'),
    ...rows.slice(5),
    words('制表人'),
  ]);
  expect(stepOn(written)).toBeNull();
  const step = stepOn(written, SHORTER);
  if (step?.kind !== 'rows') throw new Error('no rows');
  const kept = step.deletes.flatMap(({ expected }) => expected);
  expect(kept).not.toContain('督查室说明');
  expect(kept).not.toContain('制表人');
});

test('what a person wrote beside a row that is deleted is put aside, with its place and its task', () => {
  const at = rowOfFirst(survey.sheets.find(({ name }) => name === PLAN)?.rows ?? null);
  const noted = onPlan((rows) =>
    rows.map((cells, row) => [...cells, null, row === at ? '找老王核实' : null]),
  );
  expect(planned(noted, SHORTER).displaced).toMatchObject([
    { text: '找老王核实', sheet: PLAN, task: first.content, reason: 'row-removed' },
  ]);
});

test('a cell of ours that a person wrote over is kept while it would not change, else drawn and put aside', () => {
  const at = rowOfFirst(survey.sheets.find(({ name }) => name === PLAN)?.rows ?? null);
  const over = onPlan((rows) => withCell(rows, at, 1, '口头改过的内容'));
  expect(stepOn(over)).toBeNull();
  const changed: Registry = { ...SAMPLE, tasks: [{ ...first, content: '修订后的内容。' }, ...others] };
  expect(stepOn(over, changed)).toMatchObject({
    kind: 'edit',
    edits: [{ row: at, column: 1, expected: '口头改过的内容', content: { value: '修订后的内容。' } }],
  });
  expect(planned(over, changed).displaced).toMatchObject([{ text: '口头改过的内容', reason: 'drawn-over' }]);
});

test('what Duban drew before is not taken for the words of a person', () => {
  const changed: Registry = { ...SAMPLE, tasks: [{ ...first, content: '修订后的内容。' }, ...others] };
  expect(planned(survey, changed).displaced).toEqual([]);
  expect(planned(survey, SHORTER).displaced).toEqual([]);
});

test('only the sheets of the plan are told to have been drawn', () => {
  const changed: Registry = { ...SAMPLE, tasks: [{ ...first, content: '修订后的内容。' }, ...others] };
  const { plan } = planChange(survey, buildSheets(changed), {
    former: models,
    isWanted: ({ name }) => name === PLAN,
  });
  const marks = plan.steps.find(({ name }) => name === '督办数据');
  if (marks?.kind !== 'edit') throw new Error('no marks');
  const store = survey.sheets.find(({ name }) => name === '督办数据');
  expect(new Set(marks.edits.map(({ row }) => store?.rows?.[row]?.[1]))).toEqual(new Set([PLAN]));
});
