import type { Finding } from '#core/record/finding';
import type { Handling } from '#workbook/codec/entries';
import { findingKeys } from '#workbook/sheets/store/row';

/** What a person said to a finding: 待处理 with a note, 已处理, 不需处理. */
export type Answer = Pick<Handling, 'state' | 'note'>;

/** A finding stays a finding when it was answered; the answer stands beside it. */
export interface AnsweredFinding extends Finding {
  readonly answered: Answer | null;
}

/** Findings with what people noted beside the same findings of an earlier workbook. */
export function withAnswers(
  findings: readonly Finding[],
  handlings: readonly Handling[],
): readonly AnsweredFinding[] {
  const keys = findingKeys(findings);
  const noted = new Map(handlings.map(({ finding, state, note }) => [finding, { state, note }]));
  return findings.map((found, index) => ({ ...found, answered: noted.get(keys[index] ?? '') ?? null }));
}

/** Whether nothing more has to be done about it. */
export const isSettled = ({ answered }: AnsweredFinding): boolean =>
  answered !== null && answered.state !== 'open';
