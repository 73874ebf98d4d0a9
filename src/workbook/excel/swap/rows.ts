import { rangeAddress } from '#xlsx/address';
import type { CellRange } from '#xlsx/cell-range';
import { copiedFormula } from '#xlsx/formula/references';
import type { NameSwap, RowBlock, RowsSwap } from '../../plan/undo-record.ts';
import type { Operation } from '../request/queue.ts';
import { rangeIn, sheetIn } from '../request/sheet-in.ts';
import { formulaOperations, linkOperations, valueOperations } from '../write/cells.ts';
import { heightOperations, mergeOperations } from '../write/frame.ts';
import { breakOperations } from '../write/page.ts';
import { conditionOperations, validationOperations } from '../write/rules.ts';
import type { ConditionArea } from './remove-conditions.ts';
import { cellOperations } from './edit-cells.ts';
import { rowAfter } from './turn-round.ts';
import { cutRows } from './rows/cut-rows.ts';
import { edgeOperations } from './rows/edge-operations.ts';
import { lineOperations } from './rows/line-operations.ts';
import {
  columnsOfModel,
  type NewRows,
  rowFormatOperations,
  rowNumberFormatOperations,
} from './rows/row-formats.ts';

const ONE_SHIFT = 900;
const ONE_NAME = 900;

/**
 * Changes rows in place: the inserts and the deletes, each from bottom to top and of
 * whole sheet rows, so that the cells beside a row move with it and a table never loses its
 * last row; then the contents of the new rows, the edits, whose formulas would change while
 * rows move, and defined names.
 */
export function rowsOperations(swap: RowsSwap): readonly Operation[] {
  const { id, edits, lines, names } = swap;
  return [
    ...insertOperations(swap),
    ...deleteOperations(swap),
    ...edgeOperations(swap),
    ...contentOperations(swap),
    ...lineOperations(id, lines.after),
    ...cellOperations(
      id,
      edits.map(({ row, column, to }) => ({ row: rowAfter(row, swap), column, content: to })),
    ),
    ...nameSwapOperations(id, names),
  ];
}

/** Gives defined names their cells. */
export const nameSwapOperations = (id: string, names: readonly NameSwap[]): readonly Operation[] =>
  names.flatMap(({ name, isThere, to }): readonly Operation[] => {
    if (to === null) return [];
    return [
      {
        bytes: ONE_NAME,
        queue: (context) => {
          if (isThere) context.workbook.names.getItem(name).delete();
          context.workbook.names.add(name, rangeIn(context, id, to));
        },
      },
    ];
  });

/** Inserts empty rows. A table does not include rows that are inserted below its last one: it is resized. */
function insertOperations({ id, table, area, inserts }: RowsSwap): readonly Operation[] {
  const end = area.row + area.rowCount;
  let length = area.rowCount;
  return [...inserts].reverse().map((block): Operation => {
    const { row, rowCount } = block;
    const isAppended = table !== null && row === end;
    if (isAppended) length += rowCount;
    const longer = rangeAddress({ ...area, rowCount: length });
    return {
      bytes: 2 * ONE_SHIFT,
      shift: { sheet: id, kind: 'insert', row, rowCount, block },
      queue: (context) => {
        const sheet = sheetIn(context, id);
        sheet.getRange(wholeRows(row, rowCount)).insert(Excel.InsertShiftDirection.down);
        if (isAppended) sheet.tables.getItem(table).resize(longer);
      },
    };
  });
}

function deleteOperations({ id, deletes, inserts }: RowsSwap): readonly Operation[] {
  return deletes
    .flatMap((block) => parts(block, inserts))
    .reverse()
    .map((block): Operation => {
      const { rowCount } = block;
      const row = block.row + sumOf(inserts.filter((one) => one.row <= block.row));
      return {
        bytes: ONE_SHIFT,
        shift: { sheet: id, kind: 'delete', row, rowCount, block },
        queue: (context) =>
          sheetIn(context, id).getRange(wholeRows(row, rowCount)).delete(Excel.DeleteShiftDirection.up),
      };
    });
}

