import type { Confirmation } from '#core/record/entered/confirmation';
import type { Target } from '#core/record/target';
import { cellText } from '#workbook/codec/cell';
import { SHEETS } from '#workbook/sheets/all';
import { TARGETS, type TargetColumn } from '#workbook/sheets/targets/columns';
import type { CheckOptions } from '../check/check.ts';
import { replaceByKey } from '../ledger/change-entries.ts';
import { type PreparedChange, prepareChange, STORED_SHEETS } from '../ledger/prepare-change.ts';
import type { Ledger } from '../ledger/read-ledger.ts';
import type { TargetAnswer } from './target-answer.ts';

/** The sheets that show what was confirmed. */
const CONFIRMED_SHEETS = [SHEETS.home.name, SHEETS.targets.name, ...STORED_SHEETS];

/**
 * Prepares writing what a person said about targets: the column 确认, corrected values, and no row for what is no
 * target. What was entered for one of those goes to 待处理内容. Answers about targets that are not there
 * any more are passed over.
 */
export function prepareConfirmations(
  ledger: Ledger,
  answers: readonly TargetAnswer[],
  options: CheckOptions,
): PreparedChange {
  const { registry, entries } = ledger;
  const known = new Set(registry.targets.map(({ id }) => id));
  const said = new Map(answers.flatMap((one) => (known.has(one.target) ? [[one.target, one]] : [])));
  const notes = new Map(entries.confirmations.map(({ target, note }) => [target, note]));
  const confirmations = [...said.values()].map((one): Confirmation => {
    const note = (one.state === 'corrected' ? one.note : '') || (notes.get(one.target) ?? '');
    return { target: one.target, state: one.state === 'rejected' ? 'open' : one.state, note };
  });
  const isAnswered = ({ sheet, key, column }: Ledger['entries']['unread'][number]): boolean =>
    sheet === TARGETS.sheet && [...said.values()].some((one) => answersCell(one, key, column));
  const isOnlySaid = [...said.values()].every(({ state }) => state === 'right' || state === 'open');
  return prepareChange(
    ledger,
    {
      ...ledger,
      registry: { ...registry, targets: registry.targets.flatMap((target) => answered(target, said)) },
      entries: {
        ...entries,
        confirmations: replaceByKey(entries.confirmations, confirmations, ({ target }) => target),
        unread: entries.unread.filter((cell) => !isAnswered(cell)),
      },
    },
    options,
    isOnlySaid ? CONFIRMED_SHEETS : undefined,
  );
}

function answered(target: Target, said: ReadonlyMap<string, TargetAnswer>): readonly Target[] {
  const answer = said.get(target.id);
  if (answer?.state === 'rejected') return [];
  return [answer?.state === 'corrected' ? { ...target, ...answer.fields } : target];
}

/** Whether an answer takes the place of an unreadable text in a cell of its row. */
const answersCell = (answer: TargetAnswer, key: string, column: string): boolean =>
  cellText(answer.target) === key &&
  (column === ('confirmation' satisfies TargetColumn) ||
    (answer.state === 'corrected' && Object.hasOwn(answer.fields, column)));
