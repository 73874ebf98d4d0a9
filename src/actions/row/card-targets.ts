import { type Standing, standingsOf } from '#core/check/lamp';
import { readEntry } from '#core/check/read-entry';
import type { Entry } from '#core/record/entry';
import type { Target } from '#core/record/target';
import type { Confirmation } from '#workbook/codec/entries';
import type { RowSubject } from '#workbook/row-subject';
import type { Desk } from '../ledger/checked-ledger.ts';

/** A target of the task a row tells. */
export interface CardTarget {
  readonly target: Target;
  readonly isOfRow: boolean;
  readonly confirmation: Confirmation['state'];
  /** How it stands in the report the card goes by; null where there is none. */
  readonly standing: Standing | null;
}

export function cardTargets(
  { held, checked }: Desk,
  { task, target: ofRow }: RowSubject,
  basis: Entry | null,
): readonly CardTarget[] {
  const { context } = checked.session;
  const states = new Map(held.entries.confirmations.map(({ target, state }) => [target, state]));
  const entries = basis === null ? [] : [readEntry(basis, context)];
  const standings = standingsOf({ entries, context, findings: [] });
  return context.targetsOf(task.id).map((target) => ({
    target,
    isOfRow: target.id === ofRow?.id,
    confirmation: states.get(target.id) ?? 'open',
    standing: standings.find((standing) => standing.target === target.id) ?? null,
  }));
}
