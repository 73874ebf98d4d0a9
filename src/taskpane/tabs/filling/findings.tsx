import { makeStyles } from '@fluentui/react-components';
import { type AnsweredFinding, isSettled } from '#actions/findings/answers';
import { placeOfFinding } from '#actions/ledger/place';
import type { BookSurvey } from '#workbook/plan/survey';
import { FindingLine } from '../../parts/finding-line.tsx';
import { FILLING } from '../../text/filling.ts';
import { useText } from '../../use-pane.ts';
import { useGoTo } from '../../use-go-to.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '0 -8px', padding: 0 },
});

/** What the checks say; each line leads to its cell, where it has one. */
export function Findings({
  findings,
  survey,
}: {
  readonly findings: readonly AnsweredFinding[];
  readonly survey: BookSurvey;
}) {
  const styles = useStyles();
  const text = useText(FILLING);
  const goTo = useGoTo();
  return (
    <ul className={styles.list}>
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
                ? { onGo: () => goTo(({ held }) => placeOfFinding(held.survey, finding), cell.sheet) }
                : {})}
            />
          </li>
        );
      })}
    </ul>
  );
}
