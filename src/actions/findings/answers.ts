import type { Finding } from '#core/record/finding';
import type { Handling } from '#core/record/entered/handling';
import { findingKeys } from '#workbook/sheets/findings/finding-keys';

/** The answer to a finding: 待处理 with a note, 已处理, 不需处理. */
export type FindingAnswer = Pick<Handling, 'state' | 'note'>;

/** A finding with its answer, if it has one. */
export interface AnsweredFinding extends Finding {
  readonly answered: FindingAnswer | null;
}

/** Findings with the answers that were entered for the same findings before. */
export function withAnswers(
  findings: readonly Finding[],
  handlings: readonly Handling[],
): readonly AnsweredFinding[] {
  const keys = findingKeys(findings);
  const noted = new Map(handlings.map(({ finding, state, note }) => [finding, { state, note }]));
  return findings.map((found, index) => ({ ...found, answered: noted.get(keys[index] ?? '') ?? null }));
}

/** Whether a finding was answered with 已处理 or 不需处理. */
export const isSettled = ({ answered }: AnsweredFinding): boolean =>
  answered !== null && answered.state !== 'open';
