import { makeStyles, tokens } from '@fluentui/react-components';
import { type AnsweredFinding, isSettled } from '#actions/findings/answers';
import { placeOfFinding } from '#actions/ledger/ledger-place';
import type { BookSurvey } from '#workbook/plan/survey';
import { FindingLine } from '../../parts/finding-line.tsx';
import { Stack } from '../../parts/stack.tsx';
import { negative } from '../../parts/styles.ts';
import { FILLING_TEXT } from '../../text/filling.ts';
import { useText } from '../../use-pane.ts';
import { useGoTo } from '../../use-go-to.ts';

const useStyles = makeStyles({
  // The padding of its lines is outside the text of the card.
  list: { marginInline: negative(tokens.spacingHorizontalS) },
});

/** The findings about a row; each leads to its cell, where it has one. */
export function RowFindings({
  findings,
  survey,
}: {
  readonly findings: readonly AnsweredFinding[];
  readonly survey: BookSurvey;
}) {
  const styles = useStyles();
  const text = useText(FILLING_TEXT);
  const goTo = useGoTo();
  return (
    <Stack as="ul" className={styles.list}>
      {findings.map((finding, index) => {
        const { cell } = finding;
        const isThere = cell !== null && placeOfFinding(survey, finding) !== null;
        const about = isSettled(finding) ? text.answered(finding.answered?.note ?? '') : '';
        return (
          <li key={index}>
            <FindingLine
              finding={finding}
              about={about}
              {...(isThere
                ? { onGo: () => goTo(({ ledger }) => placeOfFinding(ledger.survey, finding), cell.sheet) }
                : {})}
            />
          </li>
        );
      })}
    </Stack>
  );
}
