import { type AmendProblem, amendProblemSentence } from '#core/amend/problems';
import { formatGoal } from '#core/check/status/format';
import type { Amendment } from '#core/record/entered/amendment';
import type { Language } from '#core/text/language';
import { findRows } from '#workbook/reading/find-rows';
import { AMENDMENTS } from '#workbook/sheets/amendments/columns';
import { amendmentRows } from '#workbook/sheets/amendments/read';
import { rawBook } from '../ledger/raw-book.ts';
import type { Ledger } from '../ledger/read-ledger.ts';

/** A row of 调整台账 in `duban-amendments/1`. */
export interface AmendmentLine {
  /** Number of its row as Excel shows it; null where it is not in the sheet. */
  readonly row: number | null;
  readonly kind: Amendment['kind'];
  /** Ids; null where it is not certain. */
  readonly task: string | null;
  readonly target: string | null;
  /** 原内容 and 调整后 as typed; for an empty 原内容 of a target what it promised before. */
  readonly was: string;
  readonly is: string;
  readonly state: Amendment['state'];
  /** Why it waits; null where nothing stands in its way. */
  readonly reason: string | null;
  readonly effectiveFrom: string | null;
  readonly scoring: Amendment['scoring'];
  readonly basis: string;
  readonly approver: string;
}

/** The rows of 调整台账 of a workbook, as lines. `problems`: why rows of it cannot be carried out, by key. */
export function amendmentLines(
  { survey, registry, entries }: Ledger,
  problems: ReadonlyMap<string, AmendProblem>,
  language: Language,
): readonly AmendmentLine[] {
  const found = findRows(rawBook(survey), AMENDMENTS, survey.workbook);
  const rows = found === null ? [] : amendmentRows(found);
  return entries.amendments.map((amendment, place): AmendmentLine => {
    const { kind, task, target, before, after, state, outcome } = amendment;
    const problem = problems.get(amendment.key);
    const record = registry.targets.find(({ id }) => id === target);
    const change = outcome?.changes.find((one) => one.record === 'target' && one.id === target);
    const former = change?.record === 'target' ? change.before : null;
    const was =
      before === '' && record !== undefined && former !== null && kind === 'adjust-target'
        ? formatGoal({ ...record, ...former })
        : before;
    return {
      row: rows[place]?.number ?? null,
      kind,
      task,
      target,
      was,
      is: after,
      state,
      reason: problem === undefined ? null : amendProblemSentence(problem, language),
      effectiveFrom: amendment.effectiveFrom,
      scoring: amendment.scoring,
      basis: amendment.basis,
      approver: amendment.approver,
    };
  });
}

/** `duban-amendments/1`: the rows of 调整台账. */
export const writeAmendmentsJson = (amendments: readonly AmendmentLine[]): string =>
  `${JSON.stringify({ format: 'duban-amendments/1', amendments }, null, 2)}\n`;
