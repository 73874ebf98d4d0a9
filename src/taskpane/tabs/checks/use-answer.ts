import type { FindingAnswer } from '#actions/findings/answers';
import { prepareAnswers } from '#actions/findings/prepare-answers';
import { usePane } from '../../use-pane.ts';

/** Writes an answer to a finding into the workbook. True: it is written. */
export function useAnswer(finding: string): (answer: FindingAnswer) => Promise<boolean> {
  const session = usePane((state) => state.session);
  return async (answer) =>
    session !== null &&
    (await session.change(
      (ledger) => prepareAnswers(ledger, [{ finding, ...answer }], session.checkOptions),
      { kind: 'answers' },
    ));
}
