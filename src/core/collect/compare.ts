import { groupBy } from '../record/group-by.ts';
import type { Change, ChangePlace, ReturnedCell } from './change.ts';
import { isPlanField } from './field.ts';
import { byText, fileOrder } from './file-order.ts';
import { reasonOf } from './reasons.ts';
import { isSameValue, type ReturnedValue } from './value.ts';

/** What the master holds; undefined: it cannot be read there. */
export type MasterValues = (place: ChangePlace) => ReturnedValue | undefined;

/**
 * Holds the cells of returned files against the master. The result does not depend on the order of the
 * cells: they are a set, listed by file and row. An empty cell says nothing where another one is filled,
 * or where the master has nothing.
 */
export function compareReturns(cells: readonly ReturnedCell[], masterOf: MasterValues): readonly Change[] {
  const byFile = fileOrder(cells.map(({ file }) => file));
  const sorted = [...cells].sort(
    (a, b) => byFile(a.file, b.file) || byText(a.sheet, b.sheet) || a.row - b.row || byText(a.field, b.field),
  );
  return [...groupBy(sorted, placeKey).values()].flatMap((group) => changesAt(group, masterOf));
}

/** Identifies what cells are about; a plan is one of its task, whichever unit sends it. */
const placeKey = ({ task, unit, period, field }: ReturnedCell): string =>
  JSON.stringify(isPlanField(field) ? [task, field] : [task, unit, period, field]);

function changesAt(group: readonly ReturnedCell[], masterOf: MasterValues): readonly Change[] {
  const filled = group.filter(isFilled);
  const emptied = group.filter((cell) => !isFilled(cell) && cell.refusal === null);
  if (filled.length === 0) return emptied.flatMap((cell) => clearedBy(cell, masterOf));
  const stated = filled.filter((cell) => isCertain(cell) && !cell.isAsSent);
  const different = stated.filter(
    (cell, at) => stated.findIndex((one) => isSameValue(one.value, cell.value)) === at,
  );
  /** The one of several equal cells that is taken: a number rather than its text. */
  const [first] = [...stated].sort((a, b) => Number(isText(a)) - Number(isText(b)));
  return filled.map((cell): Change => {
    const was = cell.refusal === null ? masterOf(cell) : EMPTY;
    const of = (kind: Change['kind'], reason = cell.note): Change =>
      changeOf(cell, kind, was ?? EMPTY, reason);
    if (cell.refusal !== null) return of('rejected', cell.refusal);
    if (was === undefined) return of('rejected', reasonOf('collect.master-unread'));
    const isConflict = different.length > 1 && stated.includes(cell);
    if (!isConflict && cell.value.content !== null && isSameValue(was, cell.value)) return of('unchanged');
    if (cell.fault !== null) return of('rejected', cell.fault);
    if (cell.doubt !== null) return of('proposed', cell.doubt);
    if (isConflict) return of('conflict', conflictOf(cell, different));
    if (cell.isAsSent) return of('proposed', reasonOf('collect.as-sent'));
    if (cell !== first) return of('unchanged');
    return of(was.content === null ? 'new' : 'changed');
  });
}

const EMPTY: ReturnedValue = { content: null };

/** Whether something was typed, also where it cannot be read. */
const isFilled = ({ value, fault }: ReturnedCell): boolean => value.content !== null || fault !== null;

const isText = ({ value }: ReturnedCell): boolean => typeof value.content === 'string';

const isCertain = ({ refusal, fault, doubt }: ReturnedCell): boolean =>
  refusal === null && fault === null && doubt === null;

function clearedBy(cell: ReturnedCell, masterOf: MasterValues): readonly Change[] {
  const was = masterOf(cell);
  if (was === undefined || was.content === null) return [];
  return [changeOf(cell, 'cleared', was, cell.doubt ?? reasonOf('collect.cleared'))];
}

/** Which other files say something else; where it is the same file, which rows. */
function conflictOf(cell: ReturnedCell, different: readonly ReturnedCell[]): Change['reason'] {
  const others = different.filter(({ value }) => !isSameValue(value, cell.value));
  const files = [...new Set(others.flatMap(({ file }) => (file === cell.file ? [] : [file])))];
  if (files.length > 0) return reasonOf('collect.conflict', { files: files.join('、') });
  const rows = others.map(({ row }) => String(row)).join('、');
  return reasonOf('collect.conflict-rows', { sheet: cell.sheet, row: cell.row, rows });
}

const changeOf = (
  { task, unit, period, field, file, sheet, row, value }: ReturnedCell,
  kind: Change['kind'],
  was: ReturnedValue,
  reason: Change['reason'],
): Change => ({ task, unit, period, field, file, sheet, row, kind, was, is: value, reason });
