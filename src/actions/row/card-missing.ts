import { hasReport, isTouched } from '#core/reporting/filled';
import type { Entry } from '#core/record/entered/entry';
import type { Target } from '#core/record/target';
import type { SubjectSheet } from '#workbook/sheets/all';
import type { RowSubject } from '#workbook/sheets/sheet-descriptor';
import type { CardTarget } from './card-targets.ts';
import type { Ledger } from '../ledger/read-ledger.ts';

/** Something the row of a card needs that is not entered yet. */
export type MissingFromRow =
  /** The reporting unit, or the period. */
  | { readonly kind: 'unit' | 'period' }
  /** The report of a unit on a period. */
  | { readonly kind: 'report'; readonly unit: string | null; readonly period: string | null }
  /** 自评状态 of a report. */
  | { readonly kind: 'rating' }
  /** The figure of a target in 指标进度; `readValue` is the value in the text of the report, if any. */
  | { readonly kind: 'figure'; readonly target: Target; readonly readValue: number | null }
  /** The confirmation of a target. */
  | { readonly kind: 'confirmation'; readonly target: Target }
  /** The year plan in 推进方案表. */
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

/** What is missing for the row of a card, in the order it is to be entered. */
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

/** The reports on the period of the latest one. */
const samePeriod = (basis: Entry | null, entries: readonly Entry[]): readonly Entry[] =>
  basis === null ? [] : entries.filter(({ period }) => period === basis.period);

/** The missing figure of a target: only of targets with a value, that apply to the unit of the report. */
function figureOf({ target, status }: CardTarget, { figures }: Entry): readonly MissingFromRow[] {
  const isTyped = figures.some((figure) => figure.target === target.id && figure.value !== null);
  const isAsked = target.value !== null && target.kind !== 'rank' && !target.stretch;
  if (isTyped || !isAsked || status?.reason.code === 'lamp.no-share') return [];
  return [{ kind: 'figure', target, readValue: status?.value ?? null }];
}
