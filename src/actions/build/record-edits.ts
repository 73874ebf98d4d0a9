import type { PutAside } from '#core/record/entered/put-aside';
import { sameCell } from '#xlsx/cell-value';
import { shownText } from '#workbook/codec/cell';
import type { Field } from '#workbook/codec/field';
import type { TableLayout } from '#workbook/model/table-layout';

interface WithId {
  readonly id: string;
}

/** Records of a workbook, and as they were before people changed them; ids are unique in each. */
export interface EditableRecords<R> {
  readonly records: readonly R[];
  readonly base: readonly R[];
}

/** A cell in which two workbooks say different things: where it is, and what the other one says. */
export interface DifferingCell<R> {
  readonly record: R;
  readonly column: string;
  readonly text: string;
}

/**
 * The records of a workbook with what people changed in those of another one, where
 * the same cell is unchanged here. Records are matched by id; what was changed in a
 * record that is not here differs too.
 */
export function withRecordEdits<R extends WithId>(
  fieldsOf: (record: R) => readonly Field<R>[],
  here: EditableRecords<R>,
  other: EditableRecords<R>,
): { readonly records: readonly R[]; readonly differing: readonly DifferingCell<R>[] } {
  const before = byId(here.base);
  const otherBefore = byId(other.base);
  const otherNow = byId(other.records);
  const differing: DifferingCell<R>[] = [];
  const records = here.records.map((record) => {
    const [was, now] = [otherBefore.get(record.id), otherNow.get(record.id)];
    if (was === undefined || now === undefined) return record;
    let current = record;
    for (const { column, toCell, withCell } of fieldsOf(now)) {
      const typed = toCell(now);
      if (sameCell(toCell(was), typed) || sameCell(toCell(record), typed)) continue;
      const isUntouched = sameCell(toCell(record), toCell(before.get(record.id) ?? record));
      const changed = isUntouched ? withCell(current, typed) : undefined;
      if (changed !== undefined) current = changed;
      else differing.push({ record, column, text: shownText(typed) });
    }
    return current;
  });
  const ids = new Set(records.map(({ id }) => id));
  for (const now of other.records) {
    const was = otherBefore.get(now.id);
    if (was === undefined || ids.has(now.id)) continue;
    for (const { column, toCell } of fieldsOf(now))
      if (!sameCell(toCell(was), toCell(now)))
        differing.push({ record: now, column, text: shownText(toCell(now)) });
  }
  return { records, differing };
}

const byId = <R extends WithId>(records: readonly R[]): ReadonlyMap<string, R> =>
  new Map(records.map((record) => [record.id, record]));

/** The lines of 待处理内容 for cells that say something else here; a cell that was emptied has none. */
export const putAsideOf = <R>(
  differing: readonly DifferingCell<R>[],
  { sheet, columns }: Pick<TableLayout, 'sheet' | 'columns'>,
  aboutOf: (record: R) => Pick<PutAside, 'task' | 'target'>,
): readonly PutAside[] =>
  differing.flatMap(({ record, column, text }): readonly PutAside[] =>
    text === ''
      ? []
      : [
          {
            ...aboutOf(record),
            text,
            sheet,
            column: columns.find(({ key }) => key === column)?.header ?? column,
            cell: null,
            unit: null,
            period: null,
            reason: 'value-differs',
          },
        ],
  );
