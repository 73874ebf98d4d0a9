import { withRecordEdits } from '#actions/build/record-edits';
import { TARGET_FIELDS } from '#workbook/sheets/targets/fields';
import { TASK_FIELDS } from '#workbook/sheets/tasks/fields';
import { aTarget, aTask } from '../../support/records.ts';

const task = aTask('1', { content: '改造公园12处。', dueText: '12月底' });

test('a cell that somebody changed in the other workbook comes in where nobody changed it here', () => {
  const { records, differing } = withRecordEdits(
    () => TASK_FIELDS,
    { records: [task], base: [task] },
    { records: [{ ...task, content: '改造公园12处、绿道3公里。' }], base: [task] },
  );
  expect(records).toEqual([{ ...task, content: '改造公园12处、绿道3公里。' }]);
  expect(differing).toEqual([]);
});

test('what was changed here stays, and what differs is listed; the other cells of the record come in', () => {
  const here = { ...task, content: '改造公园15处。' };
  const { records, differing } = withRecordEdits(
    () => TASK_FIELDS,
    { records: [here], base: [task] },
    { records: [{ ...task, content: '改造公园18处。', dueText: '6月底' }], base: [task] },
  );
  expect(records).toEqual([{ ...here, dueText: '6月底' }]);
  expect(differing).toEqual([{ record: here, column: 'content', text: '改造公园18处。' }]);
});

test('the same change in both is no difference', () => {
  const changed = { ...task, content: '改造公园15处。' };
  const both = { records: [changed], base: [task] };
  expect(withRecordEdits(() => TASK_FIELDS, both, both)).toEqual({ records: [changed], differing: [] });
});

test('what the other workbook was drawn with does not come in: only what people changed does', () => {
  const revised = { ...task, content: '改造公园20处。' };
  const { records, differing } = withRecordEdits(
    () => TASK_FIELDS,
    { records: [revised], base: [revised] },
    { records: [task], base: [task] },
  );
  expect(records).toEqual([revised]);
  expect(differing).toEqual([]);
});

test('what was changed in a record that is not here is listed; the records here are left alone', () => {
  const other = aTask('2', { content: '加固堤防7公里。' });
  const { records, differing } = withRecordEdits(
    () => TASK_FIELDS,
    { records: [task], base: [task] },
    { records: [{ ...other, content: '加固堤防8公里。' }], base: [other] },
  );
  expect(records).toEqual([task]);
  expect(differing.map(({ column, text }) => [column, text])).toEqual([['content', '加固堤防8公里。']]);
});

test('numbers and words of targets', () => {
  const target = aTarget(task, { value: 12 });
  const { records } = withRecordEdits(
    () => TARGET_FIELDS,
    { records: [target], base: [target] },
    { records: [{ ...target, value: 15, comparator: '>=' }], base: [target] },
  );
  expect(records).toEqual([{ ...target, value: 15, comparator: '>=' }]);
});
