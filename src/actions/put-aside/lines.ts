import { figureText } from '#core/check/status/typed-figure';
import { reportText } from '#core/reporting/filled';
import { parsePeriod } from '#core/reporting/period';
import type { Confirmation } from '#core/record/entered/confirmation';
import type { Entry, EntryFigure } from '#core/record/entered/entry';
import { PLAN_INPUTS, type PlanEntry } from '#core/record/entered/plan-entry';
import type { PutAside, PutAsideReason } from '#core/record/entered/put-aside';
import { isSame } from '#core/record/is-same';
import type { Target } from '#core/record/target';
import type { Task } from '#core/record/task';
import type { WorkbookCell } from '#core/record/workbook-cell';
import type { CellValue } from '#xlsx/cell-value';
import type { Field } from '#workbook/codec/field';
import type { UnreadCell } from '#workbook/codec/unread';
import { CONFIRMATION_WORDS, RATING_WORDS } from '#workbook/codec/wording';
import { headerOf } from '#workbook/model/table-layout';
import { FIGURES } from '#workbook/sheets/figures/columns';
import { PLAN, PLAN_COLUMNS } from '#workbook/sheets/plan/columns';
import { PROGRESS, type ProgressColumn } from '#workbook/sheets/progress/columns';
import { progressText } from '#workbook/sheets/progress/text';
import { TARGETS } from '#workbook/sheets/targets/columns';
import { TARGET_FIELDS } from '#workbook/sheets/targets/fields';
import { TASKS } from '#workbook/sheets/tasks/columns';
import { TASK_FIELDS } from '#workbook/sheets/tasks/fields';
import type { KnownRecords } from './known-records.ts';

/** Address (`D7`) of a cell that was read; null where it is not known. */
export type AddressOf = (cell: WorkbookCell) => string | null;

/** Turns what was entered into lines of 待处理内容, one for each filled cell. */
export class PutAsideLines {
  readonly #records: KnownRecords;
  readonly #addressOf: AddressOf;

  constructor(records: KnownRecords, addressOf: AddressOf = () => null) {
    this.#records = records;
    this.#addressOf = addressOf;
  }

