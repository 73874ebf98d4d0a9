import { cellText } from '#workbook/codec/cell';
import type { Handling } from '#core/record/entered/handling';
import { type FindingColumn, FINDINGS } from '#workbook/sheets/findings/columns';
import type { CheckOptions } from '../check/check.ts';
import { changeEntries, replaceByKey, unreadWithout } from '../ledger/change-entries.ts';
import type { PreparedChange } from '../ledger/prepare-change.ts';
import type { Ledger } from '../ledger/read-ledger.ts';

const ANSWER_COLUMN = 'handling' satisfies FindingColumn;

/**
 * Prepares writing answers to findings (处理意见 in 校验结果). An answer replaces whatever
 * unreadable text is in its cell.
 */
export const prepareAnswers = (
  ledger: Ledger,
  answers: readonly Handling[],
  options: CheckOptions,
): PreparedChange =>
  changeEntries(
    ledger,
    {
      handlings: replaceByKey(ledger.entries.handlings, answers, ({ finding }) => finding),
      unread: unreadWithout(
        ledger,
        { sheet: FINDINGS.sheet, column: ANSWER_COLUMN },
        answers.map(({ finding }) => cellText(finding)),
      ),
    },
    options,
  );
