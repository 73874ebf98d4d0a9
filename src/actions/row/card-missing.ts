import { hasReport, isTouched } from '#core/check/entry/filled';
import type { Entry } from '#core/record/entered/entry';
import type { Target } from '#core/record/target';
import type { SubjectSheet } from '#workbook/sheets/all';
import type { RowSubject } from '#workbook/sheets/sheet-descriptor';
import type { CardTarget } from './card-targets.ts';
import type { Ledger } from '../ledger/read-ledger.ts';

/** Something that is not there yet. */
export type MissingFromRow =
  /** The row does not say who reports, or for when. */
  | { readonly kind: 'unit' | 'period' }
  /** A unit has not reported for a period. */
  | { readonly kind: 'report'; readonly unit: string | null; readonly period: string | null }
  /** A report without 自评状态. */
  | { readonly kind: 'rating' }
  /** A target without a figure in its number column; `findingsAbout` is what the text says of it. */
  | { readonly kind: 'figure'; readonly target: Target; readonly told: number | null }
  /** A target that was read and that nobody has confirmed. */
  | { readonly kind: 'confirmation'; readonly target: Target }
  /** The lead unit has not filled in 推进方案表. */
  | { readonly kind: 'plan' };

interface MissingContext {
  readonly sheet: SubjectSheet;
  readonly subject: RowSubject;
  readonly basis: Entry | null;
  readonly targets: readonly CardTarget[];
  /** Other reports on the task, the latest first. */
  readonly ofTask: readonly Entry[];
  readonly ledger: Ledger;
}

/** What is not there yet for the row a person is in, what has to be done first in front. */
export function missingOfRow({
  sheet,
  subject,
  basis,
  targets,
  ofTask,
  ledger,
}: MissingContext): readonly MissingFromRow[] {
  const { task, target, unit, period } = subject;
  const isReport = sheet === 'progress' || sheet === 'figures';
  const isPlan = sheet === 'tasks' || sheet === 'plan';
  const shown = sheet === 'targets' || sheet === 'figures' ? targets.filter((one) => one.isOfRow) : targets;
  const row: readonly MissingFromRow[] = isReport
    ? [
        ...(unit === null ? [{ kind: 'unit' } as const] : []),
        ...(period === null ? [{ kind: 'period' } as const] : []),
      ]
    : [];
  const reports = isReport ? waiting(basis === null ? [] : [basis]) : waiting(samePeriod(basis, ofTask));
  const hasPlan = ledger.entries.plans.some((plan) => plan.task === task.id && plan.yearPlan !== '');
  return [
    ...row,
    ...reports,
    ...(isReport && target === null && basis !== null && hasReport(basis) && basis.rating === null
      ? [{ kind: 'rating' } as const]
      : []),
    ...(basis !== null && isTouched(basis) ? shown.flatMap((one) => figureOf(one, basis)) : []),
    ...shown.flatMap((one): readonly MissingFromRow[] =>
      one.confirmation === 'open' ? [{ kind: 'confirmation', target: one.target }] : [],
    ),
    ...(isPlan && !hasPlan ? [{ kind: 'plan' } as const] : []),
  ];
}

const waiting = (entries: readonly Entry[]): readonly MissingFromRow[] =>
  entries.filter((entry) => !isTouched(entry)).map(({ unit, period }) => ({ kind: 'report', unit, period }));

/** All reports for the time of the latest one. */
const samePeriod = (basis: Entry | null, entries: readonly Entry[]): readonly Entry[] =>
  basis === null ? [] : entries.filter(({ period }) => period === basis.period);

/** A target with a figure of its own, which the unit of the report answers for. */
function figureOf({ target, standing: status }: CardTarget, { figures }: Entry): readonly MissingFromRow[] {
  const isTyped = figures.some((figure) => figure.target === target.id && figure.value !== null);
  const isAsked = target.value !== null && target.kind !== 'rank' && !target.stretch;
  if (isTyped || !isAsked || status?.reason.code === 'lamp.no-share') return [];
  return [{ kind: 'figure', target, told: status?.value ?? null }];
}
