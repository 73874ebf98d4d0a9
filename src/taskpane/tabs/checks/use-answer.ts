import type { Answer } from '#actions/findings/answers';
import { prepareAnswers } from '#actions/enter/enter';
import { usePane } from '../../use-pane.ts';

/** Writes what a person says to a finding into the workbook. True: it stands there. */
export function useAnswer(finding: string): (answer: Answer) => Promise<boolean> {
  const session = usePane((state) => state.session);
  return async (answer) =>
    session !== null &&
    (await session.change((held) => prepareAnswers(held, [{ finding, ...answer }], session.checkOptions)));
}
