import { type TargetStatus, targetStatuses } from '#core/check/status/target-status';
import { readEntry } from '#core/check/entry/read-entry';
import type { Entry } from '#core/record/entered/entry';
import type { Target } from '#core/record/target';
import type { Confirmation } from '#core/record/entered/confirmation';
import type { RowSubject } from '#workbook/sheets/sheet-descriptor';
import { isSettled, withAnswers } from '../findings/answers.ts';
import type { CheckedLedger } from '../ledger/checked-ledger.ts';

/** A target of the task of a card. */
export interface CardTarget {
  readonly target: Target;
  readonly isOfRow: boolean;
  readonly confirmation: Confirmation['state'];
  /** Its status in the report that the card is based on; null without such a report. */
  readonly status: TargetStatus | null;
}

export function cardTargets(
  { ledger, checked }: CheckedLedger,
  { task, target: ofRow }: RowSubject,
  basis: Entry | null,
): readonly CardTarget[] {
  const { context } = checked.session;
  const states = new Map(ledger.entries.confirmations.map(({ target, state }) => [target, state]));
  const entries = basis === null ? [] : [readEntry(basis, context)];
  const said = basis === null ? [] : checked.session.checkOne(basis).findings;
  const findings = withAnswers(said, ledger.entries.handlings).filter((found) => !isSettled(found));
  const statuses = targetStatuses({ entries, context, missing: [], findings });
  return context.targetsOf(task.id).map((target) => ({
    target,
    isOfRow: target.id === ofRow?.id,
    confirmation: states.get(target.id) ?? 'open',
    status: statuses.find((one) => one.target === target.id) ?? null,
  }));
}