/** A block of deleted rows, taken apart where rows were inserted between its rows. */
function parts(block: RowBlock, inserts: readonly RowBlock[]): readonly RowBlock[] {
  const { row, rowCount, modelRow } = block;
  const cuts = inserts.map((one) => one.row).filter((one) => one > row && one < row + rowCount);
  const starts = [...new Set([row, ...cuts])];
  return starts.map((start, at) => ({
    ...block,
    row: start,
    rowCount: (starts[at + 1] ?? row + rowCount) - start,
    modelRow: modelRow + start - row,
  }));
}

/**
 * The area and the formulas of the conditional formats that are removed before a change of
 * rows and written again for all rows of the table: where it gets rows in front of the first
 * or behind the last one, which Excel does not include.
 */
export function conditionsAnew({ id, table, area, inserts }: RowsSwap): readonly ConditionArea[] {
  const formulas = inserts.flatMap(({ model }) => model.conditions.map(({ formula }) => formula));
  const isAtEnd = inserts.some(({ row }) => !isBetween(area, row));
  return table === null || !isAtEnd || formulas.length === 0
    ? []
    : [{ sheet: id, area, formulas: [...new Set(formulas)] }];
}

/** Whether rows inserted in front of a row are between rows of the table. */
const isBetween = (area: CellRange, row: number): boolean =>
  row > area.row + 1 && row < area.row + area.rowCount;

/** The conditional formats of `conditionsAnew`, for all rows of the table after the change. */
function anewOperations(swap: RowsSwap): readonly Operation[] {
  if (conditionsAnew(swap).length === 0) return [];
  const { id, area, inserts, deletes } = swap;
  const first = area.row + 1;
  const rowCount = area.rowCount - 1 + sumOf(inserts) - sumOf(deletes);
  const [model] = inserts.map((block) => block.model).filter(({ conditions }) => conditions.length > 0);
  if (model === undefined) return [];
  const conditions = model.conditions.map((condition) => ({
    ...condition,
    range: { ...condition.range, row: first, rowCount },
    formula: copiedFormula(condition.formula, first - condition.range.row, 0),
  }));
  return conditionOperations(id, { ...model, conditions });
}

/** What the inserted rows hold, when all rows have moved. */
function contentOperations(swap: RowsSwap): readonly Operation[] {
  const { id, deletes, inserts } = swap;
  let above = 0;
  const cuts = inserts.map(({ row, rowCount, model, modelRow }) => {
    const deleted = sumOf(
      deletes.map((block) => ({ rowCount: Math.max(0, Math.min(block.rowCount, row - block.row)) })),
    );
    const to = row + above - deleted;
    above += rowCount;
    return cutRows({ model, modelRow, rowCount, to });
  });
  const columns = new Map(
    [...new Set(inserts.map(({ model }) => model))].map((model) => [model, columnsOfModel(model)]),
  );
  const rows = cuts.map((model, at): NewRows => {
    const own = inserts[at];
    return { model, own: (own === undefined ? null : columns.get(own.model)) ?? new Set() };
  });
  const each = (work: (part: (typeof cuts)[number]) => readonly Operation[]): readonly Operation[] =>
    cuts.flatMap(work);
  return [
    ...rows.flatMap((part) => rowNumberFormatOperations(id, part)),
    ...each((part) => valueOperations(id, part)),
    ...each((part) => formulaOperations(id, part)),
    ...each((part) => linkOperations(id, part)),
    ...rowFormatOperations(id, rows),
    ...each((part) => mergeOperations(id, part)),
    ...each((part) => validationOperations(id, part)),
    ...anewOperations(swap),
    ...each((part) => breakOperations(id, part)),
    ...each((part) => heightOperations(id, part)),
  ];
}

const sumOf = (blocks: readonly { readonly rowCount: number }[]): number =>
  blocks.reduce((sum, { rowCount }) => sum + rowCount, 0);

/** Address of entire rows: "3:5". */
const wholeRows = (row: number, rowCount: number): string => `${String(row + 1)}:${String(row + rowCount)}`;
