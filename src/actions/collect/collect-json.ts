import type { Change } from '#core/collect/change';
import { reasonSentence } from '#core/collect/reasons';
import type { FailureReport } from '#core/failure/failure';
import { findingSentence } from '#core/finding/finding-sentence';
import type { Language } from '#core/text/language';
import type { AnsweredFinding } from '../findings/answers.ts';
import type { Collection } from './collect-returns.ts';

const COLLECT_FORMAT = 'duban-collect/1';

/** What was returned as `duban-collect/1` JSON, with which changes were taken. */
export function writeCollectJson(
  { period, files, changes }: Collection,
  taken: readonly Change[],
  findings: readonly AnsweredFinding[],
  language: Language,
): string {
  const isTaken = new Set(taken);
  const sentences = (reasons: readonly FailureReport[]): readonly string[] =>
    reasons.map((reason) => reasonSentence(reason, language));
  const document = {
    format: COLLECT_FORMAT,
    period,
    files: files.map(({ file, unit, period: own, status, reasons, notes }) => ({
      ...{ file, unit, period: own, status },
      reason: reasons.length === 0 ? null : sentences(reasons).join(language === 'zh' ? '' : ' '),
      notes: sentences(notes),
    })),
    changes: changes.map((change) => {
      const { task, unit, period: own, field, was, is, file, sheet, row, kind, reason } = change;
      const sentence = reason === null ? null : reasonSentence(reason, language);
      const isOnlyNote = kind === 'new' || kind === 'changed' || kind === 'unchanged';
      return {
        ...{ task, unit, period: own, field, was: was.content, is: is.content, file, sheet, row, kind },
        reason: isOnlyNote ? null : sentence,
        note: isOnlyNote ? sentence : null,
        taken: isTaken.has(change),
      };
    }),
    findings: findings.map(({ answered, ...found }) => ({
      ...found,
      message: findingSentence(found, language),
      answered,
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