  /**
   * A row of 进展填报 with its figures.
   *
   * @param odd Its cells that could not be read.
   */
  report(entry: Entry, odd: readonly UnreadCell[], reason: PutAsideReason): readonly PutAside[] {
    const printed = entry.task === null ? [] : (this.#records.tasks.get(entry.task)?.progress ?? []);
    // What the notice itself prints was not entered by anyone.
    const text = isSame(entry.paragraphs, printed) ? '' : progressText(entry.paragraphs);
    const typed: readonly (readonly [ProgressColumn, string])[] = [
      ['text', reportText(entry).trim() === '' ? '' : text],
      ['problem', entry.problem],
      ['nextStep', entry.nextStep],
      ['rating', entry.rating === null ? '' : RATING_WORDS[entry.rating]],
      ['reportedOn', entry.reportedOn ?? ''],
    ];
    const filled = typed.filter(([, words]) => words.trim() !== '');
    const listed = new Set<string>(filled.map(([column]) => column));
    const unread = odd.filter(
      ({ column }) => !listed.has(column) && PROGRESS.columns.some(({ key }) => key === column),
    );
    const about = { ...this.#task(entry.task), unit: entry.unit, period: entry.period, reason };
    const cellOf = (column: string): PlaceOfLine =>
      this.#place(entry.cell === null ? null : { ...entry.cell, column }, PROGRESS.sheet);
    return [
      ...filled.map(([column, words]): PutAside => {
        const header = headerOf(PROGRESS, column);
        return { ...about, text: words, column: header, ...cellOf(header) };
      }),
      ...unread.map(({ column, value }): PutAside => {
        const header = PROGRESS.columns.find(({ key }) => key === column)?.header ?? column;
        return { ...about, text: String(value ?? ''), column: header, ...cellOf(header) };
      }),
      ...entry.figures.flatMap((figure) => this.figure(entry, figure, reason)),
    ];
  }

  /**
   * A row of 进展填报 in which nothing is reported: its unit where that is not a known one,
   * and its period where that is none. Duban writes neither, so a person did.
   *
   * @param units Names of units that Duban may have written.
   */
  typedHeading(entry: Entry, units: ReadonlySet<string>, reason: PutAsideReason): readonly PutAside[] {
    const { unit, period } = entry;
    const typed: readonly (readonly [ProgressColumn, string])[] = [
      ...(unit === null || units.has(unit) ? [] : [['unit', unit] as const]),
      ...(period === null || parsePeriod(period) !== null ? [] : [['period', period] as const]),
    ];
    return typed.map(([key, text]): PutAside => {
      const column = headerOf(PROGRESS, key);
      const place = this.#place(entry.cell === null ? null : { ...entry.cell, column }, PROGRESS.sheet);
      return { ...this.#task(entry.task), unit, period, reason, text, column, ...place };
    });
  }

  /** A figure of 指标进度; none where its cell is empty. */
  figure(
    { task, unit, period }: Pick<Entry, 'task' | 'unit' | 'period'>,
    figure: EntryFigure,
    reason: PutAsideReason,
  ): readonly PutAside[] {
    const { target, cell } = figure;
    const text = figureText(figure);
    if (text.trim() === '') return [];
    const known = this.#records.targets.get(target);
    return [
      {
        ...this.#task(known?.task ?? task),
        target: known?.metric ?? '',
        unit,
        period,
        reason,
        text,
        column: headerOf(FIGURES, 'value'),
        ...this.#place(cell, FIGURES.sheet),
      },
    ];
  }

  plan(plan: PlanEntry, reason: PutAsideReason): readonly PutAside[] {
    return PLAN_INPUTS.flatMap((input): readonly PutAside[] => {
      const text = plan[input];
      if (text.trim() === '') return [];
      const column = PLAN_COLUMNS.find(({ key }) => key === input)?.header ?? input;
      return [{ ...this.#task(plan.task), ...NOBODY, reason, text, column, sheet: PLAN.sheet, cell: null }];
    });
  }

  confirmation({ target, state, note }: Confirmation, reason: PutAsideReason): readonly PutAside[] {
    const about = { ...this.#target(target), ...NOBODY, reason, sheet: TARGETS.sheet, cell: null };
    const said = state === 'open' ? '' : CONFIRMATION_WORDS[state];
    return [
      ...(said === '' ? [] : [{ ...about, text: said, column: headerOf(TARGETS, 'confirmation') }]),
      ...(note.trim() === '' ? [] : [{ ...about, text: note, column: headerOf(TARGETS, 'note') }]),
    ];
  }

  /** The cells of 任务库 that a user changed. */
  taskEdits(base: Task, local: Task, reason: PutAsideReason): readonly PutAside[] {
    const about = { ...this.#task(local.id), ...NOBODY, reason, sheet: TASKS.sheet, cell: null };
    return editedCells(TASK_FIELDS, base, local).map(([column, text]) => ({
      ...about,
      text,
      column: TASKS.columns.find(({ key }) => key === column)?.header ?? column,
    }));
  }

  /** The cells of 目标指标 that a user changed. */
  targetEdits(base: Target, local: Target, reason: PutAsideReason): readonly PutAside[] {
    const about = { ...this.#target(local.id), ...NOBODY, reason, sheet: TARGETS.sheet, cell: null };
    return editedCells(TARGET_FIELDS, base, local).map(([column, text]) => ({
      ...about,
      text,
      column: TARGETS.columns.find(({ key }) => key === column)?.header ?? column,
    }));
  }

  /**
   * A cell that could not be read.
   *
   * @param header Of its column.
   */
  unread(
    { sheet, value }: UnreadCell,
    id: string,
    header: string,
    reason: PutAsideReason,
  ): readonly PutAside[] {
    const text = String(value ?? '');
    const about = this.#records.targets.has(id) ? this.#target(id) : this.#task(id);
    return text.trim() === ''
      ? []
      : [{ ...about, ...NOBODY, reason, text, column: header, sheet, cell: null }];
  }

  #task(id: string | null): Pick<PutAside, 'task' | 'target'> {
    return { task: id === null ? '' : (this.#records.tasks.get(id)?.content ?? ''), target: '' };
  }

  #target(id: string): Pick<PutAside, 'task' | 'target'> {
    const target = this.#records.targets.get(id);
    return { ...this.#task(target?.task ?? null), target: target?.metric ?? '' };
  }

  #place(cell: WorkbookCell | null, sheet: string): PlaceOfLine {
    return cell === null ? { sheet, cell: null } : { sheet: cell.sheet, cell: this.#addressOf(cell) };
  }
}

type PlaceOfLine = Pick<PutAside, 'sheet' | 'cell'>;

const NOBODY = { unit: null, period: null } as const;

const shown = (cell: CellValue): string => (cell === null ? '' : String(cell));

/** Columns and contents of cells that a user filled with something else. */
const editedCells = <R>(
  fields: readonly Field<R>[],
  base: R,
  local: R,
): readonly (readonly [column: string, text: string])[] =>
  fields.flatMap(({ column, toCell }) => {
    const now = shown(toCell(local));
    return now === '' || now === shown(toCell(base)) ? [] : [[column, now] as const];
  });
