import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowReplyRegular, DismissRegular } from '@fluentui/react-icons';
import { isSettled } from '#actions/findings/answers';
import { Stack } from '../../parts/stack.tsx';
import { VISUALLY_HIDDEN } from '../../parts/shell-styles.ts';
import { FILLING_TEXT } from '../../text/filling.ts';
import { usePane, useStore, useText } from '../../use-pane.ts';
import { RowFindings } from './row-findings.tsx';

const useStyles = makeStyles({
  strip: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    ...typographyStyles.body1,
  },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  unseen: VISUALLY_HIDDEN,
});

/** How many findings of the changed row are shown above the card of another row. */
const MOST = 3;

/**
 * What the checks say about the report the user has just changed and left with Enter,
 * while the card below shows the row they are in now. Announced by screen readers.
 */
export function EditedStrip() {
  const styles = useStyles();
  const text = useText(FILLING_TEXT);
  const store = useStore();
  const edited = usePane((state) => state.editedReport);
  const row = usePane((state) => state.row);
  const survey = usePane((state) => state.workbook?.ledger.survey);
  const session = usePane((state) => state.session);
  const findings = edited?.card.findings.filter((found) => !isSettled(found)) ?? [];
  const isElsewhere =
    edited !== null && (edited.place.sheet !== row?.place.sheet || edited.place.row !== row.place.row);
  const head = edited === null ? '' : text.edited(edited.place.row + 1, edited.card.task.no);
  const words = findings.length === 0 ? text.editedClean : text.editedFound(findings.length);
  return (
    <>
      <div className={styles.unseen} role="status">
        {edited === null ? '' : `${head} ${words}`}
      </div>
      {isElsewhere && survey !== undefined && (
        <Stack as="section" gap="xs" className={styles.strip} aria-label={head}>
          <Stack isRow isFixed gap="s" align="start">
            <span className={styles.words}>
              <strong>{head}</strong> {words}
            </span>
            <Button
              size="small"
              appearance="subtle"
              icon={<ArrowReplyRegular />}
              title={text.backToRow}
              aria-label={text.backToRow}
              onClick={() => {
                session?.openWorkbook
                  .goTo(edited.place.sheet, { row: edited.place.row, column: 0 })
                  .catch((error: unknown) => session.reportFailure(error));
              }}
            />
            <Button
              size="small"
              appearance="subtle"
              icon={<DismissRegular />}
              title={text.close}
              aria-label={text.close}
              onClick={() => store.set({ editedReport: null })}
            />
          </Stack>
          {findings.length > 0 && <RowFindings findings={findings.slice(0, MOST)} survey={survey} />}
        </Stack>
      )}
    </>
  );
}
